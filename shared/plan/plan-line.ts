/** A line of the plan: what is to be done and why, and what people wrote about it. */
import type { Concern } from '../advisories/concern.ts'
import type { AnswerChoice, Doer } from '../checklist/choices.ts'
import type { Question } from '../checklist/pack.ts'
import type { Ending } from '../devices/endings.ts'
import { dayOf } from '../dates.ts'
import type { LineState, WrittenLine } from './line.ts'

export type PlanState =
  | 'open'
  | 'reopened'
  | 'done'
  | 'not-doing'
  | 'closed-by-answer'
  | 'closed-by-list'
  | 'closed-by-advisory'

/** What put the line on the plan: an answer, the device list, an advisory, or the person. */
export type PlanSource = 'answer' | 'devices' | 'advisory' | 'own'

export interface PlanLine {
  /** The question's id, the key of what ends in the device list or of an advisory, or the stored id of a line of the person's own. */
  readonly key: string
  readonly from: PlanSource
  /** Only for a line from an answer, and null there where the question is no longer asked. */
  readonly question: Question | null
  /** Only for a line from the device list, and null there once no device asks for it. */
  readonly ending: Ending | null
  /** Only for a line from an advisory, and null there once it concerns nothing here. */
  readonly concern: Concern | null
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

/** Whether the stored line holds anything that a person would miss. */
export function saysSomething(written: WrittenLine): boolean {
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

export function wordsOf(written: WrittenLine | undefined) {
  if (written === undefined) return nothingWritten
  const { who, reason, reviewOn, note, state, decidedAt } = written
  const decidedOn = decidedAt === null ? null : dayOf(decidedAt)
  return { who, reason, reviewOn, note, decision: state, decidedOn }
}
