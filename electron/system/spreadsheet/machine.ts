/** What the calls about spreadsheets may do to this PC, wired to its dialogs and to the reader's own thread. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserWindow, Dialog } from 'electron'
import { writeWhole } from '../files.ts'
import { askWhereSpreadsheet, askWhichSpreadsheet } from './dialogs.ts'

type Sheet = readonly (readonly string[])[]

interface Around {
  readonly window: BrowserWindow
  readonly dialog: Dialog
  readonly documents: () => string
  /** Where the build put the programs. */
  readonly outFolder: string
  readonly showInFolder: (path: string) => void
}

export function spreadsheetsOf({ window, dialog, documents, outFolder, showInFolder }: Around) {
  const worker = pathToFileURL(join(outFolder, 'main', 'spreadsheet-worker.js'))
  return {
    askWhich: () =>
      askWhichSpreadsheet(documents(), options => dialog.showOpenDialog(window, options)),
    read: async (path: string, signal: AbortSignal, take: (rows: Sheet) => void) => {
      const { readSpreadsheet } = await import('./read.ts')
      await readSpreadsheet(path, { worker, signal, take })
    },
    askWhere: (name: string, format: 'csv' | 'xlsx') =>
      askWhereSpreadsheet(join(documents(), name), format, options =>
        dialog.showSaveDialog(window, options),
      ),
    toXlsx: async (sheet: Sheet) => {
      const { toXlsx } = await import('./write-xlsx.ts')
      return toXlsx(sheet)
    },
    sample: () => readFile(join(outFolder, '..', 'assets', 'samples', 'devices-with-mistakes.csv')),
    writeWhole,
    showInFolder,
  }
}
