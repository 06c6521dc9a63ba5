/** A made-up nation in memory, counted and published with a secret that everybody knows. */
import { count, type Counted } from '../../review/disclosure/count.ts'
import { disclose, type Shown } from '../../review/disclosure/disclose.ts'
import { drawWith } from '../../review/disclosure/perturb.ts'
import { madeUpServices } from '../../review/simulation/nation.ts'
import { madeUpSubmissions } from '../../review/simulation/submissions.ts'
import { answerChoices } from '../../shared/checklist/choices.ts'
import type { SharedQuestion } from '../../shared/sharing/questions.ts'
import type { Quarter } from '../../shared/sharing/quarters.ts'
import type { Submission } from '../../shared/sharing/submission.ts'

export const testSecret = Buffer.from('a secret for tests alone')

interface Nation {
  readonly services?: number
  readonly optIn?: number
  readonly seed?: number
  readonly quarter?: Quarter
}

export function sentIn({
  services = 3_000,
  optIn = 0.1,
  seed = 1,
  quarter = '2026-Q4',
}: Nation = {}): readonly Submission[] {
  return madeUpSubmissions(madeUpServices(services, seed), { optIn, quarter, seed })
}

export function shownOf(
  sent: readonly Submission[],
  secret: Uint8Array = testSecret,
): { readonly counted: Counted; readonly shown: Shown } {
  const counted = count(sent)
  return { counted, shown: disclose(counted, drawWith(secret)) }
}

/** The same home a quarter later, when it says something else to every question but one. */
export function changedBut(sent: Submission, kept: SharedQuestion, turn: number): Submission {
  const answers = Object.entries(sent.answers).map(([id, said]) => {
    const next = (answerChoices.indexOf(said) + turn) % answerChoices.length
    return [id, id === kept ? said : answerChoices[next]]
  })
  return { ...sent, answers: Object.fromEntries(answers) as Submission['answers'] }
}
