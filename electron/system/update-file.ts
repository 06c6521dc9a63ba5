/** Asks which description of a release is to be opened, such as one that came on a USB stick with its installer. */
import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron'

/** Null where the dialog was closed. */
export async function askWhichRelease(
  folder: string,
  show: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>,
): Promise<string | null> {
  const { canceled, filePaths } = await show({
    title: 'Open release.json, which lies beside the installer',
    defaultPath: folder,
    properties: ['openFile'],
    filters: [
      { name: 'Description of a release', extensions: ['json'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
