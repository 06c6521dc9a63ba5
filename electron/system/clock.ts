/** The clock of this PC, or one that stands on a given day so that a journey can be walked on any date. */
import { format } from 'date-fns'

export interface Clock {
  /** This moment, as ISO in UTC. */
  readonly now: () => string
  /** The day in the time zone of this PC. */
  readonly today: () => string
}

/** With a day given, the time of day still runs and the date stays. */
export function createClock(fixedDay: string | null, read: () => Date = () => new Date()): Clock {
  const date = () => {
    const now = read()
    if (fixedDay === null) return now
    const [year = 1970, month = 1, day = 1] = fixedDay.split('-').map(Number)
    now.setFullYear(year, month - 1, day)
    return now
  }
  return { now: () => date().toISOString(), today: () => format(date(), 'yyyy-MM-dd') }
}
