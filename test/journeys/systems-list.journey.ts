import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { expectAccessible, journey, saveDialogAnswers } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

journey('the first system is added, changed, taken out and brought back', async ({ open }) => {
  const { page } = await open({ flags: ['--today=2026-11-23'] })
  const heading = page.getByRole('heading', { level: 1 })
  await firstVisit(page, 'Larch House')
  await page.getByRole('link', { name: 'Systems', exact: true }).click()
  await expect(heading).toHaveText('No systems or online services in the list yet')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Add the first system' }).press('Enter')
  await expect(heading).toHaveText('Add a system or online service')
  await page.getByRole('button', { name: 'Add this system' }).press('Enter')
  await expect(page.getByRole('alert').first()).toContainText('Choose what it is for.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Choose what it is for.' }).press('Enter')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: 'Care records' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Health or medicines' })).toBeChecked()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('CareLeaf')
  await page.getByRole('radio', { name: 'Off', exact: true }).check({ force: true })
  await page.getByRole('textbox', { name: 'Your name or job title' }).fill('deputy')
  await page.getByRole('button', { name: 'Add this system' }).press('Enter')
  await expect(heading).toHaveText('CareLeaf')
  const standsOut = page.getByRole('region', { name: 'What stands out' })
  await expect(standsOut).toContainText('No two-step sign-in')
  await expect(standsOut).toContainText('No way to work without it written down')
  await expectAccessible(page)

  await page.getByRole('button', { name: /^Change ?: If it is down/ }).press('Enter')
  await page.getByRole('textbox', { name: 'How to work without it' }).fill('Paper in the office')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(page.getByText('How to work without it: Paper in the office')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Change ?: If it is down/ })).toBeFocused()
  await expect(standsOut).not.toContainText('No way to work')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(standsOut).toContainText('No way to work')

  await page.getByRole('button', { name: 'Take it out of the list' }).press('Enter')
  await expect(heading).toHaveText('No systems or online services in the list yet')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(heading).toHaveText(
    'One system, and it holds people’s records without two-step sign-in',
  )
  const serviceId = (await ask(page, 'services.list')).currentId ?? ''
  expect((await ask(page, 'systems.list', { serviceId })).map(({ name }) => name)).toEqual([
    'CareLeaf',
  ])
})

journey(
  'the list is narrowed, printed, saved for others, and leads to the devices and back',
  async ({ open, folder }) => {
    const { app, page } = await open({ flags: ['--sample', '--today=2026-11-23'] })
    const names = page.getByRole('rowheader')
    await goTo(page, '/devices')
    await page.getByRole('link', { name: 'Systems and online services' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Seven systems: one holds people’s records without two-step sign-in',
    )
    await expect(names).toHaveCount(7)
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'No longer used (1)' }).check({ force: true })
    await expect(names).toHaveText([/^Old training website/])
    await page.getByRole('radio', { name: /^In use/ }).check({ force: true })
    await page.getByRole('combobox', { name: 'What it is for' }).selectOption('Rota')
    await expect(names).toHaveText([/^ShiftNest rota/])
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect(
      page.getByText(/^Systems and online services of Larch House, printed/),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: 'Print this list' })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: 'Save as a spreadsheet' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Your list of systems can go to others as a spreadsheet',
    )
    await expectAccessible(page)
    const list = join(folder, 'systems.csv')
    await saveDialogAnswers(app, list)
    await page.getByRole('button', { name: 'Save as CSV' }).press('Enter')
    await expect(page.getByText('systems.csv')).toBeVisible()
    const lines = readFileSync(list, 'utf8').trim().split('\r\n')
    expect(lines).toHaveLength(9)
    expect(lines.join('\n')).toContain('"ShiftNest rota","Rota","ShiftNest"')
    await page.getByRole('link', { name: 'Back to: Systems' }).click()
    await page.getByRole('link', { name: 'What was done' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The last thing done: changed “ShiftNest rota”',
    )
    await expectAccessible(page)
  },
)
