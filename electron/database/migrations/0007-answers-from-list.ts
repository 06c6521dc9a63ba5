/** What the device list said when an answer was taken from it, and why an answer is another than the list's. */
import type { Database } from '../database.ts'

export function addAnswersFromList(db: Database): void {
  db.exec(`
    ALTER TABLE answer ADD COLUMN from_list TEXT NOT NULL DEFAULT '';
    ALTER TABLE answer ADD COLUMN list_reason TEXT NOT NULL DEFAULT '';
  `)
}
