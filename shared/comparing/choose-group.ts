/** Which group of homes a service is held against: the nearest that is large enough. */
import type { ServiceKind } from '../services/choices.ts'
import type { ServiceFacts } from '../services/service.ts'
import type { Benchmark, BenchmarkGroup } from '../sharing/benchmark.ts'
import { type SharedQuestion, sharedQuestions } from '../sharing/questions.ts'
import { sharesOf } from './shares.ts'

/**
 * Why the group is no nearer. own: it is the nearest there can be. too-few: too few homes of the nearest took part.
 * not-counted: the review counts this kind for England as a whole only. no-region: the service has not said where it is.
 */
export type WhyThisGroup = 'own' | 'too-few' | 'not-counted' | 'no-region'

export interface ChosenGroup {
  readonly group: BenchmarkGroup
  readonly why: WhyThisGroup
}

/** Of the questions that a service is asked, at least so many must be shown: half a page of gaps compares nothing. */
const leastShown = 0.5

type Place = Pick<BenchmarkGroup, 'kind' | 'region'>

/** Groups by size hold several kinds together, which makes them no nearer than all homes of a kind. */
export function groupAt(
  { groups }: Pick<Benchmark, 'groups'>,
  { kind, region }: Place,
): BenchmarkGroup | undefined {
  return groups.find(each => each.kind === kind && each.region === region && each.size === null)
}

/** Null where even all of England are too few. */
export function chooseGroup(
  benchmark: Pick<Benchmark, 'groups'>,
  { kind, region }: Pick<ServiceFacts, 'kind' | 'region'>,
  askedIds: readonly string[],
): ChosenGroup | null {
  const asked = sharedQuestions.filter(id => askedIds.includes(id))
  const find = (place: Place) => groupAt(benchmark, place)
  const places: readonly Place[] = [
    ...(region === null ? [] : [{ kind, region }]),
    { kind, region: null },
    { kind: null, region: null },
  ]
  const group = places.map(find).find(each => each !== undefined && isEnough(each, asked))
  if (group === undefined) return null
  return { group, why: whyThis(group, find, { kind, region }) }
}

function whyThis(
  group: BenchmarkGroup,
  find: (place: Place) => BenchmarkGroup | undefined,
  own: { readonly kind: ServiceKind; readonly region: BenchmarkGroup['region'] },
): WhyThisGroup {
  if (group.kind === null) return 'too-few'
  if (own.region === null) return 'no-region'
  if (group.region !== null) return 'own'
  return find(own) === undefined ? 'not-counted' : 'too-few'
}

function isEnough({ homes, answers }: BenchmarkGroup, asked: readonly SharedQuestion[]): boolean {
  const shown = asked.filter(id => {
    const counts = answers[id]
    return counts !== undefined && sharesOf(counts) !== null
  })
  return homes !== null && shown.length > 0 && shown.length >= asked.length * leastShown
}
