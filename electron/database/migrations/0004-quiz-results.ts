/** The results of the quizzes on the staff cards that somebody chose to note. */
import type { Database } from '../database.ts'

export function createQuizResults(db: Database): void {
  db.exec(`
    CREATE TABLE quiz_result (
      id TEXT NOT NULL PRIMARY KEY,
      service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
      card_id TEXT NOT NULL,
      who TEXT NOT NULL,
      right_count INTEGER NOT NULL CHECK (right_count BETWEEN 0 AND asked_count),
      asked_count INTEGER NOT NULL CHECK (asked_count >= 1),
      noted_on TEXT NOT NULL,
      removed_at TEXT
    ) STRICT;
  `)
}
