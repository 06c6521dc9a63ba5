/** What people write on the plan. The lines themselves follow from the answers and the device list; see plan.ts. */
import { z } from 'zod'

export const lineStates = ['open', 'done', 'not-doing'] as const
export type LineState = (typeof lineStates)[number]

const day = z.iso.date().nullable()

export const lineChange = z.strictObject({
  state: z.enum(lineStates).optional(),
  reason: z.string().max(500).optional(),
  reviewOn: day.optional(),
  dueOn: day.optional(),
  who: z.string().max(80).optional(),
  note: z.string().max(2000).optional(),
})
export type LineChange = Readonly<z.infer<typeof lineChange>>

export const ownLine = z.strictObject({
  title: z.string().trim().min(1, 'Say what is to be done.').max(160),
  why: z.string().max(500),
  minutes: z.int().min(1).max(600).nullable(),
  dueOn: day,
  who: z.string().max(80),
})
export type OwnLine = Readonly<z.infer<typeof ownLine>>

/** One stored line: what was written about a line by rule, or a line of the person's own. */
export interface WrittenLine {
  readonly id: string
  /** What the line by rule comes from: a question's id, or the key of what ends in the device list. */
  readonly ruleKey: string | null
  readonly title: string
  readonly why: string
  readonly minutes: number | null
  readonly state: LineState
  readonly reason: string
  readonly reviewOn: string | null
  readonly dueOn: string | null
  readonly who: string
  readonly note: string
  /** When it was last marked done, not doing, or open again. */
  readonly decidedAt: string | null
  readonly createdAt: string
}
