/** An answer as it is stored and as the window may send it. */
import { z } from 'zod'
import { answerChoices } from './choices.ts'

const questionId = z.string().min(1).max(80)
const text = (most: number) => z.string().max(most)

export const newAnswer = z.strictObject({
  roundId: z.uuid(),
  questionId,
  choice: z.enum(answerChoices).nullable().describe('Null takes the answer away'),
  reason: text(500).describe('Why it does not apply'),
})
export type NewAnswer = Readonly<z.infer<typeof newAnswer>>

export const newNotes = z.strictObject({
  roundId: z.uuid(),
  questionId,
  note: text(4000).optional(),
  evidence: text(500).optional(),
  reason: text(500).optional(),
})
export type NewNotes = Readonly<z.infer<typeof newNotes>>

export interface Answer {
  readonly questionId: string
  readonly choice: z.infer<typeof newAnswer>['choice']
  readonly reason: string
  readonly note: string
  readonly evidence: string
  /** The wording of the question that was answered; compared with the pack's to find reworded questions. */
  readonly wording: number
  /** True while the answer is last time's and nobody has said that it still holds. */
  readonly isCarried: boolean
  /** When the choice was made; for a carried answer, when it was made last time. */
  readonly answeredAt: string
}
