/** Makes the copy of the day soon after the start, and of the next day while the app stays open. */
import type { Copy } from '../shared/keeping/copies.ts'
import { dailyCopyName } from './database/copies.ts'
import type { Store } from './database/store.ts'
import type { Clock } from './system/clock.ts'

export interface DailyCopyEdges {
  readonly store: Store
  readonly clock: Clock
  readonly tell: (copy: Copy) => void
  readonly report: (name: string, error: unknown) => void
}

/** Late enough to leave the start alone, soon enough for a visit of a minute. */
const firstAfterMs = 5_000
const againAfterMs = 60 * 60 * 1000

/** Returns its own undo. A copy that fails is tried again an hour later; the ones before it stay. */
export function keepDailyCopies({ store, clock, tell, report }: DailyCopyEdges): () => void {
  const check = () => {
    try {
      if (store.db() === null) return
      const today = dailyCopyName(clock.today())
      if (store.place().copies.some(copy => copy.name === today)) return
      const copy = store.copyNow()
      if (copy !== null) tell(copy)
    } catch (error) {
      report('daily copy', error)
    }
  }
  const first = setTimeout(check, firstAfterMs)
  const hourly = setInterval(check, againAfterMs)
  return () => {
    clearTimeout(first)
    clearInterval(hourly)
  }
}
