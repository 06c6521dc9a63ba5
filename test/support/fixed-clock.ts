/** A clock that stands still until it is told. */
import type { Clock } from '../../electron/system/clock.ts'

export interface FixedClock extends Clock {
  readonly set: (moment: string) => void
}

/** The day is that of the moment in UTC, whatever the time zone of the PC that tests. */
export function fixedClock(moment = '2026-11-23T09:00:00.000Z'): FixedClock {
  let now = moment
  return {
    now: () => now,
    today: () => now.slice(0, 10),
    set: next => {
      now = next
    },
  }
}
