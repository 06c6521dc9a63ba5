/** The shape of the content pack: every question, its help and its actions, as written in assets/content. */
import { z } from 'zod'
import { listTopics } from '../devices/list-topics.ts'
import { serviceKinds } from '../services/choices.ts'
import { doers, frameworks, places, sureness } from './choices.ts'

const sentence = z.string().trim().min(3).max(600)
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, figures and single hyphens')
const atMostWords = (most: number) => (text: string) => text.trim().split(/\s+/).length <= most

export const action = z.strictObject({
  title: sentence.max(90).describe('What to do, as an order: "Turn on two-step sign-in"'),
  steps: z.array(sentence).min(2).max(8),
  minutes: z.int().min(2).max(60).describe('Minutes of one person at one sitting'),
  who: z.enum(doers),
  effort: z
    .int()
    .min(1)
    .max(3)
    .describe('1 a sitting, 2 a day or a phone call to others, 3 money or weeks'),
})
export type Action = Readonly<z.infer<typeof action>>

const findOut = z.strictObject({
  on: z.enum(places),
  steps: z.array(sentence).min(1).max(8),
  checked: z.boolean().describe('False shows "your screen may differ"'),
})

export const reference = z.strictObject({
  framework: z.enum(frameworks),
  edition: z.string().min(1),
  number: z.string().min(1),
  verified: z.boolean().describe('True only where the published page itself was read'),
})
export type Reference = Readonly<z.infer<typeof reference>>

export const figure = z.strictObject({
  figure: z.string().min(1).max(40).describe('As it stands in the text: "95%", "14 days"'),
  source: sentence.max(200).describe('Who says so, and where; "example" for a made-up sum'),
  on: z.iso.date().describe('The day the source was read'),
  sure: z.enum(sureness),
})
export type Figure = Readonly<z.infer<typeof figure>>

export const question = z.strictObject({
  id,
  wording: z.int().min(1).describe('Goes up by one whenever the meaning of the text changes'),
  text: sentence.max(200).refine(atMostWords(25), 'a question has at most 25 words'),
  hint: sentence.max(240),
  why: sentence.describe('Why it matters to the people cared for'),
  findOut: z.array(findOut).min(1),
  askIt: sentence.describe('The exact question to send to the IT person'),
  itKnows: z.boolean().describe('True where only the IT person can usually answer'),
  looksLike: z.strictObject({ yes: sentence, partly: sentence, no: sentence }),
  applies: z.strictObject({ kinds: z.array(z.enum(serviceKinds)).min(1).optional() }),
  actions: z.strictObject({ partly: action, no: action, 'not-sure': action }),
  harm: z.strictObject({ level: z.int().min(1).max(3), reason: sentence.max(240) }),
  evidence: sentence.max(240).describe('Where the proof is usually kept'),
  references: z.array(reference).min(1),
  outcomes: z
    .array(z.string().regex(/^[1-5]\.[1-4]$/, 'an outcome looks like 3.4'))
    .min(1)
    .describe('Desired outcomes of the national strategy that it serves, the main one first'),
  figures: z.array(figure).default([]),
  reviewMonths: z.int().min(1).max(24),
  tenMinuteCheck: z.boolean(),
  list: z.enum(listTopics).optional().describe('What the device list can say to it'),
})
export type Question = Readonly<z.infer<typeof question>>

export const topic = z.strictObject({
  id,
  title: z.string().min(3).max(60),
  about: sentence.max(240).describe('One sentence under the title'),
  questions: z.array(question).min(1),
})
export type Topic = Readonly<z.infer<typeof topic>>

export const term = z.strictObject({
  term: z.string().min(2).max(60),
  also: z.array(z.string().min(2)).default([]),
  meaning: sentence.max(300),
})
export type Term = Readonly<z.infer<typeof term>>

export const cover = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d{1,2}(\.\d+)?$/, 'a version looks like 2026.11'),
  date: z.iso.date(),
  topics: z.array(id).min(1),
})

export const pack = z.strictObject({
  version: z.string(),
  date: z.iso.date(),
  topics: z.array(topic),
  glossary: z.array(term),
})
export type Pack = Readonly<z.infer<typeof pack>>
