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
  fromList: text(2000)
    .optional()
    .describe('What the device list said, as it was shown, where the answer is taken from it'),
})
export type NewAnswer = Readonly<z.infer<typeof newAnswer>>

export const newNotes = z.strictObject({
  roundId: z.uuid(),
  questionId,
  note: text(4000).optional(),
  evidence: text(500).optional(),
  reason: text(500).optional(),
  listReason: text(500).optional().describe('Why the answer is not what the device list says'),
})
export type NewNotes = Readonly<z.infer<typeof newNotes>>

export interface Answer {
  readonly questionId: string
  readonly choice: z.infer<typeof newAnswer>['choice']
  readonly reason: string
  readonly note: string
  readonly evidence: string
  /** What the device list said when the answer was taken from it, with the day; empty otherwise. */
  readonly fromList: string
  /** Why the answer is not what the device list says. */
  readonly listReason: string
  /** The wording of the question that was answered; compared with the pack's to find reworded questions. */
  readonly wording: number
  /** True while the answer is last time's and nobody has said that it still holds. */
  readonly isCarried: boolean
  /** When the choice was made; for a carried answer, when it was made last time. */
  readonly answeredAt: string
}
