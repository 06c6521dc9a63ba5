/** Makes the backup of the day soon after the start, and of the next day while the app stays open. */
import type { Backup } from '../shared/keeping/backup.ts'
import type { BackupMaking } from './backups/backups.ts'

export interface DailyBackupEdges {
  readonly backups: Pick<BackupMaking, 'backUpToday'>
  readonly tell: (backup: Backup) => void
  readonly report: (name: string, error: unknown) => void
}

/** Late enough to leave the start alone, soon enough for a visit of a minute. */
const firstAfterMs = 5_000
const againAfterMs = 60 * 60 * 1000

/** Returns its own undo. A backup that fails is tried again an hour later; the ones before it stay. */
export function keepDailyBackups({ backups, tell, report }: DailyBackupEdges): () => void {
  const check = () => {
    backups.backUpToday().then(
      made => {
        if (made !== null) tell(made)
      },
      (error: unknown) => report('daily backup', error),
    )
  }
  const first = setTimeout(check, firstAfterMs)
  const hourly = setInterval(check, againAfterMs)
  return () => {
    clearTimeout(first)
    clearInterval(hourly)
  }
}
