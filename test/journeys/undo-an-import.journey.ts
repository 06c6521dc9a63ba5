import { resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { journey, openDialogAnswers } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

const sample = resolve('assets/samples/devices-with-mistakes.csv')

async function devicesOn(page: Page): Promise<string> {
  const serviceId = (await ask(page, 'services.list')).currentId ?? ''
  return ask(page, 'devices.list', { serviceId })
}

async function bringIn(page: Page): Promise<void> {
  await goTo(page, '/devices/import')
  await page.getByRole('button', { name: 'Choose a spreadsheet' }).click()
  await page.getByRole('button', { name: 'See what it would bring' }).click()
  await page.getByRole('button', { name: 'Bring in five devices' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Five devices are new on your list',
  )
}

journey('an import is taken back at once, and another the day after', async ({ open }) => {
  const first = await open({ flags: ['--today=2026-11-23'] })
  await firstVisit(first.page)
  const before = await devicesOn(first.page)
  await openDialogAnswers(first.app, sample)
  await bringIn(first.page)
  await first.page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText(
    'Your list is as it was before',
  )
  expect(await devicesOn(first.page)).toBe(before)
  await first.page.getByRole('button', { name: 'Bring in another file' }).click()
  await bringIn(first.page)
  expect(await devicesOn(first.page)).not.toBe(before)
  await first.app.close()

  const { page } = await open({ flags: ['--today=2026-11-24'] })
  await goTo(page, '/devices/steps')
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(page.getByText(/^Undone:/)).toBeVisible()
  expect(await devicesOn(page)).toBe(before)
})
