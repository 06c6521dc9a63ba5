/** Percentages, and what can honestly be said of them: how far rounding and chance alone may have moved each. */
import { boundsOf, hidden } from '../disclosure/protect.ts'
import { hiddenStandsFor } from '../disclosure/rules.ts'
import { isUnsure, type Number5, type Row } from '../publication/publication.ts'

export interface Share {
  /** Whole, and from the published numbers alone. */
  readonly percent: number
  /** About how many services are behind it; of several questions, behind the one that most were asked. */
  readonly of: number
  /** Between which shares the true one of such services may well be, from 0 to 1. */
  readonly low: number
  readonly high: number
}

/**
 * How many of those in the rows made one of these choices; of several rows, how many of all answers to them. Null where
 * too little is shown. A hidden number counts as it does in the base of every percentage.
 */
export function shareOf(rows: readonly Row[], choices: readonly string[]): Share | null {
  const bases = rows.map(row => row.of ?? 0)
  const chosen = rows.map(row => chosenIn(row, choices))
  const isShown = chosen.every(numbers => numbers.some(number => number !== null))
  if (rows.length === 0 || !isShown || bases.includes(0)) return null
  const all = sum(bases)
  const others = rows.map(row => restOf(row, choices))
  if (isUnsure(chosen.flat(), others.flat(), all)) return null
  const share = Math.min(1, sum(chosen.flat().map(number => number ?? hiddenStandsFor)) / all)
  const own = spanOf(chosen.flat())
  const every = spanOf(rows.flatMap(({ homes }) => homes))
  const chance = 2 * Math.sqrt((share * (1 - share) * rows.length) / all)
  return {
    percent: Math.round(100 * share),
    of: Math.max(...bases),
    low: Math.max(0, own.least / Math.max(1, own.least + every.most - own.most) - chance),
    high: Math.min(1, own.most / Math.max(1, own.most + every.least - own.least) + chance),
  }
}

const chosenIn = ({ subject, homes }: Row, choices: readonly string[]): readonly Number5[] =>
  subject.choices.flatMap((choice, at) => (choices.includes(choice) ? [homes[at] ?? null] : []))

const restOf = (row: Row, choices: readonly string[]): readonly Number5[] =>
  chosenIn(
    row,
    row.subject.choices.filter(choice => !choices.includes(choice)),
  )

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

/** How few and how many there can have been before anything was rounded or hidden. */
function spanOf(numbers: readonly Number5[]) {
  const bounds = numbers.map(number => boundsOf(number ?? hidden))
  return { least: sum(bounds.map(([least]) => least)), most: sum(bounds.map(([, most]) => most)) }
}

export type Standing = 'higher' | 'lower' | 'alike'

/** Whether one share is clearly higher or lower than the other: further apart than rounding and chance could put them. */
export function standing(one: Share, other: Share): Standing {
  if (one.low > other.high) return 'higher'
  return one.high < other.low ? 'lower' : 'alike'
}
