/** Backups for tests: real ones of a temporary store, or none where a test is about something else. */
import { randomUUID } from 'node:crypto'
import { type BackupKeeping, createBackupKeeping } from '../../electron/backups/keeping.ts'
import type {
  Backup,
  BackupPreview,
  BackupProgress,
  LockedBackup,
} from '../../shared/keeping/backup.ts'
import { type TemporaryStore, temporaryStore } from './temporary-database.ts'

export interface TemporaryBackups {
  readonly store: TemporaryStore
  readonly backups: BackupKeeping
  readonly progress: readonly BackupProgress[]
  readonly reported: readonly unknown[]
}

/** The store has not been opened yet. */
export function temporaryBackups(store = temporaryStore()): TemporaryBackups {
  const progress: BackupProgress[] = []
  const reported: unknown[] = []
  const backups = createBackupKeeping({
    store,
    nativeBinding: undefined,
    clock: store.clock,
    appVersion: '0.1.0',
    newId: randomUUID,
    adoptLock: () => undefined,
    hear: news => void progress.push(news),
    report: (_name, error) => void reported.push(error),
  })
  return { store, backups, progress, reported }
}

/** The preview of a backup that nothing locks. */
export function shown(preview: BackupPreview | LockedBackup): BackupPreview {
  if ('isLocked' in preview) throw new Error('The backup is locked.')
  return preview
}

export function aBackup(facts: Partial<Backup> = {}): Backup {
  return {
    name: 'care-cyber-check-2026-11-23-090000.ccc',
    place: 'here',
    madeAt: '2026-11-23T09:00:00.000Z',
    bytes: 200_000,
    reason: 'daily',
    testedOn: null,
    ...facts,
  }
}

const refuse = () => Promise.reject(new Error('No test of this makes or opens backups.'))

/** Says that each backup was made, and refuses everything else. */
export const noBackups: BackupKeeping = {
  list: refuse,
  backUp: () => Promise.resolve(aBackup()),
  backUpToday: refuse,
  chooseSecond: refuse,
  forgetSecond: () => undefined,
  facts: () => ({ newestAt: null, second: null, testedOn: null }),
  test: refuse,
  preview: refuse,
  previewFile: refuse,
  unlock: refuse,
  salvage: refuse,
  endReading: () => undefined,
  turn: () => Promise.resolve(0),
  restore: refuse,
  undo: refuse,
}
