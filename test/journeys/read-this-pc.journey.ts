import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import type { Device } from '../../shared/devices/device.ts'
import { ask } from '../support/ask.ts'
import { readingPath } from '../support/readings/readings.ts'
import { expectAccessible, journey, saveDialogAnswers } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

const today = '--today=2026-11-23'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function devicesOf(page: Page): Promise<readonly Device[]> {
  const serviceId = present((await ask(page, 'services.list')).currentId, 'The service')
  return JSON.parse(await ask(page, 'devices.list', { serviceId })) as readonly Device[]
}

/** Answers the open dialog, which no program can click, with a path. */
async function openDialogAnswers(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

const readBefore = async (page: Page) => {
  await page.getByRole('button', { name: 'Read this PC' }).press('Enter')
  await expect(heading(page)).toHaveText(/facts read, and/, { timeout: 25_000 })
}

journey('this PC reads itself, and only what stays ticked is kept', async ({ open }) => {
  const { page } = await open({ flags: [today] })
  await firstVisit(page)
  await goTo(page, '/devices/read')
  await expect(heading(page)).toHaveText('This PC can fill in its own details')
  await expectAccessible(page)

  await readBefore(page)
  await expect(heading(page)).toBeFocused()
  await expectAccessible(page)
  await expect(page.getByRole('checkbox', { name: 'System: Linux' })).toBeChecked()
  await expect(page.getByText(/^Could not be read, because /).first()).toBeVisible()
  expect(await devicesOf(page)).toEqual([])

  await page.getByRole('checkbox', { name: /^Memory: / }).press('Space')
  await expect(page.getByRole('checkbox', { name: /^Memory: / })).not.toBeChecked()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('')
  await page.getByRole('button', { name: 'Keep what is ticked' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Please put this right' })).toBeVisible()
  await expectAccessible(page)
  expect(await devicesOf(page)).toEqual([])

  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Office PC')
  await page.getByRole('textbox', { name: 'Where it is' }).fill('Office')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('desktop')
  await page.getByRole('button', { name: 'Keep what is ticked' }).press('Enter')
  await expect(page.getByText('“Office PC” is in your list.')).toBeVisible()
  await expectAccessible(page)
  const [device, ...others] = await devicesOf(page)
  expect(others).toEqual([])
  expect(device).toMatchObject({
    name: 'Office PC',
    place: 'Office',
    kind: 'desktop',
    os: 'linux',
    lookedAtOn: '2026-11-23',
  })
  expect(device?.note).toMatch(/^Read from the PC on 23 November 2026: /)
  expect(device?.note).toContain('Room left on the disk')
  expect(device?.note).not.toContain('Memory')

  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect.poll(() => devicesOf(page)).toEqual([])
})

journey(
  'a reading of another PC comes in, and finds its device again',
  async ({ open, folder }) => {
    const { app, page } = await open({ flags: [today] })
    await firstVisit(page)
    await goTo(page, '/devices/read')

    const reader = join(folder, 'stick.ps1')
    await saveDialogAnswers(app, reader)
    await page.getByRole('button', { name: 'Save the reader' }).press('Enter')
    await expect(page.getByText('Saved as stick.ps1.')).toBeVisible()
    expect(readFileSync(reader, 'latin1')).toMatch(/^# Care Cyber Check: .*\r\n/)

    await openDialogAnswers(app, readingPath('windows-11-home-24h2'))
    await page.getByRole('button', { name: 'Open a reading' }).press('Enter')
    await expect(heading(page)).toHaveText(/facts read, and none needs your attention|attention$/)
    await expect(page.getByRole('checkbox', { name: 'The disk is encrypted' })).toBeChecked()
    await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('laptop')
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: 'The disk is encrypted' }).uncheck()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Deputy’s laptop')
    await page.getByRole('button', { name: 'Keep what is ticked' }).click()
    await expect(page.getByText('“Deputy’s laptop” is in your list.')).toBeVisible()
    const [first] = await devicesOf(page)
    expect(first).toMatchObject({ serial: '5CD2470ABC', osVersion: '11 24H2', encryption: null })

    await goTo(page, '/devices/read')
    await page.getByRole('button', { name: 'Open a reading' }).click()
    const question = 'This is “Deputy’s laptop”: the serial number is the same'
    await expect(page.getByRole('heading', { name: question })).toBeVisible()
    await expect(page.getByRole('radio', { name: /^Yes, it is Deputy’s laptop/ })).toBeChecked()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Keep what is ticked' }).click()
    await expect.poll(async () => (await devicesOf(page))[0]?.encryption).toBe('on')
    expect(await devicesOf(page)).toHaveLength(1)
  },
)

journey('a file that is no reading is refused in words', async ({ open, folder }) => {
  const { app, page } = await open({ flags: [today] })
  await firstVisit(page)
  await goTo(page, '/devices/read')
  const whole = readFileSync(readingPath('windows-11-home-24h2'), 'utf8')
  const files: readonly (readonly [name: string, text: string, words: RegExp])[] = [
    ['torn', whole.slice(0, 900), /is not a reading from another PC/],
    [
      'strange',
      '{"format":"care-cyber-check-reading","version":1,"by":"<b>x</b>"}',
      /is not a reading/,
    ],
    ['huge', `${whole}${' '.repeat(300 * 1024)}`, /is too large/],
    ['newer', '{"format":"care-cyber-check-reading","version":2}', /made by a newer version/],
    ['later', whole.replace('2026-11-23', '2027-11-23'), /is dated later than today/],
  ]
  for (const [name, text, words] of files) {
    const path = join(folder, `${name}.json`)
    writeFileSync(path, text)
    await openDialogAnswers(app, path)
    await page.getByRole('button', { name: 'Open a reading' }).press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
    await expect(page.getByText('Nothing was read from it and nothing was changed.')).toBeVisible()
  }
  await expectAccessible(page)
  await openDialogAnswers(app, join(folder, 'gone.json'))
  expect(existsSync(join(folder, 'gone.json'))).toBe(false)
  await page.getByRole('button', { name: 'Open a reading' }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'could not be opened' })).toBeVisible()

  const scripted = whole.replace('HP Laptop 15s-fq5xxx', '<img src=x onerror=alert(1)>')
  writeFileSync(join(folder, 'scripted.json'), scripted)
  await openDialogAnswers(app, join(folder, 'scripted.json'))
  await page.getByRole('button', { name: 'Open a reading' }).press('Enter')
  await expect(page.getByText('Model: <img src=x onerror=alert(1)>')).toBeVisible()
  expect(await devicesOf(page)).toEqual([])
})
