/** What is published of a quarter, as rows. Everything here is made of shown numbers alone, so that nothing more is said. */
import { servicesLike } from '../../shared/sharing/register-counts.ts'
import type { Quarter } from '../../shared/sharing/quarters.ts'
import type { Shown } from '../disclosure/disclose.ts'
import { type Group, groups, groupsOf, kinds, regions, sizes } from '../disclosure/groups.ts'
import { hidden } from '../disclosure/protect.ts'
import {
  base,
  hiddenStandsFor,
  hiddenUpTo,
  hiddenVariance,
  leastBase,
  mostHiddenShare,
  mostUnsure,
  shownVariance,
} from '../disclosure/rules.ts'
import { type Subject, subjects, width } from '../disclosure/subjects.ts'

/** Null is "too few to show". */
export type Number5 = number | null

export interface Row {
  readonly subject: Subject
  readonly group: Group
  /** In the order of the choices of the subject. */
  readonly homes: readonly Number5[]
  /** Of about how many homes; null below the least base of a percentage. */
  readonly of: Number5
  readonly percents: readonly Number5[]
}

export interface Coverage {
  readonly group: Group
  /** About how many took part. */
  readonly homes: Number5
  /** How many services the register has, by estimate. */
  readonly services: number
  readonly percent: Number5
}

export interface Publication {
  readonly quarter: Quarter
  readonly isMadeUp: boolean
  readonly rows: readonly Row[]
  readonly coverage: readonly Coverage[]
}

const nearest = (number: number) => Math.round(number / base) * base

export function publicationOf(
  shown: Shown,
  { quarter, isMadeUp }: Pick<Publication, 'quarter' | 'isMadeUp'>,
): Publication {
  const rows = groups.flatMap((group, at) =>
    subjects.map(subject => rowOf(subject, group, shownIn(shown, at, subject))),
  )
  const coverage = groups.map(group => coverageOf(group, rows))
  return { quarter, isMadeUp, rows, coverage }
}

function shownIn(shown: Shown, group: number, { from, choices }: Subject): readonly Number5[] {
  const begin = group * width + from
  const values = [...shown.subarray(begin, begin + choices.length)]
  return values.map(value => (value === hidden ? null : value))
}

function rowOf(subject: Subject, group: Group, homes: readonly Number5[]): Row {
  const all = baseOf(homes)
  const isEnough = all >= leastBase && hiddenIn(homes) * hiddenUpTo <= all * mostHiddenShare
  return {
    subject,
    group,
    homes,
    of: isEnough ? all : null,
    percents: homes.map((part, at) => {
      if (part === null || !isEnough || unsureBy(homes, at) > mostUnsure) return null
      // Both are rounded, so that a part can look larger than the whole.
      return Math.min(100, Math.round((100 * part) / all))
    }),
  }
}

/** By how many percentage points the percentage of one part can well be off, from what is shown alone. */
function unsureBy(homes: readonly Number5[], at: number): number {
  const all = baseOf(homes)
  const share = (homes[at] ?? 0) / all
  const variances = homes.map(varianceOf)
  const own = variances[at] ?? 0
  const others = variances.reduce((sum, each) => sum + each, 0) - own
  return (100 * Math.sqrt((1 - share) ** 2 * own + share ** 2 * others)) / all
}

function varianceOf(number: Number5): number {
  if (number === null) return hiddenVariance
  return number === 0 ? 0 : shownVariance
}

/** From the rounded parts, never from an exact total. */
export function baseOf(homes: readonly Number5[]): number {
  const seen = homes.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  return seen + nearest(hiddenIn(homes) * hiddenStandsFor)
}

const hiddenIn = (homes: readonly Number5[]) => homes.filter(part => part === null).length

/** The largest base of any subject: counting the homes themselves would be one more number to subtract from. */
function coverageOf(group: Group, rows: readonly Row[]): Coverage {
  const bases = rows.filter(row => row.group === group).map(row => row.of ?? 0)
  const most = Math.max(...bases)
  const homes = most === 0 ? null : most
  const services = nearest(registered.get(group) ?? 0)
  const percent = homes === null ? null : Math.min(100, Math.round((100 * homes) / services))
  return { group, homes, services, percent }
}

const alike = kinds.flatMap(kind =>
  regions.flatMap(region => sizes.map(size => ({ kind, region, size }))),
)

/** By estimate, in the groups in which homes are counted. */
const registered: ReadonlyMap<Group, number> = new Map(
  groups.map((group, at) => {
    const own = alike.filter(home => groupsOf(home).includes(at))
    return [
      group,
      own.reduce((sum, { kind, region, size }) => sum + servicesLike(kind, region, size), 0),
    ]
  }),
)
