/** The devices of a service, and every step in the life of that list with what it changed, so that each can be undone. */
import type { Database } from '../database.ts'

export function createDevices(db: Database): void {
  db.exec(`
    CREATE TABLE device (
      id TEXT NOT NULL PRIMARY KEY,
      service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      place TEXT NOT NULL,
      make TEXT NOT NULL,
      model TEXT NOT NULL,
      serial TEXT NOT NULL,
      os TEXT,
      os_edition TEXT NOT NULL,
      os_version TEXT NOT NULL,
      used_by TEXT NOT NULL,
      holds_personal_data INTEGER CHECK (holds_personal_data IN (0, 1)),
      ownership TEXT,
      bought_on TEXT,
      warranty_until TEXT,
      supplier TEXT NOT NULL,
      antivirus TEXT,
      encryption TEXT,
      updates TEXT,
      screen_lock TEXT,
      firewall TEXT,
      support_ends_on TEXT,
      kept_because TEXT NOT NULL,
      looked_at_on TEXT,
      note TEXT NOT NULL,
      state TEXT NOT NULL,
      state_on TEXT,
      disposed_how TEXT NOT NULL,
      disposed_proof TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX device_of_service ON device (service_id);
  `)
  createSteps(db)
}

function createSteps(db: Database): void {
  db.exec(`
    CREATE TABLE device_step (
      id TEXT NOT NULL PRIMARY KEY,
      service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      source TEXT NOT NULL,
      undone_at TEXT
    ) STRICT;
    CREATE INDEX device_step_of_service ON device_step (service_id, at);

    -- The whole device as JSON, so that undoing brings back exactly what was there.
    CREATE TABLE device_step_change (
      step_id TEXT NOT NULL REFERENCES device_step (id) ON DELETE CASCADE,
      device_id TEXT NOT NULL,
      before_facts TEXT,
      after_facts TEXT,
      PRIMARY KEY (step_id, device_id)
    ) STRICT;
    CREATE INDEX device_step_change_of_device ON device_step_change (device_id);
  `)
}
