/** Counts the homes exactly, for what is published to be made of. Exact counts never leave the memory of the command. */
import { createHash } from 'node:crypto'
import type { Submission } from '../../shared/sharing/submission.ts'
import { groups } from './groups.ts'
import { type Subject, subjects, width } from './subjects.ts'
import { groupsOfLikeness, type Tally, tallyOf, tallyWidth } from './tally.ts'

export interface Counted {
  /** Group after group, in each all choices of all subjects. */
  readonly counts: Int32Array
  /** Group after group, of each subject: a mark of what its homes said to it, the same for the same answers. */
  readonly marks: readonly string[]
}

export const count = (all: readonly Submission[]): Counted => countedFrom(tallyOf(all))

export const countsOf = (all: readonly Submission[]): Int32Array => countsFrom(tallyOf(all))

export const countedFrom = (tally: Tally): Counted => ({
  counts: countsFrom(tally),
  marks: marksFrom(tally),
})

function countsFrom(tally: Tally): Int32Array {
  const counts = new Int32Array(groups.length * width)
  for (const [likeness, own] of groupsOfLikeness.entries()) {
    const begin = likeness * tallyWidth
    if (tally[begin + width] === 0) continue
    for (const group of own) {
      for (let choice = 0; choice < width; choice += 1) {
        const at = group * width + choice
        counts[at] = (counts[at] ?? 0) + (tally[begin + choice] ?? 0)
      }
    }
  }
  return counts
}

/**
 * Of one question alone: what the homes of each kind, region and size in the group said to it, and how many of them
 * there are, so that to say nothing counts as an answer too. See "Why from one question" in review/README.md.
 */
function marksFrom(tally: Tally): readonly string[] {
  const texts: string[][] = Array.from({ length: groups.length * subjects.length }, () => [])
  for (const [likeness, own] of groupsOfLikeness.entries()) {
    if (tally[likeness * tallyWidth + width] === 0) continue
    for (const [at, subject] of subjects.entries()) {
      const text = textOf(tally, likeness, subject)
      for (const group of own) texts[group * subjects.length + at]?.push(text)
    }
  }
  return texts.map(each => createHash('sha256').update(each.join(' ')).digest('hex'))
}

function textOf(tally: Tally, likeness: number, { from, choices }: Subject): string {
  const begin = likeness * tallyWidth
  const said = tally.subarray(begin + from, begin + from + choices.length)
  return `${likeness}:${tally[begin + width]}:${said.join()}`
}
