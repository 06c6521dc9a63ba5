/** A made-up sector: services with kind, region, size and how far they are, for trying the review out. */
import type { Likeness } from '../../shared/sharing/likeness.ts'
import { servicesLike } from '../../shared/sharing/register-counts.ts'
import { kinds, regions, sizes } from '../disclosure/groups.ts'
import { chanceOf, normal, weighted } from './chance.ts'

export interface MadeUpService extends Likeness {
  readonly number: number
  /** About 0 on average; what all answers of a service have in common. */
  readonly care: number
  /** Compared with the opt-in: lower ones share first, and a little of it is new every quarter. */
  readonly willingness: number
}

const weights = kinds.flatMap(kind =>
  regions.flatMap(region =>
    sizes.map(size => [{ kind, region, size }, servicesLike(kind, region, size)] as const),
  ),
)

/** Invented: larger services, and those with nurses, are further. */
const headStart: Readonly<Record<string, number>> = {
  '50+': 0.3,
  '20-49': 0.1,
  '1-19': -0.15,
  'care-home-nursing': 0.15,
  'home-care': -0.1,
}

/** The same for the same seed; spread as the estimate of the register is. */
export function madeUpServices(services: number, seed: number): readonly MadeUpService[] {
  return Array.from({ length: services }, (_none, number) => {
    const chance = chanceOf('service', seed, number)
    const alike = weighted(weights, chance()) ?? { kind: 'other', region: null, size: null }
    const ahead = (headStart[alike.size ?? ''] ?? 0) + (headStart[alike.kind] ?? 0)
    return { ...alike, number, care: normal(chance) + ahead, willingness: chance() }
  })
}
