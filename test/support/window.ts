/** Opens the real app in a real window, on a data folder of its own that goes when the journey ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import {
  _electron,
  type ElectronApplication,
  expect,
  type Page,
  test as base,
} from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')

export interface Opened {
  readonly app: ElectronApplication
  readonly page: Page
}

export interface OpenOptions {
  readonly folder: string
  readonly flags?: readonly string[]
  /** Another program than the one under development, such as the packaged one. */
  readonly program?: string
}

/** Starts the app and waits for its window. */
export async function openApp({ folder, flags = [], program }: OpenOptions): Promise<Opened> {
  const electron = program ?? process.env['CARE_CYBER_CHECK_ELECTRON']
  if (electron === undefined) throw new Error('Run the journeys with npm run journeys.')
  const runtimeFlags = (process.env['CARE_CYBER_CHECK_FLAGS'] ?? '')
    .split(' ')
    .filter(flag => flag !== '')
  const app = await _electron.launch({
    executablePath: electron,
    args: [
      ...runtimeFlags,
      ...(program === undefined ? [root] : []),
      `--data-folder=${folder}`,
      ...flags,
    ],
  })
  const page = await app.firstWindow()
  return { app, page }
}

interface Fixtures {
  /** An empty data folder. */
  readonly folder: string
  /** Opens the app on that folder; whatever is still open is closed at the end. */
  readonly open: (options?: Partial<OpenOptions>) => Promise<Opened>
}

export const journey = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  open: async ({ folder }, use) => {
    const opened: ElectronApplication[] = []
    await use(async options => {
      const one = await openApp({ folder, ...options })
      opened.push(one.app)
      return one
    })
    for (const app of opened) await app.close().catch(() => undefined)
  },
})

/** Fails when axe finds anything against WCAG 2.2 A or AA on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  )
  expect(found, `on ${page.url()}`).toEqual([])
}

/** Answers the save dialog, which no test can click, with a path. */
export async function saveDialogAnswers(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}
