/** Saves tables as files where the person wants them, and shows the last one in its folder. The same for every list. */
import { type Sheet, toCsv } from '../../shared/devices/import/sheets.ts'
import { Failure } from '../../shared/failure.ts'
import { safeTitle } from '../../shared/reports/file-name.ts'
import type { SavedReport } from '../../shared/reports/request.ts'

/** The name of a service with the day behind it, or that of a file that somebody opened. */
const longestName = 120

export type SheetFormat = 'csv' | 'xlsx'

/** What saving a table needs from the machine. */
export interface SavedSheetEdges {
  readonly askWhere: (defaultName: string, format: SheetFormat) => Promise<string | null>
  readonly toXlsx: (sheet: Sheet) => Promise<Uint8Array>
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>
  readonly showInFolder: (path: string) => void | Promise<void>
}

export function sheetSaver(machine: SavedSheetEdges) {
  let lastSaved: string | null = null
  /** What is not a table of ours goes as the bytes that it is. */
  const saveBytes = async (
    name: string,
    format: SheetFormat,
    make: () => Promise<Uint8Array>,
  ): Promise<SavedReport> => {
    const path = await machine.askWhere(`${safeTitle(name, longestName)}.${format}`, format)
    if (path === null) return { path }
    await machine.writeWhole(path, await make())
    lastSaved = path
    return { path }
  }
  return {
    saveBytes,
    save: (name: string, format: SheetFormat, sheet: Sheet) =>
      saveBytes(name, format, () =>
        format === 'csv' ? Promise.resolve(Buffer.from(toCsv(sheet))) : machine.toXlsx(sheet),
      ),
    show: async () => {
      if (lastSaved === null) throw new Failure('not-found', 'Save a file first.')
      await machine.showInFolder(lastSaved)
    },
  }
}
