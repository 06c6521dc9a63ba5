/** From what a PC told about itself to what is written down about the device: only what stayed ticked. */
import { dayInWords } from '../dates.ts'
import { mostInNote, type Protection } from './choices.ts'
import type { Device, DeviceFacts } from './device.ts'
import { type Fact, type FactKey, factGroups, type Reading, valueOf } from './reading.ts'
import { factSentence } from './reading-words.ts'

/** The facts of a device that a reading can give. */
export const readableFacts = [
  'kind',
  'make',
  'model',
  'serial',
  'os',
  'osEdition',
  'osVersion',
  'antivirus',
  'encryption',
  'updates',
  'screenLock',
  'firewall',
  'lookedAtOn',
] as const satisfies readonly (keyof DeviceFacts)[]

export type ReadFacts = Partial<Pick<DeviceFacts, (typeof readableFacts)[number]>>

export interface FromReading {
  readonly facts: ReadFacts
  /** What has no field of its own, under the day it was read; empty where there is nothing. */
  readonly note: string
}

const ownField: ReadonlySet<FactKey> = new Set([
  'kind',
  'make',
  'model',
  'serial',
  'os',
  'osEdition',
  'osVersion',
  'antivirus',
  'encryption',
  'updatesAutomatic',
])

const onOff = (isOn: boolean | null): Protection | null =>
  isOn === null ? null : isOn ? 'on' : 'off'

/** On where every one that is known is on, off where one is off. */
function firewallOf(facts: readonly Fact[]): Protection | null {
  const each = [
    valueOf(facts, 'firewall'),
    valueOf(facts, 'firewallDomain'),
    valueOf(facts, 'firewallPrivate'),
    valueOf(facts, 'firewallPublic'),
  ].filter(isOn => isOn !== null)
  return each.length === 0 ? null : onOff(each.every(Boolean))
}

function screenLockOf(facts: readonly Fact[]): Protection | null {
  const minutes = valueOf(facts, 'screenLockMinutes')
  return minutes === null ? null : onOff(minutes > 0)
}

/** The longest texts that the fields of a device hold (see device.ts). */
const shortText = 40
const cut = (text: string | null) => text?.slice(0, shortText).trim() ?? null

/** Only what is known is given, so that nothing known is written over by nothing. */
export function factsFromReading(reading: Reading, ticked: readonly FactKey[]): FromReading {
  const kept = reading.facts.filter(({ key, value }) => value !== null && ticked.includes(key))
  const all = {
    kind: valueOf(kept, 'kind'),
    make: valueOf(kept, 'make'),
    model: valueOf(kept, 'model'),
    serial: valueOf(kept, 'serial'),
    os: valueOf(kept, 'os'),
    osEdition: cut(valueOf(kept, 'osEdition')),
    osVersion: cut(valueOf(kept, 'osVersion')),
    antivirus: onOff(valueOf(kept, 'antivirus')),
    encryption: onOff(valueOf(kept, 'encryption')),
    updates: onOff(valueOf(kept, 'updatesAutomatic')),
    screenLock: screenLockOf(kept),
    firewall: firewallOf(kept),
    lookedAtOn: kept.length === 0 ? null : reading.readOn,
  }
  const facts = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
  return { facts, note: noteOf(reading.readOn, kept) }
}

const order: readonly FactKey[] = Object.values(factGroups).flat()
const noteStart = 'Read from the PC on '

function noteOf(readOn: string, kept: readonly Fact[]): string {
  const rest = kept
    .filter(({ key }) => !ownField.has(key))
    .toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key))
  if (rest.length === 0) return ''
  return `${noteStart}${dayInWords(readOn)}: ${rest.map(factSentence).join('. ')}.`
}

/** What people wrote stays; the lines of an earlier reading make room for the new one. */
export function noteWithReading(before: string, added: string): string {
  if (added === '') return before
  const own = before
    .split('\n')
    .filter(line => !line.startsWith(noteStart))
    .join('\n')
    .trim()
  if (own === '') return added.slice(0, mostInNote)
  return `${own}\n${added}`.slice(0, mostInNote).trimEnd()
}

export interface Matches {
  /** The one with the same serial number. */
  readonly sure: Device | null
  /** Those that it could be, the likeliest first. */
  readonly likely: readonly Device[]
}

const readsItself = new Set(['desktop', 'laptop', 'tablet', 'server', 'other'])
const neverReads = new Set(['ipados', 'ios', 'android', 'chromeos'])
const mostLikely = 6
const isSameText = (one: string, other: string | null) =>
  other !== null && one !== '' && one.toLowerCase() === other.toLowerCase()

/** Which device of the list this PC is: for certain by its serial number, perhaps by its make and model. */
export function matchesOf(devices: readonly Device[], { facts }: Reading): Matches {
  const serial = valueOf(facts, 'serial')
  const here = devices.filter(({ state }) => state !== 'disposed')
  const sure = here.filter(device => isSameText(device.serial, serial))
  if (sure.length === 1) return { sure: sure[0] ?? null, likely: sure }
  const model = valueOf(facts, 'model')
  const make = valueOf(facts, 'make')
  const likeness = (device: Device) =>
    (isSameText(device.serial, serial) ? 4 : 0) +
    (isSameText(device.model, model) ? 2 : 0) +
    (isSameText(device.make, make) ? 1 : 0)
  const isOther = (device: Device) =>
    serial !== null && device.serial !== '' && !isSameText(device.serial, serial)
  const likely = here
    .filter(
      device =>
        readsItself.has(device.kind) && !neverReads.has(device.os ?? '') && !isOther(device),
    )
    .toSorted((one, other) => likeness(other) - likeness(one))
  return { sure: null, likely: likely.slice(0, mostLikely) }
}
