/** Which backups have had their day: the newest few stay, seven days, four weeks and twelve months, and the last ones before a step. */
import { endOfISOWeek } from 'date-fns/endOfISOWeek'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { dayOf, earlierFirst } from '../dates.ts'
import type { Backup } from './backup.ts'

export const kept = { newest: 5, days: 7, weeks: 4, months: 12, steps: 5 } as const

type Thinned = Pick<Backup, 'name' | 'madeAt' | 'reason'>

/** The newest of each span, for the newest so many spans that have any. */
function newestOfEach(
  backups: readonly Thinned[],
  spanOf: (day: string) => string,
  most: number,
): readonly Thinned[] {
  const spans = new Map<string, Thinned>()
  for (const backup of backups) {
    const span = spanOf(dayOf(backup.madeAt))
    if (!spans.has(span)) spans.set(span, backup)
  }
  return [...spans.values()].slice(0, most)
}

const isStep = ({ reason }: Thinned) => reason?.startsWith('before-') === true

/**
 * The names of those that can go, of one place. What `needed` names stays, whatever the clock of this PC says: the
 * one just made, and the one that a restore is taken back with.
 */
export function toThin(backups: readonly Thinned[], needed: readonly string[]): readonly string[] {
  const newest = [...backups].sort(
    (a, b) => earlierFirst(b.madeAt, a.madeAt) || earlierFirst(b.name, a.name),
  )
  const staying = new Set([
    ...needed,
    ...newest.slice(0, kept.newest).map(({ name }) => name),
    ...newestOfEach(newest, day => day, kept.days).map(({ name }) => name),
    ...newestOfEach(newest, weekOf, kept.weeks).map(({ name }) => name),
    ...newestOfEach(newest, day => day.slice(0, 7), kept.months).map(({ name }) => name),
    ...newest
      .filter(isStep)
      .slice(0, kept.steps)
      .map(({ name }) => name),
  ])
  return newest.map(({ name }) => name).filter(name => !staying.has(name))
}

/** Named by its last day: a week over New Year is one week. */
function weekOf(day: string): string {
  return format(endOfISOWeek(parseISO(day)), 'yyyy-MM-dd')
}
