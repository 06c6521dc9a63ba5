/** Where the review listens, and what it says of itself before anything is sent. */
import { z } from 'zod'
import { details } from './details.ts'
import { quarters } from './quarters.ts'

export const lettersPath = '/v1/submissions'
export const withdrawalsPath = '/v1/withdrawals'
export const aboutPath = '/v1/review'

/** The answer at aboutPath: who the review is, what it collects now and what it does with it. */
export const about = z.strictObject({
  details,
  /** The newest submission that it understands. */
  schema: z.int().min(1),
  quarter: z.enum(quarters),
  /** The last day on which something sent in this quarter can be corrected or taken back. */
  lastDay: z.iso.date(),
  /** In plain words, shown to the manager as they are. */
  rules: z.array(z.string().min(1).max(400)).min(1).max(20),
  keptFor: z.string().min(1).max(200),
})
export type About = Readonly<z.infer<typeof about>>

/** Withdrawn for good; the same answer however often it is asked. */
export const withdrawn = z.strictObject({ id: z.uuidv4(), withdrawn: z.literal(true) })
