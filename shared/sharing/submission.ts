/** What one service sends to the review for one quarter: closed choices and bands, no free text anywhere. */
import { z } from 'zod'
import { answerChoices } from '../checklist/choices.ts'
import { regions, serviceKinds, sizeBands } from '../services/choices.ts'
import {
  appVersions,
  deviceCountBands,
  dsptBands,
  packVersions,
  schemaVersions,
  shares,
} from './choices.ts'
import { quarters } from './quarters.ts'
import { sharedQuestions } from './questions.ts'

const share = z.enum(shares)

/** Of the devices in use, spare or in repair. Null as a whole where there is no list or it is left out. */
export const sharedDevices = z.strictObject({
  count: z.enum(deviceCountBands),
  pastSupport: share,
  encrypted: share,
  antivirus: share,
  updated: share,
  locked: share,
  personal: share,
})
export type SharedDevices = Readonly<z.infer<typeof sharedDevices>>

export const submission = z.strictObject({
  schema: z.literal([...schemaVersions]),
  quarter: z.enum(quarters),
  pack: z.enum(packVersions),
  app: z.enum(appVersions),
  kind: z.enum(serviceKinds),
  /** Null where it is not known, or where too few services are alike; see likeness.ts. */
  region: z.enum(regions).nullable(),
  size: z.enum(sizeBands).nullable(),
  dspt: z.enum(dsptBands).nullable(),
  answers: z.partialRecord(z.enum(sharedQuestions), z.enum(answerChoices)),
  devices: sharedDevices.nullable(),
})
export type Submission = Readonly<z.infer<typeof submission>>
