/** An advisory: a short warning to every home that says what happened, whom it concerns, what to do and until when it counts. */
import { z } from 'zod'
import { doers, sureness } from '../checklist/choices.ts'
import { deviceKinds, operatingSystems, ownerships, protectionKeys } from '../devices/choices.ts'
import { editionGroups } from '../devices/support-table.ts'
import { knownHosts } from '../keeping/known-hosts.ts'
import { serviceKinds } from '../services/choices.ts'
import { backers, dataKinds, runsOnChoices, signInChecks, systemKinds } from '../systems/choices.ts'
import { advisorySupports, urgencies } from './advisory-choices.ts'

/** Words for people: nothing that a page or a printer could take for anything else, and no address inside a sentence. */
const plain = (most: number) =>
  z
    .string()
    .trim()
    .min(3)
    .max(most)
    .regex(/^[^<>\p{C}]*$/u, 'takes plain words on one line: no < or > and no hidden characters')
    .refine(text => !/https?:|www\./i.test(text), 'has an address in it; addresses go under links')

export const advisoryId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'takes small letters, figures and single hyphens')
const day = z.iso.date('should be a day such as 2026-11-30')

/** https, a host that the app opens, and a path of plain letters: no name, password or port. */
const official = z
  .string()
  .max(300)
  .refine(isOfficial, 'should begin with https:// and be on the list of official sites')

export function isOfficial(address: string): boolean {
  const host = /^https:\/\/([a-z0-9.-]+)(?:\/[\w\-./%?=&#~+]*)?$/.exec(address)?.[1]
  return knownHosts.some(known => known === host)
}

const version = z.int().min(1).max(999)
const some = <T extends z.ZodType>(each: T) => z.array(each).max(20).default([])
/** Part of a name or a number, as people write it in their lists. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{N} .+&/()-]+$/u, 'takes letters and figures only')
const numbers = z.string().regex(/^\d+(?:\.\d+)*$/, 'should be a number such as 18.7.2')

/** What a device has to be: all that is given has to hold; what is left out is not asked. */
export const deviceCondition = z
  .strictObject({
    kinds: some(z.enum(deviceKinds)),
    systems: some(z.enum(operatingSystems)),
    versions: some(words).describe('One of these: "11 24H2", "Windows 10", "17.6"'),
    before: numbers.nullable().default(null).describe('Older than this; not for Windows'),
    editions: some(z.enum(editionGroups)),
    makes: some(words),
    models: some(words),
    support: some(z.enum(advisorySupports)),
    off: some(z.enum(protectionKeys)).describe('All of these are turned off'),
    holdsPersonalData: z.boolean().default(false).describe('Only devices that hold it'),
    ownership: some(z.enum(ownerships)),
    software: words.nullable().default(null).describe('The device list does not know this'),
  })
  .refine(asksSomething, 'should ask for at least one thing')
  .refine(
    ({ before, systems }) => before === null || (systems.length > 0 && !systems.some(isWindows)),
    'can say "before" only with systems, and not with Windows',
  )
export type DeviceCondition = Readonly<z.infer<typeof deviceCondition>>

/** What a system or online service has to be. */
export const systemCondition = z
  .strictObject({
    kinds: some(z.enum(systemKinds)),
    names: some(words).describe('One of these in its name'),
    suppliers: some(words).describe('One of these in its name or that of its supplier'),
    holds: some(z.enum(dataKinds)),
    signIn: some(z.enum(signInChecks)),
    runsOn: some(z.enum(runsOnChoices)),
    backedUpBy: some(z.enum(backers)),
  })
  .refine(asksSomething, 'should ask for at least one thing')
export type SystemCondition = Readonly<z.infer<typeof systemCondition>>

function isWindows(system: string): boolean {
  return system === 'windows' || system === 'windows-server'
}

function asksSomething(condition: Readonly<Record<string, unknown>>): boolean {
  return Object.values(condition).some(asked =>
    Array.isArray(asked) ? asked.length > 0 : asked !== null && asked !== false,
  )
}

const concerns = z
  .strictObject({
    services: some(z.enum(serviceKinds)).describe('Left out: every kind of service'),
    everybody: z.boolean().default(false),
    devices: z.array(deviceCondition).max(12).default([]),
    systems: z.array(systemCondition).max(12).default([]),
  })
  .refine(
    ({ everybody, devices, systems }) => everybody === (devices.length + systems.length === 0),
    'should say either everybody: true, or which devices or systems',
  )

export const advisory = z
  .strictObject({
    id: advisoryId,
    version: version.describe('Goes up by one with every change'),
    publishedOn: day,
    reviewBy: day.describe('From then on it may be out of date, and the app says so'),
    urgency: z.enum(urgencies),
    title: plain(80).describe('What to do, as an order'),
    happened: plain(400),
    matters: plain(400).describe('Why it matters to the people cared for'),
    who: z.enum(doers),
    minutes: z.int().min(2).max(60).nullable().default(null),
    steps: z.array(plain(240)).min(1).max(8),
    links: z
      .array(z.strictObject({ words: plain(80), url: official }))
      .max(4)
      .default([]),
    source: z.strictObject({
      words: plain(200).describe('Who says so, and where'),
      url: official.nullable().default(null),
      on: day.describe('The day it was read'),
      sure: z.enum(sureness),
    }),
    concerns,
  })
  .refine(({ publishedOn, reviewBy }) => reviewBy > publishedOn, {
    path: ['reviewBy'],
    message: 'should be after the day it is published',
  })
export type Advisory = Readonly<z.infer<typeof advisory>>

/** Takes an advisory back: it stands in the place of it, so that whoever has the old one lets go of it. */
export const withdrawnAdvisory = z.strictObject({
  id: advisoryId,
  version,
  title: plain(80),
  withdrawnOn: day,
  because: plain(300),
  /** The advisory to read in its stead. */
  replacedBy: advisoryId.nullable(),
})
export type WithdrawnAdvisory = Readonly<z.infer<typeof withdrawnAdvisory>>

export type AdvisoryEntry = Advisory | WithdrawnAdvisory
