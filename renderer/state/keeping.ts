import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { OutputOf } from '../../shared/contract.ts'
import type {
  Backup,
  BackupPreview,
  LockedBackup,
  BackupRef,
  Backups,
  Looked,
} from '../../shared/keeping/backup.ts'
import type { Start } from '../../shared/keeping/start.ts'

interface Keeping {
  readonly start: Start | undefined
  readonly place: OutputOf<'keeping.where'> | undefined
  readonly backups: Backups | undefined
  /** The backup that was opened, beside what is here now. */
  readonly preview: BackupPreview | LockedBackup | undefined
}

/** How the app started, where the records are, and their backups. */
export function createKeeping(call: Call) {
  const store = createStore<Keeping>(() => ({
    start: undefined,
    place: undefined,
    backups: undefined,
    preview: undefined,
  }))
  const { getState, setState } = store

  const hear = (start: Start) => {
    // Records that are locked while the app is in use are covered, not taken away: what was typed stays beneath.
    if (start.state === 'locked' && getState().start?.state === 'ready') return
    setState({ start })
  }
  const load = async () => hear(await call('keeping.start'))
  const checkRecords = async () => hear(await call('keeping.checkRecords'))
  const tryAgain = async () => setState({ start: await call('keeping.tryAgain') })
  const useCopy = async (name: string) =>
    setState({ start: await call('keeping.useCopy', { name }) })
  const loadPlace = async () => setState({ place: await call('keeping.where') })
  const showFolder = () => call('keeping.showFolder')
  const openLink = (url: string) => call('keeping.openLink', { url })
  return {
    ...store,
    load,
    checkRecords,
    tryAgain,
    useCopy,
    loadPlace,
    showFolder,
    openLink,
    ...backupSteps(call, setState, loadPlace),
  }
}

function backupSteps(
  call: Call,
  setState: (state: Partial<Keeping>) => void,
  loadPlace: () => Promise<void>,
) {
  const loadBackups = async () => setState({ backups: await call('keeping.backups') })
  const again = async () => {
    await Promise.all([loadBackups(), loadPlace()])
  }
  return {
    loadBackups,
    backUpNow: async (): Promise<Backup> => {
      const backup = await call('keeping.backUpNow')
      await again()
      return backup
    },
    testBackup: async (ref: BackupRef): Promise<Looked> => {
      const looked = await call('keeping.testBackup', ref)
      await again()
      return looked
    },
    previewBackup: async (ref: BackupRef) =>
      setState({ preview: await call('keeping.previewBackup', ref) }),
    /** False where the person closed the dialog. */
    openBackup: async (): Promise<boolean> => {
      const preview = await call('keeping.openBackup')
      if (preview !== null) setState({ preview })
      return preview !== null
    },
    unlockBackup: async (token: string, secret: string) =>
      setState({ preview: await call('keeping.unlockBackup', { token, secret }) }),
    /** Null where nothing can be read, or nothing that is not in the backup. */
    salvage: (token: string | null) => call('keeping.salvage', { token }),
    endReading: () => call('keeping.endReading'),
    restore: (token: string) => call('keeping.restore', { token }),
    undoRestore: () => call('keeping.undoRestore'),
    chooseSecondPlace: async () => {
      const backups = await call('keeping.chooseSecondPlace')
      if (backups === null) return
      setState({ backups })
      // Where there was no backup, one was made for it: the questions about backups hear of it.
      await loadPlace()
    },
    forgetSecondPlace: async () => {
      await call('keeping.forgetSecondPlace')
      await again()
    },
  }
}
