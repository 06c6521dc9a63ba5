/**
 * What somebody learns who sees the same publication with one home and without it: how many numbers change, and whether
 * an answer of that home can be told from them. Nobody ever sees both, since a quarter is published once; but what holds
 * here holds for whoever knows nearly everybody else.
 */
import type { Submission } from '../../shared/sharing/submission.ts'
import { count } from '../disclosure/count.ts'
import { disclose, type Shown } from '../disclosure/disclose.ts'
import { groupsOf } from '../disclosure/groups.ts'
import type { Draw } from '../disclosure/perturb.ts'
import { boundsOf, hidden } from '../disclosure/protect.ts'
import { saidTo, type Subject, subjects, width } from '../disclosure/subjects.ts'

export interface OneHome {
  /** Numbers that are shown with the home or without it. */
  readonly numbers: number
  readonly changed: number
  /** Answers of the home, and how many of them only one choice explains. */
  readonly answers: number
  readonly told: number
}

export function withoutOne(sent: readonly Submission[], home: number, draw: Draw): OneHome {
  const [one] = sent.slice(home, home + 1)
  if (one === undefined) return { numbers: 0, changed: 0, answers: 0, told: 0 }
  const before = disclose(count(sent), draw)
  const after = disclose(count(sent.filter((_each, at) => at !== home)), draw)
  const seen = [...before.keys()].filter(at => before[at] !== hidden || after[at] !== hidden)
  const said = subjects.filter(subject => saidTo(subject, one) !== undefined)
  return {
    numbers: seen.length,
    changed: seen.filter(at => before[at] !== after[at]).length,
    answers: said.length,
    told: said.filter(subject => isTold(subject, groupsOf(one), { before, after })).length,
  }
}

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
