/** Whether a device is one of those that an advisory concerns. */
import type { ProtectionKey } from '../devices/choices.ts'
import type { Device } from '../devices/device.ts'
import { editionOf, hasWords, modelWords, plainWords, systemOf } from '../devices/read-system.ts'
import type { SupportStatus } from '../devices/support.ts'
import type { DeviceCondition } from '../sharing/advisory.ts'
import type { At } from './at.ts'
import { allOf, among, type Fit, type Said } from './fit.ts'
import { hasVersion, isBefore } from './version-fit.ts'

export function deviceFit(device: Device, condition: DeviceCondition, at: At): Fit {
  const { kinds, systems, holdsPersonalData, ownership, software } = condition
  // Cheap and mostly decisive first: of twenty thousand devices most are of another kind or system.
  const first = allOf([
    kinds.length === 0 || kinds.includes(device.kind),
    ofSystem(device, systems),
  ])
  if (first === null) return null
  // Nothing can be said of the version of a system that nobody knows.
  const ofVersions = first.length > 0 ? [] : versionSays(device, condition, at)
  return allOf([
    ...first,
    ...ofVersions,
    named(device.make, `${device.make} ${device.model}`, condition.makes, 'make'),
    named(device.model, modelWords(device), condition.models, 'model'),
    supportSays(device, condition.support, at),
    ...condition.off.map(key => isOff(device, key)),
    !holdsPersonalData || (device.holdsPersonalData ?? 'personal-data'),
    among(ownership, device.ownership, 'ownership'),
    software === null || 'software',
  ])
}

function ofSystem(device: Device, asked: DeviceCondition['systems']): Said {
  return among(asked, systemOf(device), 'system')
}

function versionSays(
  device: Device,
  { versions, before, editions }: DeviceCondition,
  at: At,
): readonly Said[] {
  return [
    hasVersion(device, versions, at),
    isBefore(device, before),
    editions.includes('any') || among(editions, editionOf(device), 'edition'),
  ]
}

/** Whether one of the words stands in a name; `own` is what would have to be filled in. */
function named(
  own: string,
  text: string,
  asked: readonly string[],
  missing: 'make' | 'model',
): Said {
  if (asked.length === 0) return true
  const words = plainWords(text)
  if (asked.some(each => hasWords(words, plainWords(each)))) return true
  return own === '' ? missing : false
}

function isOff(device: Device, key: ProtectionKey): Said {
  return device[key] === null ? key : device[key] === 'off'
}

/** Where the day depends on an edition that is not known, both are tried. */
function supportSays(device: Device, asked: DeviceCondition['support'], at: At): Said {
  if (asked.length === 0) return true
  const support = at.judge(device)
  if (support.doubt !== 'edition') return statusSays(support.status, asked)
  const either = ['Home', 'Enterprise'].map(osEdition => {
    const words = `${device.osEdition} ${osEdition}`
    return statusSays(at.judge({ ...device, osEdition: words }).status, asked)
  })
  const [one = false] = either
  return either.every(said => said === one) ? one : 'edition'
}

function statusSays(status: SupportStatus, asked: DeviceCondition['support']): Said {
  if (asked.some(each => each === status)) return true
  if (status === 'not-known') return 'support'
  return status === 'paid-updates' && asked.includes('ended') ? 'paid-updates' : false
}
