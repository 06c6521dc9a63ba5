/** Asks the person which spreadsheet to open, and where one is to be saved. */
import type {
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'

const formatNames = { csv: 'CSV file', xlsx: 'Excel workbook' } as const

/** Null where the dialog was closed. */
export async function askWhichSpreadsheet(
  folder: string,
  show: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>,
): Promise<string | null> {
  const { canceled, filePaths } = await show({
    title: 'Choose the spreadsheet',
    // Always given: from Electron 43 on, a dialog without it starts in Downloads.
    defaultPath: folder,
    properties: ['openFile'],
    filters: [
      { name: 'Spreadsheets', extensions: ['xlsx', 'csv', 'tsv', 'txt', 'xlsm', 'xls'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Null where the dialog was closed. The name always ends as its format does, which Linux leaves to the app. */
export async function askWhereSpreadsheet(
  defaultPath: string,
  format: 'csv' | 'xlsx',
  show: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>,
): Promise<string | null> {
  const { canceled, filePath } = await show({
    title: 'Save the spreadsheet',
    defaultPath,
    filters: [{ name: formatNames[format], extensions: [format] }],
  })
  if (canceled || filePath === '') return null
  return filePath.toLowerCase().endsWith(`.${format}`) ? filePath : `${filePath}.${format}`
}
