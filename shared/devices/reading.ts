/** What a PC tells about itself: one fact each, with the reason where a fact could not be read. Never a guess, nothing about people. */
import type { DeviceKind, OperatingSystem } from './choices.ts'

export interface FactValues {
  readonly kind: DeviceKind
  readonly make: string
  readonly model: string
  readonly serial: string
  readonly os: OperatingSystem
  readonly osEdition: string
  readonly osVersion: string
  readonly build: string
  readonly lastUpdatedOn: string
  readonly updatesAutomatic: boolean
  readonly encryption: boolean
  readonly antivirus: boolean
  readonly antivirusName: string
  readonly antivirusCurrent: boolean
  readonly defenderForEndpoint: boolean
  /** Where the system has one firewall for every network. */
  readonly firewall: boolean
  readonly firewallDomain: boolean
  readonly firewallPrivate: boolean
  readonly firewallPublic: boolean
  /** After how many minutes the screen locks; 0 where it never does. */
  readonly screenLockMinutes: number
  readonly hasPassword: boolean
  readonly isLocalAdministrator: boolean
  readonly remoteDesktop: boolean
  readonly officeVersion: string
  readonly browserVersions: string
  readonly memoryGb: number
  readonly freeDiskGb: number
  readonly canRunWindows11: boolean
}

export type FactKey = keyof FactValues

/** In the order they are shown. */
export const factGroups = {
  'What it is': [
    'kind',
    'make',
    'model',
    'serial',
    'os',
    'osEdition',
    'osVersion',
    'build',
    'memoryGb',
    'freeDiskGb',
    'canRunWindows11',
    'officeVersion',
    'browserVersions',
  ],
  'How it is protected': [
    'lastUpdatedOn',
    'updatesAutomatic',
    'encryption',
    'antivirus',
    'antivirusName',
    'antivirusCurrent',
    'defenderForEndpoint',
    'firewall',
    'firewallDomain',
    'firewallPrivate',
    'firewallPublic',
    'screenLockMinutes',
    'hasPassword',
    'isLocalAdministrator',
    'remoteDesktop',
  ],
} as const satisfies Readonly<Record<string, readonly FactKey[]>>

interface FactOf<K extends FactKey> {
  readonly key: K
  readonly value: FactValues[K] | null
  /** Completes "could not be read, because …"; null where there is a value. */
  readonly whyNot: string | null
}

export type Fact = { readonly [K in FactKey]: FactOf<K> }[FactKey]

export const platforms = ['windows', 'linux', 'macos'] as const
export type Platform = (typeof platforms)[number]

export interface Reading {
  readonly platform: Platform
  readonly readOn: string
  /** What does not apply to such a PC is left out. */
  readonly facts: readonly Fact[]
}

export function found<K extends FactKey>(key: K, value: FactValues[K]): Fact {
  // The key and the value belong together by the signature; the compiler cannot follow that into the union.
  return { key, value, whyNot: null } as Fact
}

export function notFound(key: FactKey, whyNot: string): Fact {
  return { key, value: null, whyNot } as Fact
}

/** The value, or the reason where there is none. */
export function foundOr<K extends FactKey>(
  key: K,
  value: FactValues[K] | null,
  whyNot: string,
): Fact {
  return value === null ? notFound(key, whyNot) : found(key, value)
}

/** The value of one fact, or null where it could not be read. */
export function valueOf<K extends FactKey>(facts: readonly Fact[], key: K): FactValues[K] | null {
  const fact = facts.find(each => each.key === key)
  return (fact?.value ?? null) as FactValues[K] | null
}

const factLength = 80
// Control signs, and those that turn the direction of writing round: no maker's name needs them.
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu

/** One line of text as people can read it, or null where nothing is left. */
export function factText(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value.slice(0, 1000).replace(hidden, ' ').replace(/\s+/g, ' ').trim()
  return text === '' ? null : text.slice(0, factLength).trim()
}

const noSerial =
  /^(?:0+|x+|none|n\/a|not (?:specified|applicable|available)|unknown|default string|to be filled .*|system serial number|chassis serial number|serial number|invalid|oem)$/i

/** The serial number, unless the maker left it empty or wrote what stands for nothing. */
export function serialText(value: unknown): string | null {
  const text = factText(value)
  return text === null || noSerial.test(text) ? null : text
}

const noName =
  /^(?:default string|to be filled .*|system (?:manufacturer|product name|version)|o\.?e\.?m\.?|none|not applicable|unknown)$/i

/** The make or model, unless the maker left it empty. */
export function makerText(value: unknown): string | null {
  const text = factText(value)
  return text === null || noName.test(text) ? null : text
}

const chassis: Readonly<Record<number, DeviceKind>> = {
  3: 'desktop',
  4: 'desktop',
  5: 'desktop',
  6: 'desktop',
  7: 'desktop',
  8: 'laptop',
  9: 'laptop',
  10: 'laptop',
  13: 'desktop',
  14: 'laptop',
  15: 'desktop',
  16: 'desktop',
  17: 'server',
  23: 'server',
  24: 'desktop',
  28: 'server',
  30: 'tablet',
  31: 'laptop',
  32: 'tablet',
  34: 'desktop',
  35: 'desktop',
  36: 'desktop',
}

/** The kind of case as every maker numbers it (SMBIOS, DMTF DSP0134, table of enclosure types); null for the rest. */
export function kindOfCase(type: unknown): DeviceKind | null {
  return typeof type === 'number' ? (chassis[type] ?? null) : null
}
