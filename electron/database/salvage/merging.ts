/** What the parts of a merge hand to each other. */
import type { Noun } from '../../../shared/keeping/backup.ts'
import type { Database } from '../database.ts'
import type { Row, SalvagedTable } from './row-shapes.ts'

export interface Merging {
  /** What could be read of the hurt records. */
  readonly found: Database
  /** Records from a backup, or new ones; a file beside the records that nobody uses yet. */
  readonly base: Database
  readonly now: string
  readonly newId: () => string
  readonly note: (what: 'added' | 'unplaced', noun: Noun, count?: number) => void
  readonly undecided: () => void
}

export const rowsIn = (db: Database, table: SalvagedTable): readonly Row[] =>
  db.prepare<[], Row>(`SELECT * FROM "${table}" ORDER BY rowid`).all()
