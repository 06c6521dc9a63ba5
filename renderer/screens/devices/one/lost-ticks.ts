import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

interface Ticked {
  /** When each step was ticked, by its id. */
  readonly at: Readonly<Partial<Record<string, string>>>
  readonly more: string
}

const nothing: Ticked = { at: {}, more: '' }

/* Kept across pages until it is put into the record: whoever looks something up must not lose it. */
const ticked = createStore<{ readonly all: Readonly<Partial<Record<string, Ticked>>> }>(() => ({
  all: {},
}))

/** What was ticked for a lost device and is not yet in its record. */
export function useLostTicks(deviceId: string) {
  const { at, more } = useStore(ticked, state => state.all[deviceId] ?? nothing)
  const set = (next: Ticked) =>
    ticked.setState(({ all }) => ({ all: { ...all, [deviceId]: next } }))
  return {
    at,
    more,
    tick: (id: string, when: string) =>
      set({ at: { ...at, [id]: at[id] === undefined ? when : undefined }, more }),
    write: (text: string) => set({ at, more: text }),
    forget: () => set(nothing),
  }
}
