/** The fixed choices that describe a service, as plain lists so that the window can use them without the schemas. */
export const serviceKinds = [
  'care-home-nursing',
  'care-home',
  'home-care',
  'supported-living',
  'other',
] as const
export type ServiceKind = (typeof serviceKinds)[number]

/** Bands by beds for care homes and by people supported elsewhere; 1 to 19 is the smallest band the ONS uses. */
export const sizeBands = ['1-19', '20-49', '50+'] as const
export type SizeBand = (typeof sizeBands)[number]

/** The nine regions as the regulator's public register names them. */
export const regions = [
  'East Midlands',
  'East of England',
  'London',
  'North East',
  'North West',
  'South East',
  'South West',
  'West Midlands',
  'Yorkshire and The Humber',
] as const

/** How far the yearly Data Security and Protection Toolkit return has got. */
export const dsptStatuses = [
  'never',
  'started',
  'approaching',
  'met',
  'exceeded',
  'out-of-date',
  'not-sure',
] as const
export type DsptStatus = (typeof dsptStatuses)[number]
