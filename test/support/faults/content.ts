/** All that the records hold, as one short text that is the same for the same rows. */
import { createHash } from 'node:crypto'
import { rowCounts } from '../../../electron/database/copies.ts'
import type { Database } from '../../../electron/database/database.ts'

export function contentOf(db: Database): string {
  const hash = createHash('sha256')
  for (const table of Object.keys(rowCounts(db))) {
    const rows = db.prepare(`SELECT * FROM "${table}"`).all()
    hash.update(JSON.stringify([table, rows.map(row => JSON.stringify(row)).sort()]))
  }
  return hash.digest('hex').slice(0, 16)
}
