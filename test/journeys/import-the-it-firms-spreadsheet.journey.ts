import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { sizeWindow } from '../support/layout.ts'
import {
  expectAccessible,
  journey,
  openDialogAnswers,
  saveDialogAnswers,
} from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

const sample = resolve('assets/samples/devices-with-mistakes.csv')

journey(
  'the IT firm’s list comes in: columns, preview, mistakes saved, devices on the list, and out again',
  async ({ open, folder }) => {
    const opened = await open({ flags: ['--today=2026-11-23'] })
    const { app, page } = opened
    await firstVisit(page)
    const heading = page.getByRole('heading', { level: 1 })
    await goTo(page, '/devices/import')
    await expect(heading).toHaveText('Your IT firm’s list can come in as it is')
    await expectAccessible(page)

    await openDialogAnswers(app, join(folder, 'macros.xlsm'))
    await page.getByRole('button', { name: 'Choose a spreadsheet' }).click()
    await expect(page.getByRole('alert')).toContainText('“macros.xlsm” is no longer there')
    await expectAccessible(page)

    await openDialogAnswers(app, sample)
    await page.getByRole('button', { name: 'Choose a spreadsheet' }).press('Enter')
    await expect(heading).toHaveText('We understand 12 of the 12 columns')
    await expectAccessible(page)
    await sizeWindow(opened, { width: 900, height: 600, zoom: 2 })
    await expectAccessible(page)
    await sizeWindow(opened, { width: 1320, height: 900, zoom: 1 })
    await expect(page.getByLabel('Encrypted')).toHaveValue('encryption')
    await page.getByLabel('Asset name').selectOption('Leave it out')
    await page.getByRole('button', { name: 'See what it would bring' }).click()
    await expect(page.getByRole('alert')).toContainText('Say which column holds the name')
    await page.getByLabel('Asset name').selectOption('Name')
    await page.getByRole('button', { name: 'See what it would bring' }).press('Enter')

    await expect(heading).toHaveText('Five new devices, seven rows cannot be read')
    await expect(page.getByRole('row', { name: /^8 Tablet 3/ })).toContainText(
      'does not say which day',
    )
    await expectAccessible(page)
    const rows = join(folder, 'rows.csv')
    await saveDialogAnswers(app, rows)
    await page.getByRole('button', { name: 'Save the rows that cannot be read' }).click()
    await expect(page.getByText('rows.csv')).toBeVisible()
    expect(readFileSync(rows, 'utf8')).toContain('Why it could not be read')

    await page.getByRole('button', { name: 'Bring in five devices' }).click()
    await expect(heading).toHaveText('Five devices are new on your list')
    await expect(heading).toBeFocused()
    await expectAccessible(page)

    await goTo(page, '/devices/export')
    await expectAccessible(page)
    const list = join(folder, 'list.xlsx')
    await saveDialogAnswers(app, list)
    await page.getByRole('button', { name: 'Save for Excel' }).click()
    await expect(page.getByText('list.xlsx')).toBeVisible()
    await openDialogAnswers(app, list)
    await goTo(page, '/devices/import')
    await page.getByRole('button', { name: 'Choose a spreadsheet' }).click()
    await page.getByRole('button', { name: 'See what it would bring' }).click()
    await expect(heading).toHaveText('Everything in this file is on your list already')
    await expectAccessible(page)
    const serviceId = (await ask(page, 'services.list')).currentId ?? ''
    expect(await ask(page, 'devices.steps', { serviceId })).toHaveLength(1)
  },
)
