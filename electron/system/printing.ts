/** Prints a report or a poster to PDF in a hidden window that runs no script and may load nothing but the page itself. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow, type Session, session } from 'electron'
import { Failure } from '../../shared/failure.ts'
import { type Poster, posterHtml } from '../../shared/learning/poster.ts'
import { asHtml, escapeHtml, type PrintDress, printPolicy } from '../../shared/reports/as-html.ts'
import { colours } from '../../shared/reports/colours.ts'
import type { ReportDocument } from '../../shared/reports/document.ts'
import type { PrintFonts } from '../../shared/reports/print-style.ts'
import { onOneLine } from '../../shared/reports/printable.ts'
import { appOrigin, appScheme } from './origin.ts'

const longestWaitMs = 30_000
/** A data: address would do for a short report; Chromium refuses one over 2 MB. */
const printAddress = `${appOrigin}/print/`

/** What goes on paper. */
interface Sheet {
  readonly html: (dress: PrintDress) => string
  /** Stands before the page numbers; null for one page that has a foot of its own. */
  readonly footer: string | null
}

/** The pages being printed now, by their address. Anything else that the window asks for is cancelled. */
const pages = new Map<string, { readonly html: string; readonly policy: string }>()
let printSession: Session | undefined
let printed = 0

/** `fontsFolder` is assets/fonts, wherever this build keeps it. */
export function printReport(report: ReportDocument, fontsFolder: string): Promise<Uint8Array> {
  return printToPdf({ html: dress => asHtml(report, dress), footer: report.footer }, fontsFolder)
}

export function printPoster(poster: Poster, fontsFolder: string): Promise<Uint8Array> {
  return printToPdf({ html: dress => posterHtml(poster, dress), footer: null }, fontsFolder)
}

async function printToPdf({ html, footer }: Sheet, fontsFolder: string): Promise<Uint8Array> {
  const nonce = randomBytes(18).toString('base64')
  const fonts = await readFonts(fontsFolder)
  printed += 1
  const address = `${printAddress}${printed}`
  pages.set(address, { html: html({ nonce, fonts }), policy: printPolicy(nonce) })
  const window = hiddenWindow()
  try {
    const atFoot = footer === null ? null : footerHtml(footer, fonts)
    return await withinLimit(print(window, address, atFoot))
  } finally {
    // The stand-in for Electron answers every print after a broken one with the same failure, until it is
    // restarted (electron/electron#51174); releases have the repair.
    window.destroy()
    pages.delete(address)
  }
}

async function readFonts(folder: string): Promise<PrintFonts> {
  const read = (weight: number) =>
    readFile(join(folder, `arimo-latin-${weight}-normal.woff2`), 'base64')
  const [regular, bold] = await Promise.all([read(400), read(700)])
  return { regular, bold }
}

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: closedSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
}

/** In memory, of its own, and shared by all prints: Electron keeps a session until the app ends. */
function closedSession(): Session {
  printSession ??= openClosedSession()
  return printSession
}

function openClosedSession(): Session {
  const closed = session.fromPartition('printing', { cache: false })
  // Takes the place of the wider rule that lock-down.ts gives to every session.
  closed.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !pages.has(url) }))
  closed.protocol.handle(appScheme, ({ url }) => {
    const page = pages.get(url)
    if (page === undefined) return new Response(null, { status: 404 })
    return new Response(page.html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': page.policy,
        'x-content-type-options': 'nosniff',
      },
    })
  })
  return closed
}

async function print(
  window: BrowserWindow,
  address: string,
  footerTemplate: string | null,
): Promise<Uint8Array> {
  await window.loadURL(address)
  return window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: footerTemplate !== null,
    // Left out, Chromium would print the date and the title of its own.
    headerTemplate: '<span></span>',
    footerTemplate: footerTemplate ?? '<span></span>',
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}

/** "Larch House · 23 November 2026 · Page 1 of 5". The printer's own page has no font size and fills in the two spans. */
function footerHtml(footer: string, fonts: PrintFonts): string {
  const words = escapeHtml(onOneLine(footer))
  return `<style>@font-face{font-family:Arimo;src:url(data:font/woff2;base64,${fonts.regular}) format("woff2")}
footer{display:flex;justify-content:center;box-sizing:border-box;width:100%;padding:0 17mm;white-space:pre;font:9.75pt Arimo,Arial,"Liberation Sans",sans-serif;color:${colours.quiet}}
.words{overflow:hidden;text-overflow:ellipsis}.page{flex:none}</style>
<footer><span class="words">${words}</span><span class="page"> · Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></footer>`
}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const sentence =
        'Making the PDF took too long. Close what you do not need on this PC, and try again.'
      reject(new Failure('unexpected', sentence))
    }, longestWaitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
