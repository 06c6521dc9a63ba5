/** What was chosen about updates, when somebody last looked, and the newest version that was ever seen. */
import { compareVersions, versionForm } from '../../shared/updates/release.ts'
import type { AskedForUpdates } from '../../shared/updates/updates.ts'
import type { Database } from './database.ts'
import { readSetting, writeSetting } from './settings.ts'

export function readLooked(db: Database): AskedForUpdates | null {
  const text = readSetting(db, 'updates-looked')
  // Written below alone.
  return text === null ? null : (JSON.parse(text) as AskedForUpdates)
}

export function writeLooked(db: Database, looked: AskedForUpdates): void {
  writeSetting(db, 'updates-looked', JSON.stringify(looked))
}

/** The choice is for one address: another one is asked nothing before somebody chooses it again. */
export function isWeekly(db: Database, address: string): boolean {
  return readSetting(db, 'updates-weekly') === address
}

/** Null switches it off. */
export function writeWeekly(db: Database, address: string | null): void {
  writeSetting(db, 'updates-weekly', address)
}

export function readSeen(db: Database): string | null {
  const seen = readSetting(db, 'updates-seen')
  return seen !== null && versionForm.test(seen) ? seen : null
}

/** Never goes back. */
export function noteSeen(db: Database, version: string): void {
  const seen = readSeen(db)
  if (seen === null || compareVersions(version, seen) > 0) writeSetting(db, 'updates-seen', version)
}
