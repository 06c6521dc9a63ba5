/** Every home counted once, with those of its own kind, region and size: from this all counts and marks are made. */
import { type Likeness, sayable } from '../../shared/sharing/likeness.ts'
import type { Submission } from '../../shared/sharing/submission.ts'
import { groupsOf, kinds, regions, sizes } from './groups.ts'
import { saidTo, subjects, width } from './subjects.ts'

const nameOf = ({ kind, region, size }: Likeness) => `${kind}/${region ?? ''}/${size ?? ''}`

/** All that homes can say of where, what and how large they are. */
const likenesses: readonly Likeness[] = [
  ...new Map(
    kinds
      .flatMap(kind =>
        [...regions, null].flatMap(region =>
          [...sizes, null].map(size => sayable({ kind, region, size })),
        ),
      )
      .map(each => [nameOf(each), each]),
  ).values(),
]

/** In which groups the homes of each likeness are counted. */
export const groupsOfLikeness: readonly (readonly number[])[] = likenesses.map(groupsOf)

const places = new Map(likenesses.map((each, at) => [nameOf(each), at]))

/** A letter that says more than it should is counted as if it did not. */
export const likenessOf = (sent: Likeness): number => places.get(nameOf(sayable(sent))) ?? 0

/** Likeness after likeness: how often each choice of each subject was made, and at the end how many homes there are. */
export type Tally = Int32Array
export const tallyWidth = width + 1

/** Of each subject, where each of its choices stands in the row of all choices. */
const choicesOf = subjects.map(subject => ({
  subject,
  at: new Map(subject.choices.map((choice, place) => [choice, subject.from + place])),
}))

export function tallyOf(all: readonly Submission[]): Tally {
  const tally = new Int32Array(likenesses.length * tallyWidth)
  const known = new Map<string, number>()
  for (const sent of all) {
    const name = nameOf(sent)
    // Thousands of homes are alike, and it is worked out once.
    const likeness = known.get(name) ?? likenessOf(sent)
    known.set(name, likeness)
    add(sent, likeness, { tally, homes: 1 })
  }
  return tally
}

/** As if one of the homes had sent nothing, or another had sent something in its place. */
export function tallyWithout(tally: Tally, home: Submission, instead: Submission | null): Tally {
  const left = tally.slice()
  add(home, likenessOf(home), { tally: left, homes: -1 })
  if (instead !== null) add(instead, likenessOf(instead), { tally: left, homes: 1 })
  return left
}

interface Added {
  readonly tally: Tally
  readonly homes: 1 | -1
}

function add(sent: Submission, likeness: number, { tally, homes }: Added): void {
  const begin = likeness * tallyWidth
  tally[begin + width] = (tally[begin + width] ?? 0) + homes
  for (const { subject, at } of choicesOf) {
    const said = saidTo(subject, sent)
    const place = said === undefined ? undefined : at.get(said)
    if (place !== undefined) tally[begin + place] = (tally[begin + place] ?? 0) + homes
  }
}
