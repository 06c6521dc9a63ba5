/** The systems and online services of a service, and every step in the life of that list, as for the devices. */
import type { Database } from '../database.ts'

export function createSystems(db: Database): void {
  db.exec(`
    CREATE TABLE system (
      id TEXT NOT NULL PRIMARY KEY,
      service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      supplier TEXT NOT NULL,
      supplier_contact TEXT NOT NULL,
      -- Lists of choices as JSON: empty where it holds none of them, null where nobody knows.
      data TEXT,
      runs_on TEXT,
      looked_after_by TEXT NOT NULL,
      sign_in_check TEXT,
      certificates TEXT,
      certificate_until TEXT,
      contract_ends_on TEXT,
      without_it TEXT NOT NULL,
      backed_up_by TEXT,
      looked_at_on TEXT,
      note TEXT NOT NULL,
      state TEXT NOT NULL,
      stopped_on TEXT,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX system_of_service ON system (service_id);

    CREATE TABLE system_step (
      id TEXT NOT NULL PRIMARY KEY,
      service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      source TEXT NOT NULL,
      undone_at TEXT
    ) STRICT;
    CREATE INDEX system_step_of_service ON system_step (service_id, at);

    -- The whole system as JSON, so that undoing brings back exactly what was there.
    CREATE TABLE system_step_change (
      step_id TEXT NOT NULL REFERENCES system_step (id) ON DELETE CASCADE,
      system_id TEXT NOT NULL,
      before_facts TEXT,
      after_facts TEXT,
      PRIMARY KEY (step_id, system_id)
    ) STRICT;
    CREATE INDEX system_step_change_of_system ON system_step_change (system_id);
  `)
}
