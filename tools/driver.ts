/** Drives the real app in its real window, for the journeys and the tour. */
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '..')

export interface Opened {
  readonly app: ElectronApplication
  readonly page: Page
}

export interface OpenOptions {
  readonly folder: string
  readonly flags?: readonly string[]
  /** Another program than the one under development, such as the packaged one. */
  readonly program?: string
  /** Set for it besides what is set here. */
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the app on a data folder and waits for its window. */
export async function openApp({ folder, flags = [], ...asked }: OpenOptions): Promise<Opened> {
  const program = asked.program ?? process.env['CARE_CYBER_CHECK_PROGRAM']
  const electron = program ?? process.env['CARE_CYBER_CHECK_ELECTRON']
  if (electron === undefined)
    throw new Error('There is no Electron to drive; use npm run journeys.')
  const app = await _electron.launch({
    executablePath: electron,
    args: [
      ...runtimeFlags(),
      ...(program === undefined ? [root] : []),
      `--data-folder=${folder}`,
      ...flags,
    ],
    ...(asked.env === undefined ? {} : { env: { ...ownEnv(), ...asked.env } }),
  })
  const page = await app.firstWindow()
  const day = flags.find(flag => flag.startsWith(dayFlag))?.slice(dayFlag.length)
  if (program !== undefined && day !== undefined) await setDay(app, page, day)
  return { app, page }
}

const ownEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )

const dayFlag = '--today='

/** A packaged app takes no day from outside, as it should: so its main process is handed another clock, and the page asks again. */
async function setDay(app: ElectronApplication, page: Page, day: string): Promise<void> {
  await app.evaluate((_electron, wanted) => {
    const [year = 1970, month = 1, date = 1] = wanted.split('-').map(Number)
    globalThis.Date = class extends Date {
      constructor(...given: unknown[]) {
        super(...(given as []))
        if (given.length === 0) this.setFullYear(year, month - 1, date)
      }
    } as DateConstructor
  }, day)
  await page.waitForLoadState('load')
  await page.reload()
}

const runtimeFlags = () =>
  (process.env['CARE_CYBER_CHECK_FLAGS'] ?? '').split(' ').filter(flag => flag !== '')

/** A browser of one window, as a reader of the published pages has it: the same Chromium, and nothing of the app. */
export async function openReader(address: string, folder: string): Promise<Opened> {
  const app = await _electron.launch({
    executablePath: process.env['CARE_CYBER_CHECK_ELECTRON'] ?? '',
    args: [
      ...runtimeFlags(),
      join(root, 'tools/tour/reader'),
      `--data-folder=${folder}`,
      `--address=${address}`,
    ],
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page }
}

/** Answers the dialog that asks which file, which no program can click, with a path. */
export async function openDialogAnswers(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

/** Answers the save dialog, which no program can click, with a path. */
export async function saveDialogAnswers(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}
