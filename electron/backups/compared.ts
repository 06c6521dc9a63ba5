/** Holds an opened backup beside the records of now, whole or hurt. */
import { existsSync } from 'node:fs'
import type { BackupPreview } from '../../shared/keeping/backup.ts'
import { type ConnectOptions, connectToRead } from '../database/connect.ts'
import type { Database } from '../database/database.ts'
import { differencesOf, differencesThatShow, lookAt } from '../database/look.ts'
import { recordsFile } from '../database/place.ts'
import type { BackupsAround } from './backups.ts'

/** Reads a backup that lies open beside the records. */
export function reading<T>(file: string, options: ConnectOptions, read: (db: Database) => T): T {
  const db = connectToRead(file, options)
  try {
    return read(db)
  } finally {
    db.close()
  }
}

/** What is in it beside what is there now. */
export function compared(
  around: BackupsAround,
  staged: string,
  key: Uint8Array | undefined,
): Pick<BackupPreview, 'then' | 'now' | 'differences'> {
  return reading(staged, { ...around, key }, then => {
    const looked = lookAt(then)
    const db = around.store.db()
    if (db !== null) return { then: looked, now: lookAt(db), differences: differencesOf(db, then) }
    return { then: looked, ...comparedToHurt(around, then) }
  })
}

/** What can still be read of hurt records says what would be lost; often it cannot. */
function comparedToHurt(
  around: BackupsAround,
  then: Database,
): Pick<BackupPreview, 'now' | 'differences'> {
  const file = recordsFile(around.store.folder)
  const nothing = { now: null, differences: [] }
  // A failing disk would hold the app up for every place that it cannot read; whoever wants that is asked first.
  const isFailing = around.store.trouble()?.kind === 'failing'
  if (isFailing || !existsSync(file)) return nothing
  try {
    return reading(file, { ...around, key: around.store.key() }, hurt => ({
      // Counts of what is half gone would pass for all there was.
      now: null,
      differences: differencesThatShow(hurt, then),
    }))
  } catch {
    return nothing
  }
}
