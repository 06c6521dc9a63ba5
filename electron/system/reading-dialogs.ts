/** Asks where the reader for another PC is to be saved, and which reading is to be opened. */
import type {
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'

export const readerName = 'Read this PC.ps1'

/** Null where the dialog was closed. */
export async function askWhereReader(
  defaultPath: string,
  show: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>,
): Promise<string | null> {
  const { canceled, filePath } = await show({
    title: 'Save the reader, for example on a USB stick',
    defaultPath,
    filters: [{ name: 'PowerShell script', extensions: ['ps1'] }],
  })
  if (canceled || filePath === '') return null
  return filePath.toLowerCase().endsWith('.ps1') ? filePath : `${filePath}.ps1`
}

/** Null where the dialog was closed. */
export async function askWhichReading(
  defaultPath: string,
  show: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>,
): Promise<string | null> {
  const { canceled, filePaths } = await show({
    title: 'Open a reading from another PC',
    defaultPath,
    properties: ['openFile'],
    filters: [{ name: 'Reading of a PC', extensions: ['json'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
