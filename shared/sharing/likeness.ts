/** Says less about a service of which there are few alike, before anything is sent. */
import { regions, type ServiceKind, type SizeBand, sizeBands } from '../services/choices.ts'
import { type Region, servicesLike } from './register-counts.ts'

/** What a letter says of where, what and how large a service is. */
export interface Likeness {
  readonly kind: ServiceKind
  readonly region: Region | null
  readonly size: SizeBand | null
}

/** At least so many services must be alike in all that is sent about kind, region and size. */
export const fewestAlike = 60

/**
 * Whether a service has published its DSPT is public by name, so that it narrows down who sent something. About a third
 * has not, and of large ones with nurses perhaps one in five: where it is said, 140 must be alike, so that 20 are left
 * even then.
 */
export const fewestAlikeWithDspt = 140

export type Count = (kind: ServiceKind, region: Region, size: SizeBand) => number

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

/** How many services would send exactly this, or something that this one cannot be told from. */
export function alike({ kind, region, size }: Likeness, count: Count = servicesLike): number {
  const inRegions = region === null ? regions : [region]
  const ofSizes = size === null ? sizeBands : [size]
  return sum(inRegions.flatMap(where => ofSizes.map(large => count(kind, where, large))))
}

/**
 * What may be sent of a service. The rule is one for the whole kind and region, never for one service: were only the
 * rare sizes left out, leaving it out would itself say which size it is. So where one size of a kind in a region is
 * rare, no service of that kind there says its size; where one region is rare, none of that kind says its region.
 */
export function sayable(service: Likeness, count: Count = servicesLike): Likeness {
  const { kind, region, size } = service
  const isEnough = (likeness: Likeness) => alike(likeness, count) >= fewestAlike
  const canSayRegion = regions.every(where => isEnough({ kind, region: where, size: null }))
  const said = canSayRegion ? region : null
  const canSaySize = sizeBands.every(large => isEnough({ kind, region: said, size: large }))
  return { kind, region: said, size: canSaySize ? size : null }
}

/** Whether it may be said if a service like this has published its DSPT; see the rule above. */
export const saysDspt = (service: Likeness, count: Count = servicesLike): boolean =>
  alike(sayable(service, count), count) >= fewestAlikeWithDspt
