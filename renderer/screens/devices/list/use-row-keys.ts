import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

const rowsInAPage = 10

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: at => at + 1,
  ArrowUp: at => at - 1,
  PageDown: at => at + rowsInAPage,
  PageUp: at => at - rowsInAPage,
  Home: () => 0,
  End: (_at, last) => last,
}

const indexOf = (element: Element) =>
  Number(element.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)

/** The row that a key leads to, or null where the key means something else. */
export function rowAfterKey(key: string, at: number, count: number): number | null {
  const move = moves[key]
  if (move === undefined || at < 0 || count === 0) return null
  return Math.max(0, Math.min(count - 1, move(at, count - 1)))
}

/** The rows to draw: those in sight and the one with the focus, in order. */
export function keptInView(range: Range, at: number): number[] {
  const inSight = defaultRangeExtractor(range)
  if (at < 0 || at >= range.count || inSight.includes(at)) return inSight
  return [...inSight, at].sort((one, other) => one - other)
}

/** Moves the focus from row to row by key. A row that is out of sight is drawn where it belongs; the focus scrolls there. */
export function useRowKeys(box: RefObject<HTMLElement | null>, count: number) {
  const [at, setAt] = useState(-1)
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const row = box.current?.querySelector(`[data-index="${at}"]`)
    row?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = null
  }, [box, at])
  return {
    at,
    focused: (event: FocusEvent) => setAt(indexOf(event.target)),
    pressed: (event: KeyboardEvent) => {
      const { target } = event
      if (!(target instanceof Element) || event.ctrlKey || event.altKey || event.metaKey) return
      const next = rowAfterKey(event.key, indexOf(target), count)
      if (next === null) return
      event.preventDefault()
      wanted.current = target.matches('input') ? 'input' : 'a'
      setAt(next)
    },
  }
}
