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

/** Why each field is sent. A field without a reason does not compile; the page shows these words beside the field. */
export const whySent: Readonly<Record<keyof Submission, string>> = {
  schema: 'So that the review reads the rest as it was meant.',
  quarter: 'So that the review can tell one quarter from the next. No finer time is sent.',
  pack: 'Questions change. This says which wording was answered.',
  app: 'Finds mistakes of ours, such as a version that counts wrongly.',
  kind: 'Home care and care homes need different help.',
  region: 'Shows where help is needed. No council, town or address is sent.',
  size: 'Small services need other help than large ones.',
  dspt: 'Shows how many have published, and what the others still miss.',
  answers: 'Shows what is in place and what is hard.',
  devices: 'Shows how many services use devices without updates.',
}

/** The same for what is said of the devices. */
export const whyDevices: Readonly<Record<keyof SharedDevices, string>> = {
  count: 'A rough number, never the list.',
  pastSupport: 'Devices without updates are the easiest way in.',
  encrypted: 'A lost device harms nobody where it cannot be read.',
  antivirus: 'Shows who still goes without.',
  updated: 'Shows who still goes without.',
  locked: 'Shows who still goes without.',
  personal: 'Shows how many services rely on the phones of their staff.',
}
