/** The words in which other people's lists say what our choices say; our own words come first. */
import type { DeviceKind, DeviceState, OperatingSystem, Ownership, Protection } from '../choices.ts'
import { kindWords, osWords, ownershipWords, protectionWords, stateWords } from '../words.ts'

const key = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s_/-]+/g, ' ')
    .trim()

function lookup<C extends string>(
  own: Readonly<Record<C, string>>,
  others: Readonly<Record<C, readonly string[]>>,
): ReadonlyMap<string, C> {
  const found = new Map<string, C>()
  // Object.keys forgets that these are the choices.
  const choices = Object.keys(own) as C[]
  for (const choice of choices) found.set(key(own[choice]), choice)
  for (const choice of choices) {
    for (const words of [choice, ...others[choice]]) {
      if (!found.has(key(words))) found.set(key(words), choice)
    }
  }
  return found
}

const kinds = lookup<DeviceKind>(kindWords, {
  desktop: [
    'pc',
    'desktops',
    'computer',
    'workstation',
    'tower',
    'mini pc',
    'all in one',
    'imac',
    'mini tower',
    'small form factor',
    'desktop pc',
    // The rest of the words for a case in the SMBIOS standard, which programs that look for devices pass on.
    'low profile desktop',
    'space saving',
  ],
  laptop: [
    'laptops',
    'notebook',
    'portable',
    'macbook',
    'chromebook',
    'ultrabook',
    'convertible',
    'sub notebook',
    'detachable',
  ],
  tablet: ['tablets', 'ipad', 'android tablet', 'tablet computer'],
  phone: [
    'phones',
    'mobile',
    'mobile phone',
    'mobile phones',
    'smartphone',
    'iphone',
    'cell phone',
    'handset',
  ],
  router: [
    'router',
    'routers',
    'wifi',
    'wi fi',
    'access point',
    'wireless access point',
    'switch',
    'firewall',
    'network',
    'network equipment',
    'network device',
    'wifi box',
    'hub',
  ],
  printer: ['printers', 'multifunction printer', 'mfp', 'copier', 'scanner'],
  server: [
    'servers',
    'windows server',
    'linux server',
    'main server chassis',
    'rack mount chassis',
  ],
  storage: ['nas', 'network storage', 'storage device', 'external drive'],
  'call-bell': ['call bell', 'telecare', 'nurse call', 'telecare hub'],
  monitor: ['sensor', 'sound monitor', 'movement monitor', 'acoustic monitor', 'motion sensor'],
  'medication-cart': ['med cart', 'medicine trolley', 'medication trolley'],
  cctv: ['camera', 'cameras', 'nvr', 'dvr', 'cctv camera'],
  'door-entry': ['door', 'door access', 'access control', 'door entry system'],
  television: ['tv', 'smart tv', 'televisions'],
  other: ['misc', 'miscellaneous', 'others', 'unknown device'],
})

const systems = lookup<OperatingSystem>(osWords, {
  windows: ['microsoft windows', 'win'],
  'windows-server': ['microsoft windows server', 'server'],
  macos: ['mac', 'apple mac', 'mac os', 'mac os x', 'os x', 'osx'],
  ipados: ['ipad os', 'ipad'],
  ios: ['iphone', 'iphone os'],
  android: ['android enterprise', 'androidenterprise', 'android os'],
  chromeos: ['chrome os', 'chrome'],
  linux: ['ubuntu', 'debian', 'linux mint', 'fedora'],
  other: [],
  none: ['no system', 'no operating system'],
})

const on = [
  'yes',
  'y',
  'true',
  '1',
  'enabled',
  'active',
  'encrypted',
  'compliant',
  'on and current',
  'automatic',
  'installed',
  'up to date',
  // As Jamf says it of FileVault; the boot partition is the one with what people keep.
  'all partitions encrypted',
  'boot partitions encrypted',
]
const off = [
  'no',
  'n',
  'false',
  '0',
  'disabled',
  'inactive',
  'not encrypted',
  'unencrypted',
  'noncompliant',
  'not compliant',
  'not installed',
  'not enabled',
  'no partitions encrypted',
  'some partitions encrypted',
]

const protections = lookup<Protection>(protectionWords, {
  on,
  off,
  'not-applicable': ['n a', 'na', 'not applicable', 'not needed'],
})

const ownerships = lookup<Ownership>(ownershipWords, {
  owned: [
    'corporate',
    'company',
    'own',
    'company owned',
    'organisation',
    'organization',
    'business',
    'provider',
    'purchased',
  ],
  leased: ['lease', 'rented', 'hired', 'rental'],
  personal: [
    'byod',
    'bring your own',
    'employee',
    'staff',
    'private',
    'employee owned',
    'user owned',
  ],
})

const states = lookup<DeviceState>(stateWords, {
  'in-use': [
    'active',
    'deployed',
    'used',
    'live',
    'assigned',
    'enrolled',
    'managed',
    'in service',
    'production',
  ],
  spare: [
    'ready to deploy',
    'deployable',
    'in stock',
    'stock',
    'not in use',
    'unassigned',
    'available',
    'pending',
    'stored',
  ],
  'in-repair': [
    'repair',
    'broken',
    'out for repair',
    'faulty',
    'with repair',
    'being repaired',
    'out for diagnostics',
  ],
  lost: ['stolen', 'missing', 'lost stolen', 'lost or stolen'],
  disposed: [
    'retired',
    'archived',
    'scrapped',
    'recycled',
    'sold',
    'non active',
    'decommissioned',
    'destroyed',
    'disposed',
  ],
})

const yesNo = new Map<string, boolean>([
  ...['yes', 'y', 'true', '1', 'x'].map(word => [word, true] as const),
  ...['no', 'n', 'false', '0'].map(word => [word, false] as const),
])

/** Each gives undefined for words that are not known. */
export const kindFrom = (words: string): DeviceKind | undefined => kinds.get(key(words))
export const protectionFrom = (words: string): Protection | undefined => protections.get(key(words))
export const ownershipFrom = (words: string): Ownership | undefined => ownerships.get(key(words))
export const yesNoFrom = (words: string): boolean | undefined => yesNo.get(key(words))
export const exactSystemFrom = (words: string): OperatingSystem | undefined =>
  systems.get(key(words))

/** Snipe-IT writes the name that the home gave to a state, and in brackets which of its own it is: “Ready to Deploy (deployed)”. */
export function stateFrom(words: string): DeviceState | undefined {
  const whole = states.get(key(words))
  const parts = /^(.+?)\s*\(([^()]+)\)$/.exec(words)
  if (whole !== undefined || parts === null) return whole
  const [, given = '', own = ''] = parts
  // Whatever the state is called, what has been given out is in use.
  return key(own) === 'deployed' ? 'in-use' : (states.get(key(given)) ?? states.get(key(own)))
}
