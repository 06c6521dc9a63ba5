/** What the calls may do to this PC: open a link or a folder, save a report, fill the clipboard. */
import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron'
import type { Poster } from '../../shared/learning/poster.ts'
import type { ReportDocument } from '../../shared/reports/document.ts'
import type { ReportFormat } from '../../shared/reports/request.ts'
import { copyText } from './clipboard.ts'
import { writeWhole } from './files.ts'
import { openLink, showFolder } from './links.ts'
import { askWhere } from './save-dialog.ts'

export function machineOf(window: BrowserWindow, fontsFolder: string) {
  return {
    showFolder: (folder: string) => showFolder(folder, path => shell.openPath(path)),
    openLink: (url: string) => openLink(url, href => shell.openExternal(href)),
    reports: {
      askWhere: (name: string, format: ReportFormat) =>
        askWhere(join(app.getPath('documents'), name), format, options =>
          dialog.showSaveDialog(window, options),
        ),
      toPdf: async (report: ReportDocument) => {
        const { printReport } = await import('./printing.ts')
        return printReport(report, fontsFolder)
      },
      posterToPdf: async (poster: Poster) => {
        const { printPoster } = await import('./printing.ts')
        return printPoster(poster, fontsFolder)
      },
      writeWhole,
      showInFolder: (path: string) => {
        shell.showItemInFolder(path)
      },
      copyText: (text: string) => copyText(clipboard, text),
    },
  }
}
