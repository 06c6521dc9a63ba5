/**
 * About how many services of each kind, region and size there are. An estimate, dated and labelled: the register's own
 * counts by region and size were not to be had, so national counts are spread by shares that are partly from memory.
 */
import type { regions, ServiceKind, SizeBand } from '../services/choices.ts'

export type Region = (typeof regions)[number]

export const countedOn = '2026-11-23'
export const countedFrom =
  'An estimate of 23 November 2026: national counts from a public account of the regulator’s register of July 2026, spread over regions and sizes by shares that are partly from memory. To be replaced by the register’s own counts.'

/**
 * Second hand (a public project's notes on the register's file of July 2026): 14,877 care homes, 14,381 home care,
 * 4,930 supported living, 736 extra care and 162 Shared Lives; the flags overlap. That about 27 in 100 care homes have
 * nurses is the share of 2017 (4,400 of 16,100, nmds-sc-online).
 */
const inEngland: Readonly<Record<ServiceKind, number>> = {
  'care-home-nursing': 4_017,
  'care-home': 10_860,
  'home-care': 14_381,
  'supported-living': 4_930,
  other: 898,
}

/** In 1,000; from memory, as domain.md section 4 says of them. */
const homesByRegion: Readonly<Record<Region, number>> = {
  'East Midlands': 99,
  'East of England': 112,
  London: 87,
  'North East': 46,
  'North West': 121,
  'South East': 195,
  'South West': 133,
  'West Midlands': 112,
  'Yorkshire and The Humber': 95,
}
const visitsByRegion: Readonly<Record<Region, number>> = {
  'East Midlands': 105,
  'East of England': 120,
  London: 155,
  'North East': 30,
  'North West': 120,
  'South East': 160,
  'South West': 85,
  'West Midlands': 135,
  'Yorkshire and The Humber': 90,
}

/** In 100; invented, on the low side for the rare sizes so that the error is on the side of saying less. */
const homesBySize: Readonly<Record<SizeBand, number>> = { '1-19': 40, '20-49': 42, '50+': 18 }
const visitsBySize: Readonly<Record<SizeBand, number>> = { '1-19': 40, '20-49': 32, '50+': 28 }

/** About how many services are of this kind, in this region and of this size. */
export function servicesLike(kind: ServiceKind, region: Region, size: SizeBand): number {
  const isHome = kind === 'care-home' || kind === 'care-home-nursing'
  const byRegion = isHome ? homesByRegion : visitsByRegion
  const bySize = isHome ? homesBySize : visitsBySize
  return (inEngland[kind] * byRegion[region] * bySize[size]) / 100_000
}
