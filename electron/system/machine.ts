/** What the calls may do to this PC: open a link or a folder, save a report, fill the clipboard. */
import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  net,
  powerMonitor,
  safeStorage,
  session,
  shell,
} from 'electron'
import type { Poster } from '../../shared/learning/poster.ts'
import type { ReportDocument } from '../../shared/reports/document.ts'
import type { ReportFormat } from '../../shared/reports/request.ts'
import { askWhichBackup, askWhichFolder } from './backup-dialogs.ts'
import { copyText } from './clipboard.ts'
import { eraseTraces, startAnew } from './erase-traces.ts'
import { writeWhole } from './files.ts'
import { browserLicences, readParts } from './licences.ts'
import { openLink, showFolder } from './links.ts'
import { askWhichNews } from './news-file.ts'
import { askWhereReader, askWhichReading, readerName } from './reading-dialogs.ts'
import { askWhichDetails } from './review-details.ts'
import { askWhereSealed, askWhichReceipt, readReceiptFile } from './review-files.ts'
import { reviewLine } from './review-line.ts'
import { safeOf } from './safe.ts'
import { askWhere } from './save-dialog.ts'
import { askWhichRelease } from './update-file.ts'
import { updateLine } from './update-line.ts'
import { installerFor } from './installer-for.ts'
import { spreadsheetsOf } from './spreadsheet/machine.ts'

export function machineOf(window: BrowserWindow, fontsFolder: string, outFolder: string) {
  const showInFolder = (path: string) => shell.showItemInFolder(path)
  const documents = () => app.getPath('documents')
  return {
    showFolder: (folder: string) => showFolder(folder, path => shell.openPath(path)),
    askWhichBackup: () =>
      askWhichBackup(documents(), options => dialog.showOpenDialog(window, options)),
    askWhichFolder: () =>
      askWhichFolder(documents(), options => dialog.showOpenDialog(window, options)),
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
    safe: safeOf(safeStorage, process.platform),
    onAway: (run: () => void) => {
      powerMonitor.on('lock-screen', run)
      powerMonitor.on('suspend', run)
    },
    readings: readingsOf(window),
    review: {
      askWhichDetails: () =>
        askWhichDetails(documents(), options => dialog.showOpenDialog(window, options)),
      ...reviewLine(net, session),
      askWhichNews: () =>
        askWhichNews(documents(), options => dialog.showOpenDialog(window, options)),
      files: reviewFilesOf(window, documents),
    },
    privacy: privacyOf(window, outFolder),
    updating: updatingOf(window, documents),
    spreadsheets: spreadsheetsOf({ window, dialog, documents, outFolder, showInFolder }),
  }
}

function updatingOf(window: BrowserWindow, documents: () => string) {
  return {
    askWhichRelease: () =>
      askWhichRelease(documents(), options => dialog.showOpenDialog(window, options)),
    line: updateLine(net, session),
    show: (path: string) => {
      shell.showItemInFolder(path)
    },
    quit: () => {
      app.quit()
    },
    ...installerFor(process),
  }
}

/** Every page the app has drawn so far goes with the records, so the window is loaded anew. */
function privacyOf(window: BrowserWindow, outFolder: string) {
  return {
    windowFolder: app.getPath('sessionData'),
    readParts: () => readParts(outFolder),
    showFile: (path: string) => {
      shell.showItemInFolder(path)
    },
    browserLicences: browserLicences(process.execPath, process.platform),
    eraseTraces: () => eraseTraces(app, session.defaultSession),
    startAnew: () => startAnew(window.webContents),
  }
}

/** Closing a file is fetched when the first one is saved: few are. */
function reviewFilesOf(window: BrowserWindow, documents: () => string) {
  return {
    askWhere: (name: string) =>
      askWhereSealed(join(documents(), name), options => dialog.showSaveDialog(window, options)),
    seal: async (texts: readonly string[], sealingKey: string) => {
      const { seal } = await import('./sealing.ts')
      return seal(texts, sealingKey)
    },
    writeWhole,
    openReceipt: async () => {
      const path = await askWhichReceipt(documents(), options =>
        dialog.showOpenDialog(window, options),
      )
      return path === null ? null : readReceiptFile(path)
    },
  }
}

/** Fetched when a PC is first read: few starts of the app need it. */
function readingsOf(window: BrowserWindow) {
  return {
    readThisPc: async (today: string) => {
      const { readThisPc } = await import('./this-pc/this-pc.ts')
      return readThisPc(today)
    },
    saveReader: async () => {
      const path = await askWhereReader(join(app.getPath('documents'), readerName), options =>
        dialog.showSaveDialog(window, options),
      )
      if (path === null) return null
      const { scriptForAnotherPc } = await import('./this-pc/windows-script.ts')
      await writeWhole(path, Buffer.from(scriptForAnotherPc, 'ascii'))
      return path
    },
    openReading: async (today: string) => {
      const path = await askWhichReading(app.getPath('documents'), options =>
        dialog.showOpenDialog(window, options),
      )
      if (path === null) return null
      const { readReadingFile } = await import('./this-pc/this-pc.ts')
      return readReadingFile(path, today)
    },
  }
}
