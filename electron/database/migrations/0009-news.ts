/** What came back from the review, exactly as it signed it: its figures quarter by quarter, and its advisories. */
import type { Database } from '../database.ts'

export function createNews(db: Database): void {
  db.exec(`
    CREATE TABLE news (
      kind TEXT NOT NULL CHECK (kind IN ('benchmark', 'advisories')),
      edition TEXT NOT NULL,
      text TEXT NOT NULL,
      received_on TEXT NOT NULL,
      way TEXT NOT NULL CHECK (way IN ('fetched', 'file')),
      review_name TEXT NOT NULL,
      review_address TEXT NOT NULL,
      review_key TEXT NOT NULL,
      is_made_up INTEGER NOT NULL CHECK (is_made_up IN (0, 1)),
      PRIMARY KEY (kind, edition)
    ) STRICT;
  `)
}
