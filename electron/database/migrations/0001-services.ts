/** The services and the settings of the app. */
import type { Database } from '../database.ts'

export function createServices(db: Database): void {
  db.exec(`
    CREATE TABLE service (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      size_band TEXT,
      region TEXT,
      staff_count INTEGER,
      lead_title TEXT NOT NULL,
      lead_name TEXT NOT NULL,
      dspt_status TEXT,
      created_at TEXT NOT NULL,
      removed_at TEXT
    ) STRICT;

    CREATE TABLE setting (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;
  `)
}
