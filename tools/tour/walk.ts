/** The walk itself: from an empty folder to the printed report, a picture at every stop. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../shared/bridge.ts'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import { openApp, openDialogAnswers, saveDialogAnswers } from '../driver.ts'

const out = resolve('out/tour')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-tour-'))
const { app, page } = await openApp({ folder })

const server = {
  ...nothingKnown,
  name: 'Records server',
  kind: 'server',
  place: 'Office',
  os: 'windows-server',
  osVersion: '2016',
  holdsPersonalData: true,
} as const

let stop = 0
async function picture(of: Page, name: string): Promise<void> {
  stop += 1
  const file = `${String(stop).padStart(2, '0')}-${name}.png`
  // Long enough for fonts and for "Saved" to be drawn.
  await of.waitForTimeout(400)
  await of.screenshot({ path: join(out, file) })
  console.log(`  ${file}`)
}

const button = (name: string | RegExp) => page.getByRole('button', { name }).click()
const link = (name: string | RegExp) =>
  page.getByRole('link', { name, exact: typeof name === 'string' }).click()

async function setUp(): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture(page, 'welcome')
  await button('Set up my service')
  await page.getByRole('radio', { name: 'Care home with nursing' }).check()
  await picture(page, 'first-question')
  await button('Continue')
  await page.getByRole('textbox').fill('Larch House (made up)')
  await button('Continue')
  await page.getByRole('radio', { name: '20 to 49 beds' }).check()
  await button('Continue')
  await page.getByRole('radio', { name: 'North West' }).check()
  await button('Continue')
  await button('Skip this question')
  await page.getByRole('textbox').first().fill('Registered manager')
  await button('Continue')
  await button('Skip this question')
  await picture(page, 'ready')
}

const choices = ['1', '2', '4', '1', '3', '1', '2', '1', '4', '1', '3', '1']

async function check(): Promise<void> {
  await button('Start the ten-minute check')
  await picture(page, 'ten-minute-check')
  await link('Start')
  for (const [index, key] of choices.entries()) {
    await page.getByText(`Question ${index + 1} of ${choices.length}`).waitFor()
    await page.keyboard.press(key)
    await page
      .getByText(/Saved \d\d:\d\d/)
      .first()
      .waitFor()
    if (index < 3) await picture(page, `question-${index + 1}`)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { name: 'The ten-minute check is done' }).waitFor()
  await picture(page, 'ten-minute-check-done')
}

async function plan(): Promise<void> {
  await goTo('/plan')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture(page, 'plan')
  await link('Today')
  await picture(page, 'today')
  await page
    .getByRole('link', { name: /^Show me how/ })
    .first()
    .click()
  await picture(page, 'plan-line')
}

const goTo = async (place: string) => {
  await page.goto(page.url().replace(/#.*/, `#${place}`))
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** The device list: this PC by itself, then the sample spreadsheet with its mistakes. */
async function devices(): Promise<void> {
  await goTo('/devices/read')
  await button('Read this PC')
  await page.getByRole('heading', { level: 1, name: /facts read/ }).waitFor({ timeout: 30_000 })
  await picture(page, 'this-pc-read')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('This PC')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('desktop')
  await button('Keep what is ticked')
  await page.getByText('“This PC” is in your list.').waitFor()
  await button('Close')
  await openDialogAnswers(app, resolve('assets/samples/devices-with-mistakes.csv'))
  await goTo('/devices/import')
  await button('Choose a spreadsheet')
  await button('See what it would bring')
  await page.getByRole('button', { name: /^Bring in/ }).waitFor()
  await picture(page, 'spreadsheet-preview')
  await button(/^Bring in/)
  await page.getByRole('heading', { level: 1, name: /new on your list/ }).waitFor()
  await picture(page, 'spreadsheet-brought-in')
}

/** The sample has nothing that ends in the next months, and the picture is about that. */
async function addServer(): Promise<void> {
  await page.evaluate(async facts => {
    // The preload puts it there; the tools do not know the window.
    const { call } = Reflect.get(window, 'careCyberCheck') as Bridge
    const service = await call('services.list', undefined)
    const serviceId = service.ok ? (service.value as { currentId: string }).currentId : ''
    await call('devices.add', { serviceId, device: facts, by: '' })
  }, server)
}

/** What ends when, from the list to the line on the plan. */
async function stillSafe(): Promise<void> {
  await addServer()
  await goTo('/devices')
  await picture(page, 'devices')
  await goTo('/devices/ends')
  await picture(page, 'what-ends-when')
  const onPlan = page.getByRole('link', { name: /^Replace/ }).first()
  await onPlan.click()
  await page.getByRole('heading', { name: 'What you can do' }).waitFor()
  await picture(page, 'plan-line-from-the-list')
  await page.locator('.plan-devices').getByRole('link').first().click()
  await page.getByText('On your plan:').waitFor()
  await picture(page, 'device-with-its-flag')
  await goTo('/devices/replace')
  await picture(page, 'what-to-replace')
}

async function report(): Promise<void> {
  await link('Reports')
  await picture(page, 'reports')
  await page.goto(page.url().replace(/#.*/, '#/reports/it-questions'))
  await picture(page, 'questions-for-it')
  await page.goto(page.url().replace(/#.*/, '#/reports/check'))
  await picture(page, 'report')
  const file = join(out, 'report.pdf')
  await saveDialogAnswers(app, file)
  await button(/Save as PDF/)
  await page.getByText('report.pdf').first().waitFor({ timeout: 30_000 })
  await picture(page, 'report-saved')
}

async function otherViews(): Promise<void> {
  await link(/^Checklist/)
  await link('Cyber Essentials')
  await picture(page, 'cyber-essentials')
  await link('DSPT')
  await picture(page, 'dspt')
  await page.goto(page.url().replace(/#.*/, '#/dspt/7.3.1'))
  await picture(page, 'dspt-answer')
  await link('Staff cards')
  await picture(page, 'staff-cards')
  await link('Strange messages')
  await picture(page, 'staff-card')
}

try {
  await setUp()
  await check()
  await devices()
  await stillSafe()
  await plan()
  await report()
  await otherViews()
  await page.keyboard.press('F1')
  await picture(page, 'help')
  await link('Settings')
  await picture(page, 'settings')
  console.log(`The walk is in ${out}.`)
} finally {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
}
