/** The plan: made from the answers by rule, never by asking anyone to rate a likelihood. */
import type { Answer } from '../checklist/answer.ts'
import type { AnswerChoice, Doer, Shortfall } from '../checklist/choices.ts'
import type { Pack, Question } from '../checklist/pack.ts'
import { type Answers, choiceWords, needsConfirming, statusOf } from '../checklist/status.ts'
import { daysLater, dayOf } from '../dates.ts'
import type { LineState, WrittenLine } from './line.ts'

export type PlanState = 'open' | 'reopened' | 'done' | 'not-doing' | 'closed-by-answer'

export interface PlanLine {
  /** The question's id for a line by rule, the stored id for a line of the person's own. */
  readonly key: string
  /** Null for a line of one's own, and for one whose question is no longer asked. */
  readonly question: Question | null
  readonly isOwn: boolean
  readonly topicTitle: string
  readonly title: string
  readonly why: string
  readonly steps: readonly string[]
  readonly minutes: number | null
  readonly doer: Doer
  /** Who does it, in the manager's own words; empty where nobody was named. */
  readonly who: string
  /** 1 to 3; 0 for a line of one's own. */
  readonly harm: number
  readonly effort: number
  readonly state: PlanState
  /** The answer that the line follows from now. */
  readonly choice: AnswerChoice | null
  /** True while that answer is last time's, or was given to an older wording. */
  readonly isToConfirm: boolean
  /** What a person decided last, whatever the answer says since. */
  readonly decision: LineState
  /** The day of that decision. */
  readonly decidedOn: string | null
  readonly dueOn: string | null
  /** True while the date is the rule's suggestion and not a person's choice. */
  readonly isDueSuggested: boolean
  readonly reason: string
  readonly reviewOn: string | null
  readonly note: string
}

export const doerWords: Readonly<Record<Doer, string>> = {
  you: 'you',
  it: 'your IT person',
  supplier: 'your supplier',
}

/** Days to act, counted from the answer, by harm to care: a fortnight where care itself could stop. */
export const daysToActByHarm: Readonly<Record<number, number>> = { 3: 14, 2: 30, 1: 90 }

interface Asked {
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

/** Whether the stored line holds anything that a person would miss. */
function saysSomething(written: WrittenLine): boolean {
  const { state, reason, who, note, dueOn } = written
  return state !== 'open' || dueOn !== null || `${reason}${who}${note}` !== ''
}

const nothingWritten = {
  who: '',
  reason: '',
  reviewOn: null,
  note: '',
  decision: 'open',
  decidedOn: null,
} as const

function wordsOf(written: WrittenLine | undefined) {
  if (written === undefined) return nothingWritten
  const { who, reason, reviewOn, note, state, decidedAt } = written
  const decidedOn = decidedAt === null ? null : dayOf(decidedAt)
  return { who, reason, reviewOn, note, decision: state, decidedOn }
}

function lineToDo(asked: Asked, answer: Answer, shortfall: Shortfall): PlanLine {
  const { question, topicTitle, written } = asked
  const action = question.actions[shortfall]
  const suggested = daysLater(dayOf(answer.answeredAt), daysToActByHarm[question.harm.level] ?? 90)
  return {
    key: question.id,
    question,
    isOwn: false,
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
    key: written.questionId ?? written.id,
    isOwn: false,
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

function ruleLine(asked: Asked): PlanLine | null {
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

function lineOfOnesOwn(written: WrittenLine): PlanLine {
  return {
    key: written.id,
    question: null,
    isOwn: true,
    topicTitle: 'Your own lines',
    title: written.title,
    why: written.why,
    steps: [],
    minutes: written.minutes,
    doer: 'you',
    harm: 0,
    effort: 1,
    state: written.state,
    choice: null,
    isToConfirm: false,
    dueOn: written.dueOn,
    isDueSuggested: false,
    ...wordsOf(written),
  }
}

const latest = '9999-12-31'

function byDueDate(a: PlanLine, b: PlanLine): number {
  return (a.dueOn ?? latest).localeCompare(b.dueOn ?? latest)
}

/** Harm to care first, then least effort, then least time; own lines after those with harm, by due date. */
function byUrgency(a: PlanLine, b: PlanLine): number {
  if (a.isOwn && b.isOwn) return byDueDate(a, b)
  return (
    b.harm - a.harm || a.effort - b.effort || (a.minutes ?? 0) - (b.minutes ?? 0) || byDueDate(a, b)
  )
}

/** All lines of the plan of one service, most pressing first. `pack` holds only what the service is asked. */
export function planOf(
  pack: Pack,
  answers: Answers,
  written: readonly WrittenLine[],
): readonly PlanLine[] {
  const left = new Map(
    written.flatMap(line => (line.questionId === null ? [] : [[line.questionId, line] as const])),
  )
  const byRule = pack.topics.flatMap(topic =>
    topic.questions.flatMap(question => {
      const asked = {
        question,
        topicTitle: topic.title,
        answer: answers.get(question.id),
        written: left.get(question.id),
      }
      left.delete(question.id)
      const line = ruleLine(asked)
      return line === null ? [] : [line]
    }),
  )
  const own = written.filter(line => line.questionId === null).map(lineOfOnesOwn)
  return [...byRule, ...own, ...noLongerAsked([...left.values()])].sort(byUrgency)
}

function noLongerAsked(written: readonly WrittenLine[]): readonly PlanLine[] {
  const title = 'Something you wrote about a question that is no longer asked'
  const asked = { question: null, topicTitle: 'No longer asked' }
  return written
    .filter(saysSomething)
    .map(line => settledLine(line, { ...asked, title: line.title || title }, null))
}

/** Lines with something still to do. */
export function openLines(plan: readonly PlanLine[]): readonly PlanLine[] {
  return plan.filter(line => line.state === 'open' || line.state === 'reopened')
}

/** Lines put aside whose review date has come. */
export function dueForReview(plan: readonly PlanLine[], today: string): readonly PlanLine[] {
  return plan.filter(line => isDueForReview(line, today))
}

export function isDueForReview(line: PlanLine, today: string): boolean {
  return line.state === 'not-doing' && line.reviewOn !== null && line.reviewOn <= today
}

/** Past a day that a person chose. A suggestion that has passed is no broken promise. */
export function isOverdue(line: PlanLine, today: string): boolean {
  const isOpen = line.state === 'open' || line.state === 'reopened'
  return isOpen && !line.isDueSuggested && line.dueOn !== null && line.dueOn < today
}

export interface PlanGroups {
  readonly toDo: readonly PlanLine[]
  /** Those to look at again soonest first. */
  readonly putAside: readonly PlanLine[]
  /** Marked done by a person, whether or not the answer says so by now; the newest first. */
  readonly done: readonly PlanLine[]
  readonly closed: readonly PlanLine[]
}

export function planGroups(plan: readonly PlanLine[]): PlanGroups {
  const settled = plan.filter(line => line.state === 'done' || line.state === 'closed-by-answer')
  return {
    toDo: openLines(plan),
    putAside: plan
      .filter(line => line.state === 'not-doing')
      .sort((a, b) => (a.reviewOn ?? latest).localeCompare(b.reviewOn ?? latest)),
    done: settled
      .filter(line => line.decision === 'done')
      .sort((a, b) => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? '')),
    closed: settled.filter(line => line.decision !== 'done'),
  }
}
