/** Counts the homes exactly, for what is published to be made of. Exact counts never leave the memory of the command. */
import { createHash } from 'node:crypto'
import { canonical } from '../../shared/sharing/canonical.ts'
import type { Submission } from '../../shared/sharing/submission.ts'
import { groups, groupsOf } from './groups.ts'
import { saidTo, subjects, width } from './subjects.ts'

export interface Counted {
  /** Group after group, in each all choices of all subjects. */
  readonly counts: Int32Array
  /** Of each group a mark of all that its homes sent: the same for the same homes, in whatever order they came. */
  readonly marks: readonly string[]
}

/** What was said, without when and with what: a home that says the same again counts as the same. */
function markOf({ kind, region, size, dspt, answers, devices }: Submission): string {
  return sha256(canonical({ kind, region, size, dspt, answers, devices }))
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Of each subject, where each of its choices stands in the row of all choices. */
const places = subjects.map(subject => ({
  subject,
  at: new Map(subject.choices.map((choice, place) => [choice, subject.from + place])),
}))

/** Where the choices of a home stand in the row of all choices. */
function choicesOf(sent: Submission): readonly number[] {
  const chosen: number[] = []
  for (const { subject, at } of places) {
    const said = saidTo(subject, sent)
    const place = said === undefined ? undefined : at.get(said)
    if (place !== undefined) chosen.push(place)
  }
  return chosen
}

export function count(all: readonly Submission[]): Counted {
  return { counts: countsOf(all), marks: marksOf(all) }
}

export function countsOf(all: readonly Submission[]): Int32Array {
  const counts = new Int32Array(groups.length * width)
  const groupsOfAlike = groupsAsked()
  for (const sent of all) {
    const own = groupsOfAlike(sent)
    for (const choice of choicesOf(sent)) {
      for (const group of own) {
        const at = group * width + choice
        counts[at] = (counts[at] ?? 0) + 1
      }
    }
  }
  return counts
}

function marksOf(all: readonly Submission[]): readonly string[] {
  const marks: string[][] = groups.map(() => [])
  const groupsOfAlike = groupsAsked()
  for (const sent of all) {
    const mark = markOf(sent)
    for (const group of groupsOfAlike(sent)) marks[group]?.push(mark)
  }
  return marks.map(each => sha256(each.sort().join('')))
}

/** Thousands of homes are alike, and their groups are worked out once. */
function groupsAsked(): typeof groupsOf {
  const known = new Map<string, readonly number[]>()
  return sent => {
    const key = `${sent.kind}/${sent.region}/${sent.size}`
    const own = known.get(key) ?? groupsOf(sent)
    known.set(key, own)
    return own
  }
}
