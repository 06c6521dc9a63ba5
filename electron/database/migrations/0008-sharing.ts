/** What goes to the review: the letters with every try of each, and for each service whether it shares. */
import type { Database } from '../database.ts'

export function createSharing(db: Database): void {
  db.exec(`
    CREATE TABLE sharing (
      service_id TEXT NOT NULL PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE,
      is_on INTEGER NOT NULL DEFAULT 0 CHECK (is_on IN (0, 1)),
      card_hidden_until TEXT,
      kept_back TEXT
    ) STRICT;

    -- A letter outlives its service: what was sent has still to be taken back when the service is gone.
    CREATE TABLE letter (
      id TEXT NOT NULL PRIMARY KEY,
      service_id TEXT REFERENCES service (id) ON DELETE SET NULL,
      quarter TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('prepared', 'frozen', 'sending', 'sent', 'replaced',
        'withdrawing', 'withdrawn', 'refused')),
      text TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      secret TEXT NOT NULL,
      replaces TEXT,
      prepared_at TEXT NOT NULL,
      agreed_at TEXT,
      is_tried INTEGER NOT NULL DEFAULT 0 CHECK (is_tried IN (0, 1)),
      receipt TEXT,
      refusal TEXT,
      failures INTEGER NOT NULL DEFAULT 0,
      next_try_at TEXT,
      is_told_to_wait INTEGER NOT NULL DEFAULT 0 CHECK (is_told_to_wait IN (0, 1)),
      CHECK ((state = 'prepared') = (agreed_at IS NULL)),
      CHECK (state <> 'sent' OR receipt IS NOT NULL),
      CHECK (state <> 'refused' OR refusal IS NOT NULL),
      CHECK (is_tried = 1 OR state IN ('prepared', 'frozen', 'replaced', 'withdrawn', 'refused'))
    ) STRICT;
    CREATE INDEX letter_of_service ON letter (service_id);
    CREATE UNIQUE INDEX one_prepared_letter ON letter (service_id) WHERE state = 'prepared';
    CREATE UNIQUE INDEX one_letter_at_a_time ON letter (state) WHERE state = 'sending';

    CREATE TABLE letter_attempt (
      letter_id TEXT NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      at TEXT NOT NULL,
      what TEXT NOT NULL,
      outcome TEXT NOT NULL,
      code TEXT,
      PRIMARY KEY (letter_id, number)
    ) STRICT;
  `)
}
