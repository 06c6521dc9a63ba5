/** A round: one time through the checklist, open while people work on it, frozen and dated when finished. */
import type { Answer } from '../checklist/answer.ts'

export interface Round {
  readonly id: string
  readonly serviceId: string
  /** 1 for the first check of the service. */
  readonly number: number
  readonly startedAt: string
  readonly finishedAt: string | null
}

/**
 * The newest check of a service, with where people stopped. `round.finishedAt` is null while it is worked on;
 * between a finished check and the start of the next it is the finished one, and its answers cannot change.
 */
export interface OpenCheck {
  readonly round: Round
  readonly answers: readonly Answer[]
  readonly placeQuestionId: string | null
  /** The finished check before this one, or null during the first. */
  readonly last: FrozenRound | null
}

/** A question as it stood when a check was finished; the pack may have changed since. */
export interface FrozenAnswer extends Answer {
  readonly topicTitle: string
  readonly questionText: string
}

export interface FrozenRound {
  readonly round: Round
  readonly packVersion: string
  readonly answers: readonly FrozenAnswer[]
}
