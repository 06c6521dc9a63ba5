/** The backups as the rest of the app sees them: made, tested, gone back to. */
import { type BackupMaking, type BackupsAround, createBackups } from './backups.ts'
import { createGoingBack, type GoingBack } from './going-back.ts'

export type BackupKeeping = BackupMaking & GoingBack

export function createBackupKeeping(
  around: BackupsAround & { readonly newId: () => string },
): BackupKeeping {
  const making = createBackups(around)
  return { ...making, ...createGoingBack(around, making) }
}
