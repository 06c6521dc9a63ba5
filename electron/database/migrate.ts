/** Brings records of any earlier version to this one, one step and one transaction at a time. */
import { versionOf } from './connect.ts'
import type { Database } from './database.ts'

export type Migration = (db: Database) => void

/** A step that throws is undone whole and leaves the version as it was; the steps before it stay done. */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  // Inside a transaction this pragma does nothing, and rebuilding a parent table with keys on deletes its children.
  db.pragma('foreign_keys = OFF')
  try {
    migrations.forEach((migration, index) => {
      if (index < versionOf(db)) return
      db.transaction(() => {
        migration(db)
        if ((db.pragma('foreign_key_check') as unknown[]).length > 0) {
          throw new Error(`Migration ${index + 1} breaks a reference`)
        }
        db.pragma(`user_version = ${index + 1}`)
      })()
    })
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
