/** The groups that are counted: England, each region, kind and size, and each kind in each region. Never anything finer. */
import { type Likeness, sayable } from '../../shared/sharing/likeness.ts'
import type { Region } from '../../shared/sharing/register-counts.ts'
import { submission } from '../../shared/sharing/submission.ts'

export const regions = submission.shape.region.unwrap().options
export const kinds = submission.shape.kind.options
export const sizes = submission.shape.size.unwrap().options
export type Kind = (typeof kinds)[number]
export type Size = (typeof sizes)[number]

export interface Group {
  readonly kind: Kind | null
  readonly region: Region | null
  readonly size: Size | null
}

const everybody: Group = { kind: null, region: null, size: null }

/** Whether homes of this kind say their region: the rule that the app holds to before it sends. */
export const saysRegion = (kind: Kind): boolean =>
  regions.every(region => sayable({ kind, region, size: null }).region !== null)

/**
 * Some kinds say their size in some regions only. They are left out of the groups by size: what is missing from those
 * would be known region by region, and a part of a kind stands for nothing.
 */
export const saysSize = (kind: Kind): boolean =>
  regions.every(region => sizes.every(size => sayable({ kind, region, size }).size !== null))

export const groups: readonly Group[] = [
  everybody,
  ...regions.map(region => ({ ...everybody, region })),
  ...kinds.map(kind => ({ ...everybody, kind })),
  ...sizes.map(size => ({ ...everybody, size })),
  ...regions.flatMap(region =>
    kinds.filter(saysRegion).map(kind => ({ ...everybody, region, kind })),
  ),
]

export const nameOf = ({ kind, region, size }: Group): string =>
  [region, kind, size].filter(part => part !== null).join(' / ') || 'England'

const places = new Map(groups.map((group, at) => [nameOf(group), at]))

/** Where a group stands among all; undefined where there is no such group. */
export const placeOf = (group: Partial<Group>): number | undefined =>
  places.get(nameOf({ ...everybody, ...group }))

const sizedKinds = new Set(kinds.filter(saysSize))

/** In which groups a home is counted. A letter that says more than it should is counted as if it did not. */
export function groupsOf(sent: Likeness): readonly number[] {
  const { kind, region, size } = sayable(sent)
  const of = [
    {},
    { kind },
    ...(region === null ? [] : [{ region }, { region, kind }]),
    ...(size === null || !sizedKinds.has(kind) ? [] : [{ size }]),
  ]
  return of.flatMap(group => placeOf(group) ?? [])
}
