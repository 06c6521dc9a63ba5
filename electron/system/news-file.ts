/** Asks which file of the review is to be opened, such as one that came on a USB stick. */
import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron'

/** Null where the dialog was closed. */
export async function askWhichNews(
  folder: string,
  show: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>,
): Promise<string | null> {
  const { canceled, filePaths } = await show({
    title: 'Open a file that the review has published',
    defaultPath: folder,
    properties: ['openFile'],
    filters: [
      { name: 'File of the review', extensions: ['json'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
