/** The sentences of the comparison. They say where others have got to, as a reason to act; they never rank and never blame. */
import { capital, counted, inWords } from '../counted.ts'
import { dayInWords } from '../dates.ts'
import type { DsptStatus, ServiceKind } from '../services/choices.ts'
import { dsptWords } from '../services/words.ts'
import type { BenchmarkGroup } from '../sharing/benchmark.ts'
import { type Quarter, quarterInWords } from '../sharing/quarters.ts'
import type { Change, ComparedQuestion, ComparedTopic, Standing } from './compare.ts'
import type { Comparison, HomesLikeOurs } from './comparison.ts'
import { sharesOf } from './shares.ts'

export const madeUpLabel = 'Made-up data'
export const madeUpSentence =
  'These figures are made up, for trying things out. No real service said any of this.'

export const tooFewToShow = 'too few to show'

const kinds: Readonly<Record<ServiceKind, string>> = {
  'care-home-nursing': 'care homes with nursing',
  'care-home': 'care homes without nursing',
  'home-care': 'home care services',
  'supported-living': 'supported living services',
  other: 'other care services',
}

const withoutThe: readonly string[] = ['London', 'Yorkshire and The Humber']

type Group = Pick<BenchmarkGroup, 'kind' | 'region'>

/** "care homes with nursing in the North West". */
export function groupInWords({ kind, region }: Group): string {
  const who = kind === null ? 'care services of every kind' : kinds[kind]
  if (region === null) return `${who} in England`
  return `${who} in ${withoutThe.includes(region) ? '' : 'the '}${region}`
}

/** "homes like yours", or "services like yours" where nobody lives. */
export function likeYours(kind: ServiceKind): string {
  const isHome = kind === 'care-home' || kind === 'care-home-nursing'
  return isHome ? 'homes like yours' : 'services like yours'
}

/** Who they are, how many, and when. */
export function groupSentence(like: HomesLikeOurs): string {
  return `About ${like.homes} ${groupInWords(like)} shared their answers for ${quarterInWords(like.quarter)}.`
}

/** Why the group is no nearer; null where it is as near as it can be. */
export function widerSentence(
  { why, kind }: Pick<HomesLikeOurs, 'why' | 'kind'>,
  own: { readonly kind: ServiceKind; readonly region: BenchmarkGroup['region'] },
): string | null {
  if (why === 'own') return null
  if (why === 'no-region') {
    return 'Your region is not known here. With it, homes nearer to you could be shown, where enough took part.'
  }
  if (why === 'not-counted') {
    return `There are so few ${kinds[own.kind]} in each region that they are only counted for England as a whole.`
  }
  const nearest = kind === null ? { ...own, region: null } : own
  return `Too few ${groupInWords(nearest)} took part to be shown, so a wider group stands here.`
}

export function sourceSentence({
  reviewName,
  receivedOn,
  way,
}: Exclude<Comparison, { readonly state: 'none' }>): string {
  const how = way === 'fetched' ? 'fetched' : 'opened from a file'
  return `From “${reviewName}”, ${how} on ${dayInWords(receivedOn)}. Its signature was checked.`
}

const withStanding = (topics: readonly ComparedTopic[], standing: Standing) =>
  topics.flatMap(({ questions }) => questions.filter(each => each.standing === standing))

export interface Found {
  /** What most have and this service has not, the most common first. */
  readonly mostAlready: readonly ComparedQuestion[]
  /** What this service has and most have not, the rarest first. */
  readonly ahead: readonly ComparedQuestion[]
  readonly compared: number
}

export function foundIn(topics: readonly ComparedTopic[]): Found {
  const byYes = (one: ComparedQuestion, other: ComparedQuestion) =>
    (other.yes ?? 0) - (one.yes ?? 0)
  return {
    mostAlready: withStanding(topics, 'most-already').sort(byYes),
    ahead: withStanding(topics, 'ahead').sort((one, other) => byYes(other, one)),
    compared: topics.reduce((all, { compared }) => all + compared, 0),
  }
}

/** The heading: the news, good or useful, whichever there is. */
export function comparisonNews({ mostAlready, ahead, compared }: Found, kind: ServiceKind): string {
  const them = likeYours(kind)
  if (compared === 0) return `Answer some questions to stand beside ${them}`
  const aheadIn = `You are ahead in ${counted(ahead.length, 'thing', 'things')}`
  const already = `most ${them} already do ${counted(mostAlready.length, 'thing', 'things')} that you do not yet`
  if (ahead.length > 0 && mostAlready.length > 0) return `${aheadIn}, and ${already}`
  if (ahead.length > 0) return aheadIn
  if (mostAlready.length > 0) return capital(already)
  return `You have in place what most ${them} have`
}

/** What one question says, in a few words beside its bar. */
export function standingInWords(standing: Standing, kind: ServiceKind): string {
  const them = likeYours(kind)
  switch (standing) {
    case 'ahead':
      return 'You are ahead here'
    case 'with-most':
      return `In place, as at most ${them}`
    case 'most-already':
      return `Most ${them} already do this`
    case 'few-yet':
      return `Fewer than half of ${them} do this yet`
    case 'about-half':
      return `Some ${them} do this, others not yet`
    case 'too-few':
      return capital(tooFewToShow)
    case 'not-answered':
      return 'You have not answered this yet'
    case 'does-not-apply':
      return 'Does not apply to you'
  }
}

/** The one quiet line on the page of a question and of its plan line; null where it would help nobody to act. */
export function reasonToAct(compared: ComparedQuestion, kind: ServiceKind): string | null {
  if (compared.standing !== 'most-already' || compared.yes === null) return null
  return `Most ${likeYours(kind)} already do this: about ${compared.yes} in 100.`
}

/** "52 in 100 for October to December 2026, about the same". */
export function changeInWords({ percent, direction }: Change, quarter: Quarter): string {
  const words = { more: 'more now', fewer: 'fewer now', same: 'about the same now' }[direction]
  return `${percent} in 100 for ${quarterInWords(quarter)}, ${words}`
}

/** "You: 5 of 9. Homes like yours: about 6 of 9." */
export function topicSentence(
  { compared, ours, theirs }: ComparedTopic,
  kind: ServiceKind,
): string {
  if (compared === 0) return 'Nothing to compare yet'
  return `You: ${ours} of ${compared} in place. ${capital(likeYours(kind))}: about ${theirs} of ${compared}.`
}

/** "Most already do two of these that you do not yet; you are ahead in one." */
export function topicNews({ questions }: ComparedTopic): string {
  const count = (wanted: Standing) => questions.filter(each => each.standing === wanted).length
  const [most, ahead] = [count('most-already'), count('ahead')]
  const parts = [
    ...(most > 0 ? [`most already do ${inWords(most)} that you do not yet`] : []),
    ...(ahead > 0 ? [`you are ahead in ${inWords(ahead)}`] : []),
  ]
  return parts.length === 0 ? '' : `${capital(parts.join('; '))}.`
}

/** How many have met the DSPT, and how far this service is; null where too few said so. */
export function dsptSentence(
  { dspt }: Pick<HomesLikeOurs, 'dspt'>,
  { kind, dsptStatus }: { readonly kind: ServiceKind; readonly dsptStatus: DsptStatus | null },
): string | null {
  const met = sharesOf(dspt)?.percents[0] ?? null
  if (met === null) return null
  const yours = dsptStatus === null ? 'not said yet' : dsptWords[dsptStatus]
  return `About ${met} in 100 ${likeYours(kind)} say that their DSPT has met the standards. Yours: ${yours}.`
}
