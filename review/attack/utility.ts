/** How far published percentages are from the truth, so that safety is not bought with numbers that say nothing. */
import type { Counted } from '../disclosure/count.ts'
import { type Group, groups } from '../disclosure/groups.ts'
import { width } from '../disclosure/subjects.ts'
import type { Publication } from '../publication/publication.ts'

export interface Utility {
  readonly percents: number
  /** In percentage points. */
  readonly worst: number
  readonly ninetyFive: number
}

export function utilityOf(
  { rows }: Publication,
  { counts }: Counted,
  concerns: (group: Group) => boolean,
): Utility {
  const misses = rows
    .filter(({ group }) => concerns(group))
    .flatMap(({ group, subject: { from, choices }, percents }) => {
      const begin = groups.indexOf(group) * width + from
      const exact = [...counts.subarray(begin, begin + choices.length)]
      const all = exact.reduce((sum, each) => sum + each, 0)
      return percents.flatMap((percent, at) =>
        percent === null ? [] : [Math.abs(percent - (100 * (exact[at] ?? 0)) / all)],
      )
    })
    .sort((one, other) => one - other)
  return {
    percents: misses.length,
    worst: misses.at(-1) ?? 0,
    ninetyFive: misses[Math.floor(misses.length * 0.95)] ?? 0,
  }
}
