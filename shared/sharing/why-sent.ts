/** Why each thing in a submission is sent, in words for whoever is asked to send it. */
import type { SharedDevices, Submission } from './submission.ts'

/** A field without a reason does not compile. The page shows these words with the text, before anything is sent. */
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

const names: Readonly<Record<keyof Submission, string>> = {
  schema: 'The edition of this form',
  quarter: 'The three months',
  pack: 'The edition of the questions',
  app: 'The version of the app',
  kind: 'The kind of service',
  region: 'The region',
  size: 'The size',
  dspt: 'The DSPT',
  answers: 'The answers',
  devices: 'The devices',
}

const deviceNames: Readonly<Record<keyof SharedDevices, string>> = {
  count: 'How many there are',
  pastSupport: 'How many get no updates any more',
  encrypted: 'How many are encrypted',
  antivirus: 'How many have antivirus',
  updated: 'How many have updates switched on',
  locked: 'How many have a screen lock',
  personal: 'How many belong to staff',
}

export interface Reason {
  readonly what: string
  readonly why: string
}

/** One for each thing that this submission says; what is left out needs none. */
export function reasonsFor(submission: Submission): readonly Reason[] {
  const fields = Object.keys(whySent) as readonly (keyof Submission)[]
  const said = fields.filter(field => submission[field] !== null)
  const ofDevices = Object.keys(whyDevices) as readonly (keyof SharedDevices)[]
  return [
    ...said.map(field => ({ what: names[field], why: whySent[field] })),
    ...(submission.devices === null ? [] : ofDevices).map(field => ({
      what: deviceNames[field],
      why: whyDevices[field],
    })),
  ]
}
