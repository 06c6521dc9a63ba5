/** The standards that the questions answer, as written in assets/content/frameworks: what each asks, and how sure we are of it. */
import { z } from 'zod'
import { frameworks } from './choices.ts'

const sentence = z.string().trim().min(3).max(600)

export const standardItem = z.strictObject({
  number: z.string().min(1).max(60).describe('The number or name that questions refer to'),
  title: sentence.max(200).describe('What is asked, in our own plain words'),
  verified: z.boolean().describe('True only where the published page itself was read'),
  source: sentence.max(240).describe('Where it was read, or "from memory"'),
  failsAtOnce: z
    .boolean()
    .default(false)
    .describe('Cyber Essentials: without it the whole assessment fails'),
  notOurs: sentence
    .max(240)
    .optional()
    .describe('Why no provider can act on it; without it a question must cover it'),
})
export type StandardItem = Readonly<z.infer<typeof standardItem>>

const group = <I extends z.ZodType>(item: I) =>
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: sentence.max(80),
    about: sentence.max(240),
    items: z.array(item).min(1),
  })

const cover = {
  edition: z.string().min(1).max(60),
  title: sentence.max(120),
  about: sentence.max(300).describe('What the standard is, for somebody who never heard of it'),
  caution: sentence.max(400).describe('What we are not sure of, said on the screen'),
}

export const standard = z.strictObject({
  ...cover,
  framework: z.enum([...frameworks, 'Strategy']),
  groups: z.array(group(standardItem)).min(1),
})
export type Standard = Readonly<z.infer<typeof standard>>

export const dsptItem = standardItem.extend({
  level: z
    .enum(['approaching', 'met'])
    .describe('The first level that needs it: Approaching Standards, or only Standards Met'),
  levelVerified: z.boolean(),
  subject: sentence
    .max(160)
    .describe(
      'Goes after "We are not sure yet": "whether our backups are tested by restoring them"',
    ),
  answers: z
    .strictObject({ yes: sentence, partly: sentence, no: sentence })
    .describe('What a service would write; {service}, {lead} and {kind} are filled in'),
})
export type DsptItem = Readonly<z.infer<typeof dsptItem>>

export const dspt = z.strictObject({
  ...cover,
  framework: z.literal('DSPT'),
  groups: z.array(group(dsptItem)).min(1),
})
export type Dspt = Readonly<z.infer<typeof dspt>>

/** Every standard, the DSPT with what to write in it. */
export interface Standards {
  readonly dspt: Dspt
  readonly cyberEssentials: Standard
  readonly caf: Standard
  readonly ncsc: Standard
  readonly strategy: Standard
}
