/** The lines of the plan that advisories put there: one for each that concerns something here, or may, until it no longer does. */
import type { Concern } from '../advisories/concern.ts'
import { dayOf, daysLater } from '../dates.ts'
import type { Urgency } from '../sharing/advisory-choices.ts'
import { daysToActByHarm } from './from-answers.ts'
import type { WrittenLine } from './line.ts'
import { type PlanLine, type PlanState, saysSomething, wordsOf } from './plan-line.ts'

const fromAdvisory = {
  from: 'advisory',
  question: null,
  ending: null,
  topicTitle: 'From an advisory',
  choice: null,
  isToConfirm: false,
} as const

const harmByUrgency: Readonly<Record<Urgency, number>> = { now: 3, soon: 2, 'in-time': 1 }

/** Past its review date it steps back behind everything else. What nobody knows is no less urgent for that. */
function harmOf({ advisory, isPastReview }: Concern): number {
  return isPastReview ? 1 : harmByUrgency[advisory.urgency]
}

/** A decision holds until the advisory changes, or something else comes to be concerned. */
function stateOf({ advisory, cameAt }: Concern, written: WrittenLine | undefined): PlanState {
  if (written === undefined || written.state === 'open') return 'open'
  const { decidedAt, state } = written
  if (decidedAt === null) return state
  const isChanged = advisory.publishedOn > dayOf(decidedAt)
  return isChanged || (cameAt !== null && cameAt > decidedAt) ? 'reopened' : state
}

/** What is for everybody and can wait is told once, and is on the plan only once somebody has written about it. */
function isForThePlan({ advisory }: Concern): boolean {
  return !advisory.concerns.everybody || advisory.urgency !== 'in-time'
}

/** Counted from the day it came out; none where it may be out of date. */
function suggestedDay({ advisory, isPastReview }: Concern, harm: number): string | null {
  return isPastReview ? null : daysLater(advisory.publishedOn, daysToActByHarm[harm] ?? 90)
}

export function advisoryLine(concern: Concern, written: WrittenLine | undefined): PlanLine | null {
  const isWritten = written !== undefined && saysSomething(written)
  if (!isWritten && !isForThePlan(concern)) return null
  const { key, advisory } = concern
  const harm = harmOf(concern)
  const dueOn = written?.dueOn ?? suggestedDay(concern, harm)
  return {
    ...fromAdvisory,
    key,
    concern,
    title: advisory.title,
    why: advisory.matters,
    steps: advisory.steps,
    minutes: advisory.minutes,
    doer: advisory.who,
    harm,
    effort: advisory.who === 'you' ? 1 : 2,
    state: stateOf(concern, written),
    dueOn,
    isDueSuggested: dueOn !== null && written?.dueOn == null,
    ...wordsOf(written),
  }
}

/** What people wrote about an advisory that was taken back, or that concerns nothing here any more. */
export function closedByAdvisory(written: WrittenLine): PlanLine {
  return {
    ...fromAdvisory,
    key: written.ruleKey ?? written.id,
    concern: null,
    title: written.title,
    why: 'Nothing in your lists is concerned by this any more, or the advisory was taken back.',
    steps: [],
    minutes: null,
    doer: 'you',
    harm: 1,
    effort: 1,
    state: 'closed-by-advisory',
    dueOn: written.dueOn,
    isDueSuggested: false,
    ...wordsOf(written),
  }
}
