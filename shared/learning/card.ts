/** A staff card: one page on one thing, to read on screen or to hang on the staff-room wall, with three quick questions. */
import { z } from 'zod'

const sentence = z.string().trim().min(3).max(300)

export const quizQuestion = z
  .strictObject({
    ask: sentence.max(200),
    choices: z.array(sentence.max(140)).min(2).max(4),
    right: z.int().min(0).describe('Which choice is right, counted from 0'),
    because: sentence.describe('Said after an answer, right or wrong, and never as blame'),
  })
  .refine(({ choices, right }) => right < choices.length, 'the right choice is not in the list')
export type QuizQuestion = Readonly<z.infer<typeof quizQuestion>>

export const card = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: sentence.max(60).describe('The heading of the poster'),
  inShort: sentence.max(140).describe('The one sentence to remember'),
  why: sentence.describe('Why it matters to the people cared for'),
  dos: z.array(sentence.max(140)).min(3).max(6),
  donts: z.array(sentence.max(140)).max(4),
  tell: sentence.max(200).describe('Whom to tell when it goes wrong'),
  minutes: z.int().min(1).max(10),
  teaches: z.array(z.string().min(1)).min(1).describe('Ids of the questions it helps with'),
  quiz: z.array(quizQuestion).length(3),
})
export type Card = Readonly<z.infer<typeof card>>
