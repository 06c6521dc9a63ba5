/** What could still be read of damaged records and is not in the backup that they would come back from. */
import type { Counts, Looked, Noun } from './backup.ts'

export interface Salvaged {
  /** Newer than in the backup, or not in it, and ready to be added. */
  readonly added: Counts
  /** Could be read, but what they belong to could not: an answer without its check. */
  readonly unplaced: Counts
  /** Of these some could not be read. */
  readonly unread: readonly Noun[]
  /** Other than in the backup with nothing to say which is newer; they stay as in the backup. */
  readonly undecided: number
}

/** Nothing has been changed yet. */
export interface SalvageOffer extends Salvaged {
  /** Stands for the file that was made ready, in the place of the backup's own. */
  readonly token: string
  /** What there would be. */
  readonly then: Looked
  /** False where there is no backup to add them to. */
  readonly hasBackup: boolean
}
