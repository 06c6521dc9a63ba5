import { useStore } from 'zustand'
import type { BackupPreview, LockedBackup } from '../../../shared/keeping/backup.ts'
import { useStores } from '../../stores.tsx'

interface Opened {
  readonly opened: BackupPreview | null
  readonly locked: LockedBackup | null
}

/** The backup that was opened last, where it is the one of this token: two parts of a page may each open one. */
export function useOpened(token: string | undefined): Opened {
  const { keeping } = useStores()
  const preview = useStore(keeping, state => state.preview)
  if (preview === undefined || preview.token !== token) return { opened: null, locked: null }
  return 'isLocked' in preview
    ? { opened: null, locked: preview }
    : { opened: preview, locked: null }
}
