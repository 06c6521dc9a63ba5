/** When each letter is due, by a clock that cannot be set. The stored moment is for the next start of the app. */
import { waitLeft } from '../../shared/sharing/queue-rules.ts'
import type { QueuedLetter } from '../database/letters.ts'
import type { Clock } from '../system/clock.ts'

export interface Waits {
  /** Milliseconds; nothing or less where it is due. */
  readonly left: (letter: QueuedLetter) => number
  readonly begin: (letter: QueuedLetter, milliseconds: number) => void
  readonly forget: (id: string) => void
}

interface Due {
  readonly at: number
  /** What is stored; where that has changed, this no longer holds. */
  readonly nextTryAt: string | null
}

export function createWaits(edges: {
  readonly clock: Clock
  readonly milliseconds: () => number
}): Waits {
  const { clock, milliseconds } = edges
  const due = new Map<string, Due>()
  const begin = ({ id, nextTryAt }: QueuedLetter, wait: number) => {
    due.set(id, { at: milliseconds() + wait, nextTryAt })
  }
  return {
    left: letter => {
      const known = due.get(letter.id)
      if (known?.nextTryAt === letter.nextTryAt) return known.at - milliseconds()
      const wait = waitLeft(letter.nextTryAt, clock.now())
      begin(letter, wait)
      return wait
    },
    begin,
    forget: id => due.delete(id),
  }
}
