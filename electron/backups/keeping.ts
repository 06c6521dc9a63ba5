/** The backups as the rest of the app sees them: made, tested, gone back to. */
import { type BackupMaking, createBackups } from './backups.ts'
import { createGoingBack, type GoingBack, type GoingBackAround } from './going-back.ts'

export type BackupKeeping = BackupMaking & GoingBack

export function createBackupKeeping(around: GoingBackAround): BackupKeeping {
  const making = createBackups(around)
  return { ...making, ...createGoingBack(around, making) }
}
