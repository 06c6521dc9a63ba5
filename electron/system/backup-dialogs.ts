/** Asks which backup is to be opened, and which folder is the second place for backups. */
import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron'
import { backupEnding } from '../../shared/keeping/backup.ts'

type Show = (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>

/** Null where the dialog was closed. */
export async function askWhichBackup(defaultPath: string, show: Show): Promise<string | null> {
  const { canceled, filePaths } = await show({
    title: 'Open a backup of Care Cyber Check',
    defaultPath,
    properties: ['openFile'],
    filters: [
      { name: 'Backup of Care Cyber Check', extensions: [backupEnding.slice(1)] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Null where the dialog was closed. */
export async function askWhichFolder(defaultPath: string, show: Show): Promise<string | null> {
  const { canceled, filePaths } = await show({
    title: 'Choose a second place for your backups',
    buttonLabel: 'Keep backups here',
    defaultPath,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
