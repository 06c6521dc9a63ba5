/** When a plan with nothing to do should be looked at again. */
import type { Pack } from '../checklist/pack.ts'
import { type Answers, dueAgainOn, questionsOf } from '../checklist/status.ts'
import type { PlanLine } from './plan-line.ts'

/** The first day on which an answer is due again or something put aside should be looked at; null for none. */
export function lookAgainOn(
  pack: Pack,
  answers: Answers,
  plan: readonly PlanLine[],
): string | null {
  const days = [
    ...questionsOf(pack).map(question => dueAgainOn(question, answers.get(question.id))),
    ...plan.filter(line => line.state === 'not-doing').map(line => line.reviewOn),
  ]
  return days.filter(day => day !== null).sort()[0] ?? null
}
