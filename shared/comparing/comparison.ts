/** How a service stands beside homes like it: what the window gets, worked out from the review's file. */
import type { ServiceFacts } from '../services/service.ts'
import type { Benchmark, BenchmarkGroup } from '../sharing/benchmark.ts'
import type { Way } from '../news/news.ts'
import type { Quarter } from '../sharing/quarters.ts'
import { chooseGroup, groupAt, type WhyThisGroup } from './choose-group.ts'
import type { Count } from './shares.ts'

export interface HomesSaid {
  readonly quarter: Quarter
  /** By question, in the order of the choices. */
  readonly answers: Readonly<Partial<Record<string, readonly Count[]>>>
  readonly dspt: readonly Count[]
}

export interface HomesLikeOurs extends HomesSaid {
  readonly kind: BenchmarkGroup['kind']
  readonly region: BenchmarkGroup['region']
  /** About how many took part. */
  readonly homes: number
  readonly why: WhyThisGroup
  /** What the same group said the time before, where that is known. */
  readonly before: HomesSaid | null
}

interface Source {
  readonly reviewName: string
  readonly receivedOn: string
  readonly way: Way
  readonly isMadeUp: boolean
}

/** none: nothing has come back yet. too-few: something has, and even in England too few took part. */
export type Comparison =
  | { readonly state: 'none' }
  | (Source & { readonly state: 'too-few'; readonly quarter: Quarter })
  | (Source & { readonly state: 'ready'; readonly like: HomesLikeOurs })

/** `before` is the file of an earlier quarter of the same review, where one is kept. */
export function homesLikeOurs(
  benchmark: Benchmark,
  before: Benchmark | null,
  service: Pick<ServiceFacts, 'kind' | 'region'>,
  askedIds: readonly string[],
): HomesLikeOurs | null {
  const chosen = chooseGroup(benchmark, service, askedIds)
  if (chosen === null) return null
  const { group, why } = chosen
  const earlier = before === null ? undefined : groupAt(before, group)
  return {
    ...saidBy(group, benchmark.quarter),
    kind: group.kind,
    region: group.region,
    homes: group.homes ?? 0,
    why,
    before: before === null || earlier === undefined ? null : saidBy(earlier, before.quarter),
  }
}

const saidBy = ({ answers, dspt }: BenchmarkGroup, quarter: Quarter): HomesSaid => ({
  quarter,
  answers,
  dspt,
})
