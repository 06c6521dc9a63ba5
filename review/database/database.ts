/** What the review stores, on either of its two databases. */
import type { Kysely, Transaction } from 'kysely'

export interface LetterRow {
  readonly id: string
  /** Of the bytes as they came; it outlives them. */
  readonly sha256: string
  /** SHA-256 of the secret that takes the letter back. */
  readonly withdrawal: string
  readonly quarter: string
  /** The bytes as they came; null once a newer one took its place, or once it was kept long enough. */
  readonly body: string | null
  readonly replaced_by: string | null
  /** The receipt as it was first sent, so that it is the same for ever. */
  readonly receipt: string
}

/** What was taken back: a SHA-256 of a number or of a spent secret, which says nothing of what was in the letter. */
export interface TombstoneRow {
  readonly mark: string
  readonly quarter: string
}

/** Facts about the database itself, such as whose key signs for it. */
interface FactRow {
  readonly name: string
  readonly value: string
}

export interface Tables {
  readonly letter: LetterRow
  readonly tombstone: TombstoneRow
  readonly fact: FactRow
}

export type Database = Kysely<Tables>
/** Work inside one transaction. */
export type Work = Transaction<Tables>

export type Kind = 'sqlite' | 'postgresql'

export interface Store {
  readonly kind: Kind
  readonly db: Database
  /** After something was erased: so that it is gone from the files too, as far as that can be done at once. */
  readonly wipe: () => void
  readonly close: () => Promise<void>
}

/** One step of the history of the tables. */
export type Migration = (work: Work, kind: Kind) => Promise<void>
