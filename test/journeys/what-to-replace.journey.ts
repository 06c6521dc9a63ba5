import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import type { DeviceFacts } from '../../shared/devices/device.ts'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import { ask } from '../support/ask.ts'
import { expectAccessible, journey, saveDialogAnswers } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

const pc = { ...nothingKnown, kind: 'desktop', os: 'windows', osEdition: 'Pro' } as const
const devices: readonly DeviceFacts[] = [
  { ...pc, name: 'Office PC', place: 'Office', osVersion: '10 22H2' },
  { ...pc, name: 'New PC', osVersion: '11 25H2' },
  {
    ...nothingKnown,
    name: 'Records server',
    kind: 'server',
    os: 'windows-server',
    osVersion: '2016',
  },
  {
    ...nothingKnown,
    name: 'Lounge iPad',
    kind: 'tablet',
    os: 'ipados',
    model: 'iPad (7th generation)',
  },
  { ...nothingKnown, name: 'Chromebook', kind: 'laptop', os: 'chromeos' },
]

async function addDevices(page: Page) {
  const { services } = await ask(page, 'services.list')
  const serviceId = present(services[0], 'The service').id
  for (const device of devices) await ask(page, 'devices.add', { serviceId, device, by: '' })
}

const today = '2026-11-23'

journey('the owner gets one page of what to replace, and when', async ({ open, folder }) => {
  const { app, page } = await open({ flags: [`--today=${today}`] })
  await firstVisit(page)
  const heading = page.getByRole('heading', { level: 1 })
  await goTo(page, '/devices/ends')
  await expect(heading).toHaveText('No devices to look ahead for yet')
  await expectAccessible(page)
  await goTo(page, '/devices/replace')
  await expect(heading).toHaveText('No devices to plan for yet')
  await expectAccessible(page)

  await addDevices(page)
  await goTo(page, '/devices/ends')
  await expect(heading).toHaveText('Two devices no longer get free updates')
  await expect(
    page.getByText(/^From the list dated 22 August 2026; what came later is not in it/),
  ).toBeVisible()
  const picture = page.getByRole('figure', { name: 'What ends in the next 18 months' })
  const bar = 'Windows Server 2016: updates end on 12 January 2027, one device'
  await expect(picture.getByRole('img', { name: bar })).toBeVisible()
  await expect(page.getByText('Only paid updates since 14 October 2025')).toBeVisible()
  await expect(page.getByText('No longer gets updates since 11 May 2026')).toBeVisible()
  await expect(page.getByText('Each Chromebook has a date of its own.')).toBeVisible()
  await expectAccessible(page)

  await picture.getByRole('button', { name: 'Show as a table' }).press('Enter')
  await expect(picture.getByRole('row')).toHaveText([
    /System or model/,
    /Windows Server 2016\s*12 January 2027\s*1\s*Records server/,
    /Windows 11 25H2\s*12 October 2027\s*1\s*New PC/,
  ])
  await page.locator('summary', { hasText: 'about Windows 10 22H2' }).press('Enter')
  await expect(page.getByText('Whether this one is, nobody has read yet')).toBeVisible()
  await expect(page.getByText('DSPT 8.2.1').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'See what to replace, and when' }).press('Enter')
  await expect(heading).toHaveText('Two devices to replace or update now')
  await expect(page.getByRole('row', { name: /In 2027\s*2/ })).toBeVisible()
  await expectAccessible(page)
  const pdf = join(folder, 'replace.pdf')
  await saveDialogAnswers(app, pdf)
  await page.getByRole('button', { name: /Save as PDF/ }).click()
  await expect(page.getByText('replace.pdf')).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const word = join(folder, 'replace.docx')
  await saveDialogAnswers(app, word)
  await page.getByRole('button', { name: /Save as Word/ }).click()
  await expect(page.getByText('replace.docx')).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(word).subarray(0, 2).toString('latin1')).toBe('PK')
})

journey('a flag changes when its day has passed', async ({ open }) => {
  const before = await open({ flags: ['--today=2027-01-12'] })
  await firstVisit(before.page)
  await addDevices(before.page)
  await goTo(before.page, '/devices/ends')
  await expect(before.page.getByText('◐ 12 January 2027')).toBeVisible()
  await expect(before.page.getByText('since 12 January 2027')).toHaveCount(0)
  await before.app.close()
  const after = await open({ flags: ['--today=2027-01-13'] })
  await goTo(after.page, '/devices/ends')
  await expect(after.page.getByText('Only paid updates since 12 January 2027')).toBeVisible()
})

journey('what ends stands on the plan until it is upgraded', async ({ open }) => {
  const { page } = await open({ flags: [`--today=${today}`] })
  await firstVisit(page)
  await addDevices(page)
  await goTo(page, '/devices')
  await page.getByRole('link', { name: 'Office PC', exact: true }).press('Enter')
  const title = 'Replace or update one device with Windows 10 22H2'
  await page.getByRole('link', { name: title }).press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(title)
  await expect(page.getByText('Only paid updates since 14 October 2025')).toBeVisible()
  await expect(page.getByText('DSPT 8.2.1')).toBeVisible()
  await expect(
    page.getByText(/From the list dated|from the list dated 22 August 2026/),
  ).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Note' }).fill('Tom orders a new one.')
  await page.getByRole('button', { name: 'This is done' }).press('Enter')
  const still = 'One device in your list still has Windows 10 22H2.'
  await expect(page.getByRole('heading', { name: still })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Office PC', exact: true }).press('Enter')
  await page.getByRole('button', { name: /^Change.*What it is/ }).press('Enter')
  await page.getByRole('textbox', { name: 'Version' }).fill('11 25H2')
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible()
  await undo.press('Enter')
  await expect(page.getByRole('link', { name: title })).toBeVisible()

  await page.getByRole('button', { name: /^Change.*What it is/ }).press('Enter')
  await page.getByRole('textbox', { name: 'Version' }).fill('11 25H2')
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  await goTo(page, '/plan/ends-windows-10-22h2')
  await expect(heading).toHaveText('Closed: Replace or update devices with Windows 10 22H2')
  await expect(page.getByText('No device in your list waits for this any more.')).toBeVisible()
  await expectAccessible(page)
  await goTo(page, '/plan')
  await expect(page.getByRole('link', { name: /Windows Server 2016/ })).toBeVisible()
  await expectAccessible(page)
  await goTo(page, '/checklist/by/it')
  await expect(page.getByRole('link', { name: /Windows Server 2016/ })).toBeVisible()
  await expectAccessible(page)
})
