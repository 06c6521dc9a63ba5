/** What the review needs from outside: the day, its keys, its limits and where its few words to the operator go. */
import type { Details } from '../shared/sharing/details.ts'
import type { Counts } from './counts.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'
import type { Published } from './published.ts'

export interface Clock {
  /** The day in UTC. Nothing that is stored knows a finer time. */
  readonly today: () => string
  /** Only ever forward; for rate limits, and never stored. */
  readonly milliseconds: () => number
}

export interface Limits {
  readonly keepQuarters: number
  /** Requests a minute from one address. */
  readonly perMinute: number
  /** More than this many at once are told to come back later. */
  readonly mostWaiting: number
  /** The address of the proxy in front, whose word on the sender's address is taken. */
  readonly proxy: string | null
}

export interface Edges {
  readonly clock: Clock
  readonly keys: Keys
  readonly details: () => Details
  readonly limits: Limits
  readonly counts: Counts
  readonly log: Log
  readonly published: Published
  /** Then every answer says so. */
  readonly isMadeUp: boolean
}

export const systemClock: Clock = {
  today: () => new Date().toISOString().slice(0, 10),
  milliseconds: () => performance.now(),
}
