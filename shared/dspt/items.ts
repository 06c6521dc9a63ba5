/** The questions of the DSPT with where each stands, worked out from the answers of the checklist. */
import { answersItem } from '../checklist/by-standard.ts'
import type { Dspt, DsptItem } from '../checklist/frameworks.ts'
import type { Pack, Question } from '../checklist/pack.ts'
import {
  type Answers,
  type AnswerStatus,
  needsConfirming,
  questionsOf,
  statusOf,
} from '../checklist/status.ts'

export interface AnsweredDspt {
  readonly item: DsptItem
  /** What this service is asked about it; empty where the checklist does not ask it. */
  readonly questions: readonly Question[]
  readonly status: AnswerStatus
  /** True while an answer behind it is last time's, or was given to an older wording. */
  readonly isToConfirm: boolean
}

export interface AnsweredDsptGroup {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly items: readonly AnsweredDspt[]
}

/**
 * One status for all answers behind an item. One that is missing leaves it open, for nobody should paste half a
 * check. What does not apply drops out, unless that is all there is. Yes and no together are “partly”.
 */
export function itemStatus(statuses: readonly AnswerStatus[]): AnswerStatus {
  if (statuses.length === 0 || statuses.includes('not-answered')) return 'not-answered'
  const asked = statuses.filter(status => status !== 'does-not-apply')
  if (asked.length === 0) return 'does-not-apply'
  const hasSome = asked.includes('yes') || asked.includes('partly')
  if (asked.includes('partly') || asked.includes('no')) return hasSome ? 'partly' : 'no'
  return asked.includes('not-sure') ? 'not-sure' : 'yes'
}

/** Every item in its group. `pack` holds only what this service is asked. */
export function answeredDspt(
  { groups }: Dspt,
  pack: Pack,
  answers: Answers,
): readonly AnsweredDsptGroup[] {
  const all = questionsOf(pack)
  return groups.map(({ id, title, about, items }) => ({
    id,
    title,
    about,
    items: items.map(item => {
      const questions = all.filter(question => answersItem(question, 'DSPT', item.number))
      return {
        item,
        questions,
        status: itemStatus(questions.map(each => statusOf(answers.get(each.id)))),
        isToConfirm: questions.some(each => needsConfirming(each, answers.get(each.id))),
      }
    }),
  }))
}

export function itemsOf(groups: readonly AnsweredDsptGroup[]): readonly AnsweredDspt[] {
  return groups.flatMap(({ items }) => items)
}

/** Whether the DSPT can be told that this is done. */
export function isInPlace({ status }: Pick<AnsweredDspt, 'status'>): boolean {
  return status === 'yes' || status === 'does-not-apply'
}

/** "1.1.5", or "1.1.5, number not checked": never a number from memory as if it were certain. */
export function numberInWords({ number, verified }: DsptItem): string {
  return verified ? number : `${number}, number not checked`
}

export const levelWords: Readonly<Record<DsptItem['level'], string>> = {
  approaching: 'Approaching Standards',
  met: 'Standards Met',
}

/** "Approaching Standards", or "Standards Met, level not checked". */
export function levelInWords({ level, levelVerified }: DsptItem): string {
  return levelVerified ? levelWords[level] : `${levelWords[level]}, level not checked`
}
