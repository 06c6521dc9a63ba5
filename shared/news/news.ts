/** News from the review: signed files that come back to the homes, fetched when somebody asks or opened from a file. */
import type { ReviewOnFile } from '../sharing/queue.ts'

/** benchmark: how homes answered in a quarter. advisories: what to see to now, and whom it concerns. */
export const newsKinds = ['benchmark', 'advisories'] as const
export type NewsKind = (typeof newsKinds)[number]

export type Way = 'fetched' | 'file'

export interface KeptNews {
  readonly kind: NewsKind
  /** Sorts by its letters: of two, the later one is newer. A quarter, or a day. */
  readonly edition: string
  readonly receivedOn: string
  readonly way: Way
  /** Of the review that signed it, as its details file named it then. */
  readonly reviewName: string
  readonly reviewAddress: string
  /** The first 16 figures of the SHA-256 of its signing key. */
  readonly reviewKey: string
  readonly isMadeUp: boolean
}

/** Why a file was not taken. What was kept before stays, whichever it is. */
export const newsRefusals = [
  'too-large',
  'not-json',
  'not-news',
  'newer-format',
  'other-review',
  'bad-signature',
  'older',
  'made-up',
] as const
export type NewsRefusal = (typeof newsRefusals)[number]

/** Why no file came at all. `none-yet`: the review says that it has published none. */
export const notCome = ['no-connection', 'not-the-review', 'busy', 'stopped', 'none-yet'] as const
export type NotCome = (typeof notCome)[number]

/** `same`: byte for byte what is kept already. */
export type NewsOutcome = 'new' | 'same' | NewsRefusal | NotCome

export interface NewsResult {
  /** Null where a file says not even that. */
  readonly kind: NewsKind | null
  readonly outcome: NewsOutcome
}

export interface Asked {
  readonly at: string
  readonly results: readonly NewsResult[]
}

export interface NewsStanding {
  /** Null until the review's details file was opened: without its key nothing can be checked. */
  readonly review: ReviewOnFile | null
  /** Whether somebody chose that the app asks each week by itself. */
  readonly isWeekly: boolean
  readonly isAsking: boolean
  readonly lastAsked: Asked | null
  /** The newest first. */
  readonly kept: readonly KeptNews[]
}
