/** Which facts are still missing that matter for keeping a device safe, by what kind of thing it is. */
import type { DeviceKind } from './choices.ts'
import type { Device, DeviceFacts } from './device.ts'

type Fact = keyof DeviceFacts

const always: readonly Fact[] = ['place', 'usedBy']
const ofComputer: readonly Fact[] = [
  'os',
  'osVersion',
  'holdsPersonalData',
  'encryption',
  'updates',
  'screenLock',
]

/** Things that people work on, where residents' records may be; the rest is only asked for its updates. */
const asked: Readonly<Partial<Record<DeviceKind, readonly Fact[]>>> = {
  desktop: [...ofComputer, 'antivirus'],
  laptop: [...ofComputer, 'antivirus'],
  server: [...ofComputer, 'antivirus'],
  tablet: ofComputer,
  phone: ofComputer,
  'medication-cart': ofComputer,
}

/** The facts that somebody should find out; none for a device that has gone. */
export function notKnownOf(device: Device): readonly Fact[] {
  if (device.state === 'disposed') return []
  const facts = [...always, ...(asked[device.kind] ?? ['updates' as const])]
  return facts.filter(fact => device[fact] === null || device[fact] === '')
}
