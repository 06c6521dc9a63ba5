/** What people write on the plan: about a question's action, or a line of their own. */
import type { Database } from '../database.ts'

export function createPlan(db: Database): void {
  db.exec(`
    CREATE TABLE written_line (
      id TEXT NOT NULL PRIMARY KEY,
      service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
      question_id TEXT,
      title TEXT NOT NULL,
      why TEXT NOT NULL,
      minutes INTEGER,
      state TEXT NOT NULL,
      reason TEXT NOT NULL,
      review_on TEXT,
      due_on TEXT,
      who TEXT NOT NULL,
      note TEXT NOT NULL,
      decided_at TEXT,
      created_at TEXT NOT NULL,
      removed_at TEXT,
      UNIQUE (service_id, question_id)
    ) STRICT;
  `)
}
