/** What the Today page says first, worked out from where the check stands. */
import { dayOf, monthsLater } from '../dates.ts'
import type { PlanLine } from '../plan/plan-line.ts'
import type { OpenCheck } from '../rounds/round.ts'
import type { Pack, Question } from './pack.ts'
import { nextOpenQuestion, progressOf, tenMinuteQuestions } from './progress.ts'
import { type Answers, isDueAgain, questionsOf } from './status.ts'

export type TodayNews =
  | { readonly kind: 'begin'; readonly questions: number }
  | {
      readonly kind: 'quick-check'
      readonly next: Question
      readonly left: number
      readonly total: number
    }
  | {
      readonly kind: 'go-on'
      readonly next: Question
      readonly left: number
      readonly actions: number
    }
  | { readonly kind: 'all-answered'; readonly actions: number }
  | {
      readonly kind: 'finished'
      readonly on: string
      readonly nextOn: string
      readonly actions: number
    }

/** A check is worth repeating after a year: the DSPT is published at least every 12 months. */
export const monthsBetweenChecks = 12

export function todayNews(
  pack: Pack,
  check: OpenCheck,
  answers: Answers,
  toDo: readonly PlanLine[],
): TodayNews {
  const actions = toDo.length
  const { finishedAt } = check.round
  if (finishedAt !== null) {
    const on = dayOf(finishedAt)
    return { kind: 'finished', on, nextOn: monthsLater(on, monthsBetweenChecks), actions }
  }
  const quick = tenMinuteQuestions(pack)
  const quickNext = nextOpenQuestion(quick, answers, null)
  const all = questionsOf(pack)
  const { total, settled } = progressOf(all, answers)
  if (settled === 0 && quickNext !== null) return { kind: 'begin', questions: quick.length }
  const isFirst = check.round.number === 1
  if (isFirst && quickNext !== null) {
    const left = quick.length - progressOf(quick, answers).settled
    return { kind: 'quick-check', next: quickNext, left, total: quick.length }
  }
  const next = placeOrNext(all, answers, check.placeQuestionId)
  if (next === null) return { kind: 'all-answered', actions }
  return { kind: 'go-on', next, left: total - settled, actions }
}

/** Where people left off: the question they stood on if it is still open, otherwise the next open one. */
export function placeOrNext(
  questions: readonly Question[],
  answers: Answers,
  placeQuestionId: string | null,
): Question | null {
  const index = questions.findIndex(question => question.id === placeQuestionId)
  const before = questions[index - 1]?.id ?? null
  return nextOpenQuestion(questions, answers, index <= 0 ? null : before)
}

/** Questions answered long enough ago to be looked at again, in order. */
export function dueAgain(pack: Pack, answers: Answers, today: string): readonly Question[] {
  return questionsOf(pack).filter(question => isDueAgain(question, answers.get(question.id), today))
}
