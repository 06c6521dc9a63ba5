/** A made-up nation published by the real command and served by the real server, and browsers to read it with. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Page, test as base } from '@playwright/test'
import { startServer } from '../../tools/bench/intake-load.ts'
import { openReader } from '../../tools/driver.ts'

const root = resolve(import.meta.dirname, '../..')
/** Where Debian puts its own; read with too where it is there. */
const debian = '/usr/bin/chromium'

export interface Review {
  readonly folder: string
  /** Runs a command of the review team. */
  readonly run: (...asked: readonly string[]) => Promise<string>
  /** Serves the made-up data; gives the address. */
  readonly serve: () => Promise<string>
}

export interface Reader {
  readonly page: Page
  /** What the browser complained of. */
  readonly complaints: readonly string[]
}

interface Fixtures {
  readonly review: Review
  readonly open: (address: string, browser: Browser) => Promise<Reader>
}

export type Browser = 'the app’s own Chromium' | 'Chromium of Debian'
export const browsers: readonly Browser[] = [
  'the app’s own Chromium',
  ...(existsSync(debian) ? (['Chromium of Debian'] as const) : []),
]

export const journey = base.extend<Fixtures>({
  review: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-review-'))
    const ends: (() => Promise<void>)[] = []
    const environment = { REVIEW_DATA_FOLDER: folder, REVIEW_PORT: '0' }
    await use({
      folder,
      run: async (...asked) => {
        const options = { cwd: root, env: { ...process.env, ...environment } }
        const program = [join(root, 'review/server.ts'), ...asked]
        return (await promisify(execFile)(process.execPath, program, options)).stdout
      },
      serve: async () => {
        const program = [join(root, 'review/server.ts'), 'show', '--made-up']
        const server = await startServer(program, environment)
        ends.push(server.end)
        return server.address
      },
    })
    for (const end of ends) await end()
    rmSync(folder, { recursive: true, force: true })
  },
  open: async ({ review }, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async (address, browser) => {
      const { page, end } = await opened(address, browser, review.folder)
      ends.push(end)
      const complaints: string[] = []
      page.on('pageerror', error => complaints.push(error.message))
      page.on('console', said => {
        if (said.type() === 'error') complaints.push(said.text())
      })
      return { page, complaints }
    })
    for (const end of ends) await end().catch(() => undefined)
  },
})

async function opened(address: string, browser: Browser, folder: string) {
  if (browser === 'the app’s own Chromium') {
    const { app, page } = await openReader(address, join(folder, 'reader'))
    return { page, end: () => app.close() }
  }
  // Its sandbox wants rights that a container has not; the pages are our own.
  const own = await chromium.launch({ executablePath: debian, args: ['--no-sandbox'] })
  const page = await own.newPage()
  await page.goto(address)
  return { page, end: () => own.close() }
}

/** As for whoever has JavaScript switched off. */
export async function withoutScripts(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
}
