/** What can be said of rounded counts: the percentages that the review itself publishes, and between what bounds the truth lies. */

/** About how many homes; null is "too few to show". */
export type Count = number | null

/*
 * The review's own rules (review/disclosure/rules.ts, which the app does not know; a test holds one to the other):
 * percentages of 40 homes or more, and only where what is hidden could not be more than 15 in 100 of them.
 */
const leastBase = 40
const mostHiddenShare = 0.15
/** In the number of homes behind a percentage each hidden part stands for about 3. */
const hiddenStandsFor = 3
/** A hidden number stands for 0 to 9, a shown one is at most 3 away from the true one. */
const hiddenUpTo = 9
const mostOff = 3
const rounding = 5
/** A percentage that can well be off by more points than this (a standard deviation) is not said. */
const mostUnsure = 1.6
const shownVariance = 2 + 2 / 3
const hiddenVariance = 6

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

export interface Shares {
  /** About how many homes answered. */
  readonly of: number
  /** In the order of the choices; null is "too few to show". */
  readonly percents: readonly Count[]
}

/** Null where there are too few homes for any percentage. */
export function sharesOf(counts: readonly Count[]): Shares | null {
  const hidden = counts.filter(count => count === null).length
  const seen = sum(counts.map(count => count ?? 0))
  const of = seen + Math.round((hidden * hiddenStandsFor) / rounding) * rounding
  if (of < leastBase || hidden * hiddenUpTo > of * mostHiddenShare) return null
  const percents = counts.map((count, at) =>
    count === null || unsureBy(counts, at, of) > mostUnsure
      ? null
      : Math.min(100, Math.round((100 * count) / of)),
  )
  return { of, percents }
}

/** By how many percentage points the percentage of one count can well be off. */
function unsureBy(counts: readonly Count[], at: number, of: number): number {
  const share = (counts[at] ?? 0) / of
  const variances = counts.map(count => {
    if (count === null) return hiddenVariance
    return count === 0 ? 0 : shownVariance
  })
  const own = variances[at] ?? 0
  const others = sum(variances) - own
  return (100 * Math.sqrt((1 - share) ** 2 * own + share ** 2 * others)) / of
}

export interface Bounds {
  /** From 0 to 1. */
  readonly least: number
  readonly most: number
}

const leastOf = (count: Count) => Math.max(0, (count ?? 0) - mostOff)
const mostOf = (count: Count) => (count === null ? hiddenUpTo : count + mostOff)

/** Which part of all the first count can be in truth, whatever was rounded away. */
export function boundsOf(first: Count, others: readonly Count[]): Bounds {
  const part = (own: number, rest: number) => (own === 0 ? 0 : own / (own + rest))
  return {
    least: part(leastOf(first), sum(others.map(mostOf))),
    most: part(mostOf(first), sum(others.map(leastOf))),
  }
}

/** About which part of those to whom it applies says yes, for adding up a topic. */
export function partWithYes(counts: readonly Count[]): number {
  const [yes, , , , doesNotApply] = counts
  const { of } = sharesOf(counts) ?? { of: 0 }
  const applies = of - (doesNotApply ?? hiddenStandsFor)
  return applies <= 0 ? 0 : Math.min(1, (yes ?? 0) / applies)
}
