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
  const said = canonical({ kind, region, size, dspt, answers, devices })
  return createHash('sha256').update(said).digest('hex')
}

/** Where the choices of a home stand in the row of all choices. */
export function choicesOf(sent: Submission): readonly number[] {
  return subjects.flatMap(subject => {
    const said = saidTo(subject, sent)
    return said === undefined ? [] : [subject.from + subject.choices.indexOf(said)]
  })
}

export function count(all: Iterable<Submission>): Counted {
  const counts = new Int32Array(groups.length * width)
  const marks: string[][] = groups.map(() => [])
  for (const sent of all) {
    const mark = markOf(sent)
    const chosen = choicesOf(sent)
    for (const group of groupsOf(sent)) {
      marks[group]?.push(mark)
      for (const choice of chosen) {
        const at = group * width + choice
        counts[at] = (counts[at] ?? 0) + 1
      }
    }
  }
  return { counts, marks: marks.map(markOfAll) }
}

function markOfAll(marks: readonly string[]): string {
  return createHash('sha256')
    .update([...marks].sort().join(''))
    .digest('hex')
}
