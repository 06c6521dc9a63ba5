/**
 * What somebody learns who sees the same publication with one home and without it: how many numbers change, and whether
 * an answer of that home can be told from them. Nobody ever sees both, since a quarter is published once; but what holds
 * here holds for whoever knows nearly everybody else.
 */
import type { Submission } from '../../shared/sharing/submission.ts'
import { countedFrom } from '../disclosure/count.ts'
import { disclose, type Shown } from '../disclosure/disclose.ts'
import { groupsOf } from '../disclosure/groups.ts'
import type { Draw } from '../disclosure/perturb.ts'
import { boundsOf, hidden } from '../disclosure/protect.ts'
import { saidTo, type Subject, subjects, width } from '../disclosure/subjects.ts'
import { tallyOf, tallyWithout } from '../disclosure/tally.ts'

export interface OneHome {
  /** Numbers that are shown with the home or without it. */
  readonly numbers: number
  readonly changed: number
  /** Answers of the home, and how many of them only one choice explains. */
  readonly answers: number
  readonly told: number
}

/** The homes are counted once; each is then taken out by itself. */
export function oneHomeLess(
  sent: readonly Submission[],
  draw: Draw,
): (home: Submission) => OneHome {
  const tally = tallyOf(sent)
  const before = disclose(countedFrom(tally), draw)
  return home => {
    const after = disclose(countedFrom(tallyWithout(tally, home, null)), draw)
    const seen = [...before.keys()].filter(at => before[at] !== hidden || after[at] !== hidden)
    const said = subjects.filter(subject => saidTo(subject, home) !== undefined)
    return {
      numbers: seen.length,
      changed: seen.filter(at => before[at] !== after[at]).length,
      answers: said.length,
      told: said.filter(subject => isTold(subject, groupsOf(home), { before, after })).length,
    }
  }
}

export interface InItsPlace {
  /** Subjects to which both said the same; nothing may change there. */
  readonly same: number
  readonly sameChanged: number
  /** Subjects to which they did not, and of those the ones in which nothing shows it. */
  readonly other: number
  readonly otherUnseen: number
}

/** What somebody learns of a newcomer who knows that it took the place of a home of its kind, and what that had said. */
export function anotherInstead(
  sent: readonly Submission[],
  draw: Draw,
): (leaves: Submission, comes: Submission) => InItsPlace {
  const tally = tallyOf(sent)
  const before = disclose(countedFrom(tally), draw)
  return (leaves, comes) => {
    const after = disclose(countedFrom(tallyWithout(tally, leaves, comes)), draw)
    const isSeen = (subject: Subject) =>
      cellsOf(subject, groupsOf(leaves)).some(at => before[at] !== after[at])
    const same = subjects.filter(subject => saidTo(subject, leaves) === saidTo(subject, comes))
    const other = subjects.filter(subject => !same.includes(subject))
    return {
      same: same.length,
      sameChanged: same.filter(isSeen).length,
      other: other.length,
      otherUnseen: other.filter(subject => !isSeen(subject)).length,
    }
  }
}

const cellsOf = ({ from, choices }: Subject, own: readonly number[]): readonly number[] =>
  own.flatMap(group => choices.map((_choice, at) => group * width + from + at))

interface Both {
  readonly before: Shown
  readonly after: Shown
}

/** Whether one choice alone explains what is seen in all groups of the home. */
export function isTold({ from, choices }: Subject, own: readonly number[], both: Both): boolean {
  const fitting = choices.filter((_choice, chosen) =>
    own.every(group =>
      choices.every((_other, at) => fits(group * width + from + at, at === chosen ? 1 : 0, both)),
    ),
  )
  return fitting.length === 1
}

/** Whether some count, and the same less what the home adds, would look like this. */
function fits(at: number, adds: number, { before, after }: Both): boolean {
  const [leastBefore, mostBefore] = boundsOf(before[at] ?? hidden)
  const [leastAfter, mostAfter] = boundsOf(after[at] ?? hidden)
  return Math.max(leastBefore, leastAfter + adds, adds) <= Math.min(mostBefore, mostAfter + adds)
}
