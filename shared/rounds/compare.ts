/** What changed between two checks of the same service. */
import type { Answer } from '../checklist/answer.ts'
import type { AnswerChoice } from '../checklist/choices.ts'
import type { Pack } from '../checklist/pack.ts'
import { type Answers, isSettled } from '../checklist/status.ts'
import type { FrozenAnswer, FrozenRound } from './round.ts'

export type Change = 'better' | 'worse' | 'other' | 'new'

export interface ChangedAnswer {
  readonly questionId: string
  readonly before: AnswerChoice | null
  readonly after: AnswerChoice
  readonly change: Change
}

/** An answer with the words of its question, as a finished check keeps it. */
export type NamedAnswer = Pick<
  FrozenAnswer,
  'questionId' | 'choice' | 'topicTitle' | 'questionText'
>

export interface NamedChange extends ChangedAnswer {
  readonly topicTitle: string
  readonly questionText: string
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

type Chosen = Pick<Answer, 'questionId' | 'choice'>

function changedAnswers<After extends Chosen>(
  before: readonly Chosen[],
  after: readonly After[],
): readonly { readonly now: After; readonly changed: ChangedAnswer }[] {
  const choices = new Map(before.map(({ questionId, choice }) => [questionId, choice]))
  return after.flatMap(now => {
    const was = choices.get(now.questionId) ?? null
    if (now.choice === null || now.choice === was) return []
    const { questionId, choice } = now
    const change = changeOf(was, choice)
    return [{ now, changed: { questionId, before: was, after: choice, change } }]
  })
}

/** The questions answered differently now than in the last finished check, in the order of `answers`. */
export function compareRounds(
  last: FrozenRound,
  answers: readonly Answer[],
): readonly ChangedAnswer[] {
  return changedAnswers(last.answers, answers).map(({ changed }) => changed)
}

/** The same between any two checks, each change with the words of its question, in the order of `after`. */
export function namedChanges(
  before: readonly NamedAnswer[],
  after: readonly NamedAnswer[],
): readonly NamedChange[] {
  return changedAnswers(before, after).map(({ now, changed }) => ({
    ...changed,
    topicTitle: now.topicTitle,
    questionText: now.questionText,
  }))
}

/**
 * The answers of the check being worked on, in the order of the pack. One that has yet to be confirmed is still
 * last time's; comparing it would say "no change" where nobody has looked.
 */
export function confirmedAnswers(pack: Pack, answers: Answers): readonly NamedAnswer[] {
  return pack.topics.flatMap(topic =>
    topic.questions.map(question => {
      const answer = answers.get(question.id)
      return {
        questionId: question.id,
        topicTitle: topic.title,
        questionText: question.text,
        choice: isSettled(question, answer) ? (answer?.choice ?? null) : null,
      }
    }),
  )
}
