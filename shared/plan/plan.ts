/** The plan: made by rule from the answers, the lists and the advisories, never by asking anyone to rate a likelihood. */
import { isAdvisoryKey } from '../advisories/advisory-key.ts'
import type { Concern } from '../advisories/concern.ts'
import type { Doer } from '../checklist/choices.ts'
import type { Pack } from '../checklist/pack.ts'
import type { Answers } from '../checklist/status.ts'
import { earlierFirst } from '../dates.ts'
import { isEndingKey } from '../devices/ending-key.ts'
import type { Ending } from '../devices/endings.ts'
import { advisoryLine, closedByAdvisory } from './from-advisories.ts'
import { noLongerAsked, ruleLine } from './from-answers.ts'
import { closedByList, listLine } from './from-devices.ts'
import type { WrittenLine } from './line.ts'
import { type PlanLine, saysSomething, wordsOf } from './plan-line.ts'

export const doerWords: Readonly<Record<Doer, string>> = {
  you: 'you',
  it: 'your IT person',
  supplier: 'your supplier',
}

function lineOfOnesOwn(written: WrittenLine): PlanLine {
  return {
    key: written.id,
    question: null,
    from: 'own',
    ending: null,
    concern: null,
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
  return earlierFirst(a.dueOn ?? latest, b.dueOn ?? latest)
}

/** Harm to care first, then least effort, then least time; own lines after those with harm, by due date. */
function byUrgency(a: PlanLine, b: PlanLine): number {
  if (a.from === 'own' && b.from === 'own') return byDueDate(a, b)
  return (
    b.harm - a.harm || a.effort - b.effort || (a.minutes ?? 0) - (b.minutes ?? 0) || byDueDate(a, b)
  )
}

const isConcern = (each: Ending | Concern): each is Concern => 'advisory' in each
const isEnding = (each: Ending | Concern): each is Ending => !isConcern(each)

/** All lines of the plan of one service, most pressing first. `pack` holds only what the service is asked. */
export function planOf(
  pack: Pack,
  answers: Answers,
  written: readonly WrittenLine[],
  byRule: readonly (Ending | Concern)[],
): readonly PlanLine[] {
  const left = new Map(
    written.flatMap(line => (line.ruleKey === null ? [] : [[line.ruleKey, line] as const])),
  )
  const take = (key: string) => {
    const line = left.get(key)
    left.delete(key)
    return line
  }
  const byAnswers = pack.topics.flatMap(topic =>
    topic.questions.flatMap(question => {
      const line = ruleLine({
        question,
        topicTitle: topic.title,
        answer: answers.get(question.id),
        written: take(question.id),
      })
      return line === null ? [] : [line]
    }),
  )
  const byAdvisory = byRule
    .filter(isConcern)
    .flatMap(concern => advisoryLine(concern, take(concern.key)) ?? [])
  const spokenFor = new Set(
    byAdvisory.filter(isOpen).flatMap(({ concern }) => concern?.endingKeys ?? []),
  )
  // An open line of an advisory speaks for the same devices, until somebody has written about the line itself.
  const byList = byRule
    .filter(isEnding)
    .filter(({ key }) => left.has(key) || !spokenFor.has(key))
    .map(ending => listLine(ending, take(ending.key)))
  const own = written.filter(line => line.ruleKey === null).map(lineOfOnesOwn)
  const settled = [...left.values()].filter(saysSomething).map(lineLeft)
  return [...byAnswers, ...byAdvisory, ...byList, ...own, ...settled].sort(byUrgency)
}

/** What people wrote about something that asks for nothing now. */
function lineLeft(written: WrittenLine): PlanLine {
  const key = written.ruleKey ?? ''
  if (isAdvisoryKey(key)) return closedByAdvisory(written)
  return isEndingKey(key) ? closedByList(written) : noLongerAsked(written)
}

/** Lines with something still to do. */
export function openLines(plan: readonly PlanLine[]): readonly PlanLine[] {
  return plan.filter(isOpen)
}

export function isOpen({ state }: Pick<PlanLine, 'state'>): boolean {
  return state === 'open' || state === 'reopened'
}

/** Closed by itself: what put it on the plan asks for it no longer. */
export function isClosed({ state }: Pick<PlanLine, 'state'>): boolean {
  return state.startsWith('closed-')
}

/** Lines put aside whose review date has come. */
export function dueForReview(plan: readonly PlanLine[], today: string): readonly PlanLine[] {
  return plan.filter(line => isDueForReview(line, today))
}

export function isDueForReview(line: PlanLine, today: string): boolean {
  return line.state === 'not-doing' && line.reviewOn !== null && line.reviewOn <= today
}

/** Whether a device that puts the line here gets no updates any more. */
export function isPastItsEnd({ ending }: Pick<PlanLine, 'ending'>): boolean {
  return ending !== null && ending.ended > 0
}

/** Whether the day of an open line has come; without a day it has where updates have ended. */
export function isDue(line: PlanLine, today: string): boolean {
  return isOpen(line) && (line.dueOn === null ? isPastItsEnd(line) : line.dueOn <= today)
}

/** Past a day that a person chose. A suggestion that has passed is no broken promise. */
export function isOverdue(line: PlanLine, today: string): boolean {
  return isOpen(line) && !line.isDueSuggested && line.dueOn !== null && line.dueOn < today
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
  const settled = plan.filter(line => line.state === 'done' || isClosed(line))
  return {
    toDo: openLines(plan),
    putAside: plan
      .filter(line => line.state === 'not-doing')
      .sort((a, b) => earlierFirst(a.reviewOn ?? latest, b.reviewOn ?? latest)),
    done: settled
      .filter(line => line.decision === 'done')
      .sort((a, b) => earlierFirst(b.decidedOn ?? '', a.decidedOn ?? '')),
    closed: settled.filter(line => line.decision !== 'done'),
  }
}
