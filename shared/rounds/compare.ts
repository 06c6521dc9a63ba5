/** What changed between two checks of the same service. */
import type { Answer } from '../checklist/answer.ts'
import type { AnswerChoice } from '../checklist/choices.ts'
import type { FrozenAnswer, FrozenRound } from './round.ts'

export type Change = 'better' | 'worse' | 'other' | 'new'

export interface ChangedAnswer {
  readonly questionId: string
  readonly before: AnswerChoice | null
  readonly after: AnswerChoice
  readonly change: Change
}

/** How near to in place an answer is; null where it says nothing about that. */
const standing: Readonly<Record<AnswerChoice, number | null>> = {
  yes: 3,
  partly: 2,
  no: 1,
  'not-sure': 1,
  'does-not-apply': null,
}

function changeOf(before: AnswerChoice | null, after: AnswerChoice): Change {
  if (before === null) return 'new'
  const from = standing[before]
  const to = standing[after]
  if (from === null || to === null || from === to) return 'other'
  return to > from ? 'better' : 'worse'
}

/** The questions answered differently now than in the last finished check, in the order of `answers`. */
export function compareRounds(
  last: FrozenRound,
  answers: readonly Answer[],
): readonly ChangedAnswer[] {
  const before = new Map(
    last.answers.map((answer: FrozenAnswer) => [answer.questionId, answer.choice]),
  )
  return answers.flatMap(({ questionId, choice }) => {
    const was = before.get(questionId) ?? null
    if (choice === null || choice === was) return []
    return [{ questionId, before: was, after: choice, change: changeOf(was, choice) }]
  })
}
