/** Everything that the page of advisories shows. */
import type { WithdrawnAdvisory } from '../sharing/advisory.ts'
import type { Concern } from './concern.ts'

/** The list of the review that was received; null where the app has only those that came with it. */
export interface FromReview {
  readonly reviewName: string
  readonly publishedOn: string
  readonly receivedOn: string
  readonly isMadeUp: boolean
  /** The ids of those that are from it. */
  readonly ids: readonly string[]
}

export interface ListedAdvisories {
  /** The most pressing first. */
  readonly concerns: readonly Concern[]
  readonly withdrawn: readonly WithdrawnAdvisory[]
  readonly fromReview: FromReview | null
}
