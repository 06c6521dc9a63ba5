import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

type Ticks = ReadonlyMap<string, ReadonlySet<number>>

/* Ticked steps are a bookmark and not a record: they last as long as the window, across pages. */
const ticks = createStore<{ readonly all: Ticks }>(() => ({ all: new Map() }))
const none: ReadonlySet<number> = new Set()

export function useTicks(key: string) {
  const ticked = useStore(ticks, state => state.all.get(key) ?? none)
  const tick = (index: number) => {
    const changed = new Set(ticked)
    if (!changed.delete(index)) changed.add(index)
    ticks.setState(({ all }) => ({ all: new Map(all).set(key, changed) }))
  }
  return { ticked, tick }
}
