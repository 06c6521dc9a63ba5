/** The walk of a backup: made, brought to an empty folder as on a new PC, and used where the records are damaged; pictures of each. */
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../shared/bridge.ts'
import { openApp, openDialogAnswers, type Opened } from '../driver.ts'

const out = resolve('out/tour/restore')
const forReadme = resolve('assets/pictures')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-tour-restore-'))
const [home, newPc] = [join(folder, 'home'), join(folder, 'new-pc')]
const day = '--today=2026-11-23'

async function open(on: string, ...flags: readonly string[]): Promise<Opened> {
  mkdirSync(on, { recursive: true })
  const opened = await openApp({ folder: on, flags: [day, ...flags] })
  await opened.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 760)
  })
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  return opened
}

async function picture(page: Page, name: string): Promise<void> {
  // Long enough for fonts and for "Saved" to be drawn.
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(out, `${name}.png`) })
  console.log(`  ${name}.png`)
}

const goTo = async (page: Page, place: string) => {
  await page.goto(new URL(`#${place}`, page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Three more answers, as somebody gives them after the backup of the day. */
async function workOn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // The preload puts it there; the tools do not know the window.
    const { call } = Reflect.get(window, 'careCyberCheck') as Bridge
    const valueOf = async (name: string, input?: unknown) => {
      const outcome = await call(name as 'services.list', input)
      if (!outcome.ok) throw new Error(outcome.message)
      return outcome.value
    }
    const { currentId } = (await valueOf('services.list')) as { currentId: string }
    const { round, answers } = (await valueOf('checklist.open', { serviceId: currentId })) as {
      round: { id: string }
      answers: readonly { questionId: string; isCarried: boolean }[]
    }
    for (const { questionId } of answers.filter(answer => answer.isCarried).slice(0, 3)) {
      const chosen = { roundId: round.id, questionId, choice: 'yes', reason: '' }
      await valueOf('checklist.answer', chosen)
    }
  })
}

async function makeBackup(): Promise<string> {
  const { app, page } = await open(home, '--sample')
  await goTo(page, '/settings/backups')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText(/^Backed up at/).waitFor()
  await picture(page, '1-backed-up')
  await workOn(page)
  await app.close()
  const newest = readdirSync(join(home, 'backups')).sort().at(-1)
  if (newest === undefined) throw new Error('No backup was made.')
  return join(home, 'backups', newest)
}

async function bringToNewPc(backup: string): Promise<void> {
  const { app, page } = await open(newPc)
  await picture(page, '2-empty-folder')
  await openDialogAnswers(app, backup)
  await page.getByRole('button', { name: 'I have a backup file' }).click()
  await page.getByRole('button', { name: 'Bring it to this PC' }).waitFor()
  await picture(page, '3-what-is-in-it')
  copyFileSync(join(out, '3-what-is-in-it.png'), join(forReadme, 'backup-on-a-new-pc.png'))
  await page.getByRole('button', { name: 'Bring it to this PC' }).click()
  await page.getByRole('banner').getByText('Larch House').first().waitFor()
  await picture(page, '4-everything-is-there')
  await app.close()
}

const pageBytes = 4096

/** Zeros over two pages of some fifty, as a worn disk leaves them. */
function damage(): void {
  const file = join(home, 'records.db')
  const handle = openSync(file, 'r+')
  try {
    const pages = statSync(file).size / pageBytes
    for (const page of [2, Math.floor(pages / 2)]) {
      writeSync(handle, Buffer.alloc(pageBytes), 0, pageBytes, page * pageBytes)
    }
  } finally {
    closeSync(handle)
  }
}

async function mendDamaged(): Promise<void> {
  damage()
  const { app, page } = await open(home)
  await picture(page, '5-damaged')
  const add = page.getByRole('button', { name: 'Use this backup and add what could be read' })
  await add.waitFor()
  await page.getByText('In this backup:').evaluate(line => {
    line.scrollIntoView({ block: 'start' })
  })
  await page.mouse.wheel(0, -60)
  await picture(page, '6-what-can-still-be-read')
  copyFileSync(join(out, '6-what-can-still-be-read.png'), join(forReadme, 'damaged-records.png'))
  await add.click()
  await page.getByRole('banner').getByText('Larch House').first().waitFor()
  await picture(page, '7-everything-is-back')
  await goTo(page, '/settings/backups')
  await picture(page, '8-the-way-back')
  await app.close()
}

try {
  await bringToNewPc(await makeBackup())
  await mendDamaged()
  console.log(`The walk is in ${out}.`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
