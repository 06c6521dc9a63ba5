/** Which devices a topic is about, and how each of them stands: as it should be, against it, or not known. */
import type { DeviceKind, Protection } from './choices.ts'
import type { Device } from './device.ts'
import type { Judged } from './ends.ts'
import type { ListTopic } from './list-topics.ts'
import { notKnownOf } from './not-known.ts'
import type { SupportStatus } from './support.ts'

export type Stand = 'on' | 'off' | 'unknown'

export type Tally = Readonly<Record<Stand, readonly Device[]>>

export const computers: readonly DeviceKind[] = ['desktop', 'laptop', 'server']
/** What people work on and open by hand. */
const workedOn: readonly DeviceKind[] = [...computers, 'tablet', 'phone', 'medication-cart']
/** What can leave the building under an arm. A cart has a tablet on it. */
const carried: readonly DeviceKind[] = ['laptop', 'tablet', 'phone', 'medication-cart']

/** Null where the topic is not about the device. */
type Rule = (judged: Judged) => Stand | null

/** What is written down counts for any device. Nothing written is a gap only where the kind is asked. */
function switched(value: Protection | null, isAsked: boolean): Stand | null {
  if (value === 'not-applicable') return null
  return value ?? (isAsked ? 'unknown' : null)
}

/** Nobody said that it holds no details of people: then it may. */
const mayHoldDetails = ({ holdsPersonalData }: Device) => holdsPersonalData !== false

/** Updates that must be paid for, or come only now and then, are neither a yes nor a no. */
const supportStands: Readonly<Record<SupportStatus, Stand | null>> = {
  ended: 'off',
  'paid-updates': 'unknown',
  'ends-soon': 'on',
  'now-and-then': 'unknown',
  'not-known': 'unknown',
  supported: 'on',
  'no-system': null,
}

function keptWithoutUpdates({ device, support }: Judged): Stand | null {
  const stand = supportStands[support.status]
  if (stand === 'off') return device.keptBecause === '' ? 'off' : 'on'
  return stand === 'on' ? null : stand
}

function ownDevice({ device }: Judged): Stand | null {
  if (device.ownership !== 'personal' || !mayHoldDetails(device)) return null
  const both = [device.screenLock, device.encryption]
  if (both.includes('off')) return 'off'
  return both.every(value => value === 'on') ? 'on' : 'unknown'
}

const isIn = (kinds: readonly DeviceKind[], { kind }: Device) => kinds.includes(kind)

const rules: Readonly<Record<ListTopic, Rule>> = {
  register: ({ device }) => (notKnownOf(device).length > 0 ? 'unknown' : 'on'),
  supported: ({ support }) => supportStands[support.status],
  'kept-without-updates': keptWithoutUpdates,
  antivirus: ({ device }) =>
    switched(device.antivirus, isIn(computers, device) || device.os === 'windows'),
  updates: ({ device }) => switched(device.updates, true),
  firewall: ({ device }) => (isIn(computers, device) ? switched(device.firewall, true) : null),
  'screen-lock': ({ device }) => switched(device.screenLock, isIn(workedOn, device)),
  encryption: ({ device }) =>
    isIn(carried, device) && mayHoldDetails(device) ? switched(device.encryption, true) : null,
  'own-devices': ownDevice,
}

/** How a device that counts stands to a topic; null where the topic is not about it. */
export function standOf(topic: ListTopic, judged: Judged): Stand | null {
  return rules[topic](judged)
}

export function tallyOf(topic: ListTopic, judged: readonly Judged[]): Tally {
  const tally: Record<Stand, Device[]> = { on: [], off: [], unknown: [] }
  for (const each of judged) {
    const stand = standOf(topic, each)
    if (stand !== null) tally[stand].push(each.device)
  }
  return tally
}
