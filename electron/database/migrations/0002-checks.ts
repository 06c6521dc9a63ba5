/** The checks of each service and their answers. A finished check keeps a frozen account of itself. */
import type { Database } from '../database.ts'

export function createChecks(db: Database): void {
  db.exec(`
    CREATE TABLE round (
      id TEXT NOT NULL PRIMARY KEY,
      service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      started_at TEXT NOT NULL,
      finished_at TEXT,
      place_question_id TEXT,
      pack_version TEXT,
      frozen_answers TEXT,
      UNIQUE (service_id, number),
      CHECK ((finished_at IS NULL) = (frozen_answers IS NULL)),
      CHECK ((finished_at IS NULL) = (pack_version IS NULL))
    ) STRICT;

    CREATE UNIQUE INDEX one_open_round ON round (service_id) WHERE finished_at IS NULL;

    CREATE TABLE answer (
      round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      question_id TEXT NOT NULL,
      choice TEXT,
      reason TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      evidence TEXT NOT NULL DEFAULT '',
      wording INTEGER NOT NULL,
      is_carried INTEGER NOT NULL CHECK (is_carried IN (0, 1)),
      answered_at TEXT NOT NULL,
      PRIMARY KEY (round_id, question_id)
    ) STRICT;
  `)
}
