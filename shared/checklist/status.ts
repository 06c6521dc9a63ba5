/** What an answer means today: in place, something to do, to confirm, due again. */
import { dayOf, monthsLater } from '../dates.ts'
import type { Answer } from './answer.ts'
import type { AnswerChoice } from './choices.ts'
import type { Pack, Question } from './pack.ts'

export type AnswerStatus = AnswerChoice | 'not-answered'

export interface StatusWords {
  readonly sign: string
  readonly words: string
}

export const statusWords: Readonly<Record<AnswerStatus, StatusWords>> = {
  yes: { sign: '✓', words: 'In place' },
  partly: { sign: '◐', words: 'Partly' },
  no: { sign: '✕', words: 'Not yet' },
  'not-sure': { sign: '?', words: 'Not sure' },
  'does-not-apply': { sign: '–', words: 'Does not apply' },
  'not-answered': { sign: '○', words: 'Not answered' },
}

export const choiceWords: Readonly<Record<AnswerChoice, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'not-sure': 'I’m not sure',
  'does-not-apply': 'This does not apply to us',
}

type Asked = Pick<Question, 'id' | 'wording' | 'reviewMonths'>
export type Answers = ReadonlyMap<string, Answer>

/** Answers by the id of their question. */
export function byQuestion<A extends Answer>(answers: readonly A[]): ReadonlyMap<string, A> {
  return new Map(answers.map(answer => [answer.questionId, answer]))
}

export function statusOf(answer: Pick<Answer, 'choice'> | undefined): AnswerStatus {
  return answer?.choice ?? 'not-answered'
}

/** Whether the text was changed after it was answered; the answer is kept all the same. */
export function isReworded(question: Asked, answer: Answer | undefined): boolean {
  return answer?.choice != null && answer.wording !== question.wording
}

/** Whether someone has to say that last time's answer, or the answer to an older text, still holds. */
export function needsConfirming(question: Asked, answer: Answer | undefined): boolean {
  if (answer?.choice == null) return false
  return answer.isCarried || isReworded(question, answer)
}

/** Whether nothing is left to do for this question in this check. */
export function isSettled(question: Asked, answer: Answer | undefined): boolean {
  return answer?.choice != null && !needsConfirming(question, answer)
}

/** The day the question should be looked at again, or null where the answer already asks for something. */
export function dueAgainOn(question: Asked, answer: Answer | undefined): string | null {
  if (answer?.choice !== 'yes' && answer?.choice !== 'does-not-apply') return null
  return monthsLater(dayOf(answer.answeredAt), question.reviewMonths)
}

export function isDueAgain(question: Asked, answer: Answer | undefined, today: string): boolean {
  const on = dueAgainOn(question, answer)
  return on !== null && on <= today
}

/** Whether the question is for this kind of service. A service of another kind is asked everything. */
export function appliesTo(
  question: Pick<Question, 'applies'>,
  service: { readonly kind: string },
): boolean {
  const { kinds } = question.applies
  return (
    kinds === undefined || service.kind === 'other' || kinds.some(kind => kind === service.kind)
  )
}

/** The pack with the questions that this service is asked, topics without any left out. */
export function packFor(pack: Pack, service: { readonly kind: string }): Pack {
  const topics = pack.topics.map(topic => ({
    ...topic,
    questions: topic.questions.filter(question => appliesTo(question, service)),
  }))
  return { ...pack, topics: topics.filter(topic => topic.questions.length > 0) }
}

/** All questions of a pack in order. */
export function questionsOf(pack: Pick<Pack, 'topics'>): readonly Question[] {
  return pack.topics.flatMap(topic => topic.questions)
}
