/** The few things the app remembers for itself, by name. */
import type { Database } from './database.ts'

type SettingName =
  | 'current-service'
  | 'review-details'
  | 'review-former-keys'
  | 'came-from-copy'
  | 'lock-idle-minutes'
  | 'news-asked'
  | 'news-weekly'
  | 'updates-looked'
  | 'updates-weekly'
  | 'updates-seen'

export function readSetting(db: Database, name: SettingName): string | null {
  const sql = 'SELECT value FROM setting WHERE name = ?'
  return db.prepare<[string], string>(sql).pluck().get(name) ?? null
}

/** Null forgets the setting. */
export function writeSetting(db: Database, name: SettingName, value: string | null): void {
  if (value === null) {
    db.prepare('DELETE FROM setting WHERE name = ?').run(name)
    return
  }
  const sql = `INSERT INTO setting (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`
  db.prepare(sql).run(name, value)
}
