/** What is sensible for each kind of device, so that nobody is asked about the antivirus of a router. */
import type { DeviceKind, OperatingSystem, ProtectionKey } from './choices.ts'
import type { DeviceFacts } from './device.ts'

/** Protections that such a thing cannot have; nobody can turn them on. */
const cannotHave: Readonly<Partial<Record<DeviceKind, readonly ProtectionKey[]>>> = {
  router: ['antivirus', 'encryption', 'screenLock'],
  printer: ['antivirus', 'screenLock', 'firewall'],
  storage: ['screenLock'],
  'call-bell': ['antivirus', 'encryption', 'screenLock', 'firewall'],
  monitor: ['antivirus', 'encryption', 'screenLock', 'firewall'],
  cctv: ['antivirus', 'screenLock', 'firewall'],
  'door-entry': ['antivirus', 'encryption', 'screenLock', 'firewall'],
  television: ['antivirus', 'encryption', 'screenLock', 'firewall'],
}

/** Apple lets no antivirus look into an iPad or iPhone, and neither has a firewall to turn on. */
const closedSystems: readonly (OperatingSystem | null)[] = ['ipados', 'ios']

type KindAndSystem = Pick<DeviceFacts, 'kind' | 'os'>

/** The protections that do not apply to such a device. */
export function cannotApply({ kind, os }: KindAndSystem): readonly ProtectionKey[] {
  const ofKind = cannotHave[kind] ?? []
  return closedSystems.includes(os) ? [...ofKind, 'antivirus', 'firewall'] : ofKind
}

/** The facts with "does not apply" wherever nothing is known and nothing can be. */
export function withSuggestions<F extends DeviceFacts>(facts: F): F {
  const missing = cannotApply(facts).filter(key => facts[key] === null)
  return { ...facts, ...Object.fromEntries(missing.map(key => [key, 'not-applicable'])) }
}

const systemsOf: Readonly<Partial<Record<DeviceKind, readonly OperatingSystem[]>>> = {
  desktop: ['windows', 'macos', 'chromeos', 'linux', 'other'],
  laptop: ['windows', 'macos', 'chromeos', 'linux', 'other'],
  tablet: ['ipados', 'android', 'windows', 'chromeos', 'other'],
  phone: ['ios', 'android', 'other'],
  server: ['windows-server', 'linux', 'macos', 'other'],
  'medication-cart': ['windows', 'android', 'ipados', 'linux', 'other'],
}

/** The systems that such a device may run, the likely ones first. A router’s is nothing that people can look up. */
export function systemsFor(kind: DeviceKind): readonly OperatingSystem[] {
  return systemsOf[kind] ?? ['other', 'linux', 'android', 'windows', 'none']
}

/** Whether people can say which system it runs. */
export function hasKnownSystem(kind: DeviceKind): boolean {
  return systemsOf[kind] !== undefined
}

/** How people tell one from another, as an example in a hint. */
export const nameExamples: Readonly<Record<DeviceKind, string>> = {
  desktop: 'Office PC',
  laptop: 'Deputy’s laptop',
  tablet: 'Care tablet 3, first floor',
  phone: 'On-call phone',
  router: 'Wi-fi box in the hall',
  printer: 'Office printer',
  server: 'Server in the office cupboard',
  storage: 'Backup box in the office',
  'call-bell': 'Call bell hub',
  monitor: 'Sound monitor, room 12',
  'medication-cart': 'Medication cart, ground floor',
  cctv: 'Camera recorder',
  'door-entry': 'Front door panel',
  television: 'Lounge television',
  other: 'Weighing chair with a screen',
}
