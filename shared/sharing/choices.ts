/** The fixed choices of a submission, as plain lists so that the window can use them without the schemas. */

/** Goes up when a field or a question is added; the review takes every one up to its own. */
export const schemaVersions = [1] as const

/** Content packs and app versions that were given out. A closed list: a free number could carry a mark of its sender. */
export const packVersions = ['2026.11'] as const
export const appVersions = ['0.1'] as const

/**
 * How far the yearly DSPT return has got. Coarser than the app knows it: the DSPT publishes by name and level who has
 * published, and "Exceeded" or "Approaching" are rare enough to point at somebody (domain.md 1.2).
 */
export const dsptBands = ['met', 'not-yet', 'not-sure'] as const
export type DsptBand = (typeof dsptBands)[number]

export const deviceCountBands = ['0', '1-4', '5-9', '10-19', '20-49', '50+'] as const
export type DeviceCountBand = (typeof deviceCountBands)[number]

/** How many of the devices it can be said of; "not-known" where too little is known to say. */
export const shares = ['none', 'fewer-than-half', 'half-or-more', 'all', 'not-known'] as const
export type Share = (typeof shares)[number]
