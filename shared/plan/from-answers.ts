/** The lines of the plan that the answers put there by rule, and what is left of those that they no longer do. */
import type { Answer } from '../checklist/answer.ts'
import type { AnswerChoice, Shortfall } from '../checklist/choices.ts'
import type { Question } from '../checklist/pack.ts'
import { choiceWords, needsConfirming, statusOf } from '../checklist/status.ts'
import { dayOf, daysLater } from '../dates.ts'
import type { WrittenLine } from './line.ts'
import { type PlanLine, type PlanState, saysSomething, wordsOf } from './plan-line.ts'

/** Days to act, counted from the answer, by harm to care: a fortnight where care itself could stop. */
export const daysToActByHarm: Readonly<Record<number, number>> = { 3: 14, 2: 30, 1: 90 }

export interface Asked {
  readonly question: Question
  readonly topicTitle: string
  readonly answer: Answer | undefined
  readonly written: WrittenLine | undefined
}

function shortfallOf(answer: Answer | undefined): Shortfall | null {
  const status = statusOf(answer)
  return status === 'partly' || status === 'no' || status === 'not-sure' ? status : null
}

/** A decision holds until the question is answered again with a shortfall. */
function stateOf(answer: Answer, written: WrittenLine | undefined): PlanState {
  if (written === undefined || written.state === 'open') return 'open'
  const isAnsweredSince = written.decidedAt !== null && answer.answeredAt > written.decidedAt
  return isAnsweredSince ? 'reopened' : written.state
}

function lineToDo(asked: Asked, answer: Answer, shortfall: Shortfall): PlanLine {
  const { question, topicTitle, written } = asked
  const action = question.actions[shortfall]
  const suggested = daysLater(dayOf(answer.answeredAt), daysToActByHarm[question.harm.level] ?? 90)
  return {
    key: question.id,
    question,
    from: 'answer',
    ending: null,
    concern: null,
    topicTitle,
    title: action.title,
    why: `You answered “${choiceWords[shortfall]}” to “${question.text}” ${question.harm.reason}`,
    steps: action.steps,
    minutes: action.minutes,
    doer: action.who,
    harm: question.harm.level,
    effort: action.effort,
    state: stateOf(answer, written),
    choice: shortfall,
    isToConfirm: needsConfirming(question, answer),
    dueOn: written?.dueOn ?? suggested,
    isDueSuggested: written?.dueOn == null,
    ...wordsOf(written),
  }
}

/**
 * What a person wrote about a question that asks for nothing now: kept, and told by the question's text, because
 * which of its actions was meant then is not known.
 */
function settledLine(
  written: WrittenLine,
  asked: {
    readonly question: Question | null
    readonly topicTitle: string
    readonly title: string
  },
  choice: AnswerChoice | null,
): PlanLine {
  return {
    ...asked,
    key: written.ruleKey ?? written.id,
    from: 'answer',
    ending: null,
    concern: null,
    why: settledWhy(asked.question, choice),
    steps: [],
    minutes: null,
    doer: 'you',
    harm: asked.question?.harm.level ?? 1,
    effort: 1,
    state: 'closed-by-answer',
    choice,
    isToConfirm: false,
    dueOn: written.dueOn,
    isDueSuggested: false,
    ...wordsOf(written),
  }
}

function settledWhy(question: Question | null, choice: AnswerChoice | null): string {
  if (question === null) return 'This question is no longer asked. What you wrote is kept here.'
  if (choice === null) return 'The answer was taken away. What you wrote is kept here.'
  return `You now answer “${choiceWords[choice]}”.`
}

export function ruleLine(asked: Asked): PlanLine | null {
  const { question, topicTitle, answer, written } = asked
  const shortfall = shortfallOf(answer)
  if (answer !== undefined && shortfall !== null) return lineToDo(asked, answer, shortfall)
  if (written === undefined || !saysSomething(written)) return null
  return settledLine(
    written,
    { question, topicTitle, title: question.text },
    answer?.choice ?? null,
  )
}

export function noLongerAsked(written: WrittenLine): PlanLine {
  const title = written.title || 'Something you wrote about a question that is no longer asked'
  return settledLine(written, { question: null, topicTitle: 'No longer asked', title }, null)
}
