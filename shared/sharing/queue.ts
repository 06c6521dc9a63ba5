/** A letter from its making to its receipt: the states it goes through and what is kept of each try. */
import type { ProblemCode } from './problem.ts'
import type { Quarter } from './quarters.ts'
import type { SharedQuestion } from './questions.ts'
import type { Receipt } from './receipt.ts'
import type { Submission } from './submission.ts'

/**
 * prepared: made and shown, nothing was agreed; may be thrown away.
 * frozen: agreed to, its bytes never change again, waiting for its turn, or, without a next try, for the receipt file of
 * the file it was saved as. sending: on its way now.
 * sent: the review's receipt is here. replaced: a newer letter took its place.
 * withdrawing: taken back here, the review has not said yes yet. withdrawn: erased there, or never left this PC.
 * refused: the review said no for good; what to do is said.
 */
export const letterStates = [
  'prepared',
  'frozen',
  'sending',
  'sent',
  'replaced',
  'withdrawing',
  'withdrawn',
  'refused',
] as const
export type LetterState = (typeof letterStates)[number]

/** `saved`: as a file, for the way without a network. */
export const outcomes = [
  'receipt',
  'erased',
  'no-connection',
  'not-the-review',
  'busy',
  'refused',
  'stopped',
  'saved',
] as const
export type Outcome = (typeof outcomes)[number]

export interface Attempt {
  readonly at: string
  readonly what: 'send' | 'withdraw'
  readonly outcome: Outcome
  /** What the review said, where it said no. */
  readonly code: ProblemCode | null
}

export interface KeptLetter {
  readonly id: string
  readonly quarter: Quarter
  readonly state: LetterState
  /** The exact text that is sent. */
  readonly text: string
  readonly sha256: string
  readonly replaces: string | null
  readonly preparedAt: string
  /** When the person agreed to send it; null while it is only prepared. */
  readonly agreedAt: string | null
  readonly receipt: Receipt | null
  /** Why it was refused for good; on a sent letter, why it could no longer be taken back. */
  readonly refusal: ProblemCode | null
  /** The oldest first. */
  readonly attempts: readonly Attempt[]
  /** Not before this moment; null where nothing waits. */
  readonly nextTryAt: string | null
  /** Until this day it can be corrected or taken back. */
  readonly lastDay: string
}

/** What the manager wants kept back, remembered for the next time. */
export interface KeptBackChoices {
  readonly questions: readonly SharedQuestion[]
  readonly devices: boolean
  readonly dspt: boolean
}

export interface ReviewOnFile {
  readonly name: string
  readonly address: string
  /** The first 16 figures of the SHA-256 of its signing key, to compare by telephone. */
  readonly key: string
}

/** Everything the pages about sharing draw from. */
export interface SharingStanding {
  /** Null until the review's details file was opened: without it nothing can be sent. */
  readonly review: ReviewOnFile | null
  readonly isOn: boolean
  /** The card on Today stays away until this day. */
  readonly cardHiddenUntil: string | null
  /** The quarter of today; null where the review collects none. */
  readonly quarter: Quarter | null
  readonly keptBack: KeptBackChoices
  /** The newest first. */
  readonly letters: readonly KeptLetter[]
}

/** A letter as it is shown before anything is agreed. The text is what would be sent, byte for byte. */
export interface Preview {
  readonly letterId: string
  readonly text: string
  readonly sha256: string
  readonly submission: Submission
  /** What is left unsaid so that nobody can tell which service it is. */
  readonly coarsened: readonly string[]
  /** The letter of this quarter that it would replace. */
  readonly replaces: string | null
}
