/** How the review says no: a short code that programs read, and a sentence for people. It repeats nothing of what came in. */
import { z } from 'zod'

export const problemCodes = [
  'malformed',
  'not-json',
  'wrong-type',
  'too-large',
  'wrong-shape',
  'not-canonical',
  'newer-schema',
  'not-this-quarter',
  'quarter-closed',
  'other-bytes',
  'stale',
  'not-yours',
  'withdrawn',
  'unknown-letter',
  'wrong-secret',
  'too-many',
  'busy',
  'not-found',
  'failed',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export const problem = z.strictObject({
  code: z.enum(problemCodes),
  message: z.string(),
  /** The field that is wrong, as "submission.size"; only where one can be named. */
  field: z.string().optional(),
})
export type Problem = Readonly<z.infer<typeof problem>>
