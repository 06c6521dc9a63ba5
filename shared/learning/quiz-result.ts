/** A quiz result that was noted: who took it and how it went. It stays in the records of the service. */
import { z } from 'zod'

/** The longest "who" that fits on one line of the card page. */
const longestWho = 80

export const newQuizResult = z.strictObject({
  serviceId: z.uuid(),
  cardId: z.string().min(1).max(80),
  who: z
    .string()
    .trim()
    .min(1, 'Say who took the quiz. A job title is enough.')
    .max(longestWho, `Say who took the quiz in at most ${longestWho} characters.`),
  right: z.int().min(0).max(20).describe('How many answers were right'),
})
export type NewQuizResult = Readonly<z.infer<typeof newQuizResult>>

export interface QuizResult {
  readonly id: string
  readonly cardId: string
  readonly who: string
  readonly right: number
  /** How many questions there were, so that an old result still reads true when a quiz grows. */
  readonly asked: number
  readonly notedOn: string
}
