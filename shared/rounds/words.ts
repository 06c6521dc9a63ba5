/** The sentences about finished checks and what changed between two of them. */
import type { Counts } from '../checklist/progress.ts'
import { capital, counted } from '../counted.ts'
import { dayInWords } from '../dates.ts'
import type { Change, NamedChange } from './compare.ts'
import type { Round } from './round.ts'

/** "Check 2, finished 23 November 2026" or "Check 3, not finished yet". */
export function roundInWords({ number, finishedAt }: Round): string {
  return finishedAt === null
    ? `Check ${number}, not finished yet`
    : `Check ${number}, finished ${dayInWords(finishedAt)}`
}

/** "21 in place, 6 need work, 3 to find out". */
export function countsInWords(counts: Counts): string {
  const short = counts.partly + counts.no
  const parts = [`${counts.yes} in place`]
  if (short > 0) parts.push(`${short} ${short === 1 ? 'needs' : 'need'} work`)
  if (counts['not-sure'] > 0) parts.push(`${counts['not-sure']} to find out`)
  return parts.join(', ')
}

export interface ChangeWords {
  readonly title: string
  readonly about: string
}

export const changeWords: Readonly<Record<Change, ChangeWords>> = {
  better: { title: 'Better', about: 'More is in place than before.' },
  worse: { title: 'Worse', about: 'Less is in place than before.' },
  new: { title: 'New', about: 'Answered now and not before.' },
  other: { title: 'Different', about: 'The answer changed, but it is neither better nor worse.' },
}

/** In the order in which a reader wants the news. */
export const changesInOrder: readonly Change[] = ['worse', 'better', 'new', 'other']

export function changesOf(changes: readonly NamedChange[], change: Change): readonly NamedChange[] {
  return changes.filter(each => each.change === change)
}

/** "Five things are better and one is worse" and the like, for a heading. */
export function changesNews(changes: readonly NamedChange[]): string {
  const better = changesOf(changes, 'better').length
  const worse = changesOf(changes, 'worse').length
  if (better > 0 && worse > 0) {
    return `${capital(counted(better, 'thing is', 'things are'))} better and ${counted(worse, 'is', 'are')} worse`
  }
  if (better > 0)
    return `${capital(counted(better, 'thing is', 'things are'))} better, nothing is worse`
  if (worse > 0)
    return `${capital(counted(worse, 'thing is', 'things are'))} worse, nothing is better`
  const rest = changes.length
  if (rest > 0)
    return `Nothing is better or worse; ${counted(rest, 'answer is', 'answers are')} new or different`
  return 'Nothing has changed'
}
