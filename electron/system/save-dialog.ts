/** Asks the person where a report is to be saved. */
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron'
import type { ReportFormat } from '../../shared/reports/request.ts'

const formatNames: Readonly<Record<ReportFormat, string>> = { pdf: 'PDF', docx: 'Word document' }

/** Null where the dialog was closed. The name always ends as its format does, which Linux leaves to the app. */
export async function askWhere(
  defaultPath: string,
  format: ReportFormat,
  show: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>,
): Promise<string | null> {
  const { canceled, filePath } = await show({
    title: 'Save the report',
    // Always given: from Electron 43 on, a dialog without it starts in Downloads.
    defaultPath,
    filters: [{ name: formatNames[format], extensions: [format] }],
  })
  if (canceled || filePath === '') return null
  return filePath.toLowerCase().endsWith(`.${format}`) ? filePath : `${filePath}.${format}`
}
