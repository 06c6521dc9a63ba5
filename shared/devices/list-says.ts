/** What the device list itself says to a question of the checklist. Always shown before it counts as an answer. */
import type { AnswerChoice } from '../checklist/choices.ts'
import type { Device } from './device.ts'
import { judgedOf } from './ends.ts'
import type { SupportTable } from './support-table.ts'

/** What a question can ask the list; the content pack names one of them beside the question. */
export const listTopics = ['supported'] as const
export type ListTopic = (typeof listTopics)[number]

export interface ListSays {
  readonly topic: ListTopic
  /** The answer that the list comes to; null where it knows too little. */
  readonly choice: AnswerChoice | null
  /** "From your device list on 23 November 2026: 14 of 15 tablets are encrypted." */
  readonly sentence: string
}

/** One entry for each topic; empty while the list is. */
export function listSaysOf(
  devices: readonly Device[],
  table: SupportTable,
  today: string,
): readonly ListSays[] {
  const judged = judgedOf(devices, table, today)
  if (judged.length === 0) return []
  return listTopics.map(topic => ({ topic, choice: null, sentence: '' }))
}
