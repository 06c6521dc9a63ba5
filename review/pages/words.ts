/** How the pages name what is counted, in plain words. */
import type { Region } from '../../shared/sharing/register-counts.ts'
import type { Group, Kind, Size } from '../disclosure/groups.ts'

export const kindNames: Readonly<Record<Kind, string>> = {
  'care-home-nursing': 'Care homes with nursing',
  'care-home': 'Care homes without nursing',
  'home-care': 'Home care',
  'supported-living': 'Supported living',
  other: 'Other kinds of service',
}

export const sizeNames: Readonly<Record<Size, string>> = {
  '1-19': '1 to 19 beds or people',
  '20-49': '20 to 49 beds or people',
  '50+': '50 or more beds or people',
}

/** Short enough for a tile of the map. */
export const shortRegions: Readonly<Record<Region, readonly [string, string]>> = {
  'East Midlands': ['East', 'Midlands'],
  'East of England': ['East of', 'England'],
  London: ['London', ''],
  'North East': ['North', 'East'],
  'North West': ['North', 'West'],
  'South East': ['South', 'East'],
  'South West': ['South', 'West'],
  'West Midlands': ['West', 'Midlands'],
  'Yorkshire and The Humber': ['Yorkshire', '& Humber'],
}

/** As it stands in a sentence: "the North West". */
export const regionNames: Readonly<Record<Region, string>> = {
  'East Midlands': 'the East Midlands',
  'East of England': 'the East of England',
  London: 'London',
  'North East': 'the North East',
  'North West': 'the North West',
  'South East': 'the South East',
  'South West': 'the South West',
  'West Midlands': 'the West Midlands',
  'Yorkshire and The Humber': 'Yorkshire and The Humber',
}

export const answerNames: Readonly<Record<string, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'not-sure': 'Not sure',
  'does-not-apply': 'Does not apply',
}
/** Answers that leave something to do. */
export const gaps = ['partly', 'no', 'not-sure'] as const

export const dsptNames: Readonly<Record<string, string>> = {
  met: 'Published at Standards Met or higher',
  'not-yet': 'Not published at Standards Met',
  'not-sure': 'Not sure',
}

export const shareNames: Readonly<Record<string, string>> = {
  none: 'None of them',
  'fewer-than-half': 'Fewer than half',
  'half-or-more': 'Half or more',
  all: 'All of them',
  'not-known': 'Not known',
}
/** At least one device. */
export const someDevices = ['fewer-than-half', 'half-or-more', 'all'] as const

export const countNames: Readonly<Record<string, string>> = {
  '0': 'No devices',
  '1-4': '1 to 4',
  '5-9': '5 to 9',
  '10-19': '10 to 19',
  '20-49': '20 to 49',
  '50+': '50 or more',
}

/** What is said of the devices, by the names in the tables. */
export const deviceNames: Readonly<Record<string, string>> = {
  count: 'How many devices they have',
  pastSupport: 'Devices that no longer get updates',
  updated: 'Devices with updates switched on',
  antivirus: 'Devices with antivirus',
  encrypted: 'Devices that are encrypted',
  locked: 'Devices with a screen lock',
  personal: 'Devices that belong to staff',
}

/** "England", "London", "Home care in the North West". */
export function groupName({ region, kind, size }: Group): string {
  if (size !== null) return sizeNames[size]
  if (kind !== null)
    return region === null ? kindNames[kind] : `${kindNames[kind]} in ${regionNames[region]}`
  return region ?? 'England'
}

/** In the address of its page. */
export function groupSlug({ region, kind, size }: Group): string {
  const parts = [region, kind, size === null ? null : `size-${size}`]
  return parts
    .filter(part => part !== null)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
}

export const whoDoes = {
  you: 'The manager',
  it: 'The IT firm or person',
  supplier: 'A supplier',
} as const

/** "2,690". */
export const counted = (number: number): string => number.toLocaleString('en-GB')

/** "London, the North East and the South West". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
