import { expect, type Page } from '@playwright/test'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import type { Device } from '../../shared/devices/device.ts'
import { ask } from '../support/ask.ts'
import { sizeWindow } from '../support/layout.ts'
import { expectAccessible, journey } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const names = (page: Page) => page.getByRole('rowheader')

async function listed(page: Page): Promise<readonly Device[]> {
  const serviceId = (await ask(page, 'services.list')).currentId ?? ''
  return JSON.parse(await ask(page, 'devices.list', { serviceId })) as readonly Device[]
}

journey(
  'three devices are found, changed together, taken out and brought back',
  async ({ open }) => {
    const { page } = await open({ flags: ['--today=2026-11-23'] })
    await firstVisit(page)
    await page.getByRole('link', { name: 'Devices', exact: true }).click()
    await expect(heading(page)).toHaveText('No devices in the list yet')
    await expectAccessible(page)

    const serviceId = (await ask(page, 'services.list')).currentId ?? ''
    for (const facts of [
      { name: 'Office PC', kind: 'desktop', os: 'windows', osVersion: '10 22H2' },
      { name: 'Café tablet', kind: 'tablet', place: 'Lounge' },
      { name: 'Old printer', kind: 'printer', serial: '00123', state: 'disposed' },
    ] as const) {
      await ask(page, 'devices.add', { serviceId, device: { ...nothingKnown, ...facts }, by: '' })
    }
    await goTo(page, '/plan')
    await goTo(page, '/devices')
    await expect(heading(page)).toHaveText('Two devices, one no longer gets security updates')
    await expect(names(page)).toHaveText(['Café tablet', 'Office PC'])
    await expectAccessible(page)

    await page.getByRole('searchbox', { name: 'Search' }).fill('cafe LOUNGE')
    await expect(names(page)).toHaveText(['Café tablet'])
    await expect(
      page.getByRole('status').filter({ hasText: 'Showing one of three devices.' }),
    ).toBeAttached()
    await page.getByRole('searchbox', { name: 'Search' }).fill('00123')
    await expect(page.getByText('None of the three devices matches.').first()).toBeVisible()
    await page.getByRole('combobox', { name: 'State' }).selectOption('All, gone ones too')
    await expect(names(page)).toHaveText(['Old printer ○ Disposed of'])
    await page.getByRole('button', { name: 'Show all again' }).click()
    await page.getByRole('checkbox', { name: 'Only what is no longer safe' }).check()
    await expect(names(page)).toHaveText(['Office PC'])
    await page.getByRole('button', { name: 'Show all again' }).click()
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Tablet')
    await expect(names(page)).toHaveText(['Café tablet'])
    await page.getByRole('button', { name: 'Show all again' }).click()

    await page.getByRole('checkbox', { name: 'Choose all that are shown' }).check()
    await expect(page.getByRole('heading', { name: 'Two devices chosen' })).toBeVisible()
    await page.getByRole('textbox', { name: 'To what' }).fill('Staff room')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Set it for two devices' }).click()
    await expect(page.getByText('Changed two devices.')).toBeVisible()
    const places = async () => (await listed(page)).map(({ name, place }) => `${name}: ${place}`)
    expect(await places()).toEqual([
      'Café tablet: Staff room',
      'Office PC: Staff room',
      'Old printer: ',
    ])
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Undone. The list is as it was before.')).toBeVisible()
    expect(await places()).toEqual(['Café tablet: Lounge', 'Office PC: ', 'Old printer: '])

    await page.getByRole('button', { name: 'Take two devices out of the list' }).click()
    await expect(heading(page)).toHaveText('Every device in the list has gone')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(names(page)).toHaveText(['Café tablet', 'Office PC'])

    await page.getByRole('link', { name: 'What was done' }).click()
    await expect(heading(page)).toHaveText('The last thing done was undone')
    await page.getByRole('button', { name: /^Undo \(Added “Café tablet”/ }).click()
    await expect(page.getByText('Undone: Added “Café tablet”')).toBeVisible()
    expect((await listed(page)).map(({ name }) => name)).toEqual(['Office PC', 'Old printer'])
    await expectAccessible(page)
  },
)

journey('a step that cannot be undone says why', async ({ open }) => {
  const { page } = await open({ flags: ['--sample', '--today=2026-11-23'] })
  await goTo(page, '/devices/steps')
  await expect(heading(page)).toHaveText('The last thing done: changed “Office PC 2”')
  await page.getByRole('button', { name: /^Undo \(Added “Office PC 2”/ }).click()
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: 'Not undone. “Office PC 2” was changed again since.' }),
  ).toBeVisible()
  expect(await listed(page)).toHaveLength(15)
  await expectAccessible(page)
})

journey('columns are chosen and sorted by, and the keys go from row to row', async ({ open }) => {
  const opened = await open({ flags: ['--sample', '--today=2026-11-23'] })
  const { page } = opened
  await goTo(page, '/devices')
  await expect(heading(page)).toHaveText(/^14 devices, /)
  const column = (name: string) => page.getByRole('columnheader', { name })
  await column('Security updates').getByRole('button').click()
  await expect(column('Security updates')).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.getByRole('row').nth(1)).toContainText('No longer gets updates')
  await expect(column('Serial number')).toHaveCount(0)
  await page.getByText('Choose columns').click()
  await page.getByRole('checkbox', { name: 'Serial number' }).check()
  await column('Serial number').getByRole('button').click()
  await column('Serial number').getByRole('button').click()
  await expect(column('Serial number')).toHaveAttribute('aria-sort', 'descending')
  await expectAccessible(page)

  const choose = (row: number) => page.getByRole('row').nth(row).getByRole('checkbox')
  await choose(1).focus()
  await page.keyboard.press('ArrowDown')
  await expect(choose(2)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { name: 'One device chosen' })).toBeVisible()
  await page.keyboard.press('End')
  await expect(choose(14)).toBeFocused()
  await goTo(page, '/plan')
  await goTo(page, '/devices')
  await expect(column('Serial number')).toHaveAttribute('aria-sort', 'descending')

  // Enlarged, each device is a short list of its facts.
  await sizeWindow(opened, { width: 900, height: 600, zoom: 2 })
  await expectAccessible(page)
})

journey(
  'in a list of thousands the keys reach every row, and paper gets them all',
  async ({ open }) => {
    const { page } = await open({ flags: ['--today=2026-11-23'] })
    await firstVisit(page)
    const serviceId = (await ask(page, 'services.list')).currentId ?? ''
    for (let number = 1; number <= 300; number += 1) {
      const device = { ...nothingKnown, name: `Tablet ${number}`, kind: 'tablet' as const }
      await ask(page, 'devices.add', { serviceId, device, by: '' })
    }
    await goTo(page, '/devices')
    await expect(heading(page)).toHaveText('300 devices in your list')
    await expect(page.getByRole('table', { name: 'Devices' })).toHaveAttribute(
      'aria-rowcount',
      '301',
    )
    expect(await names(page).count()).toBeLessThan(60)
    await expectAccessible(page)
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
    await page.getByRole('link', { name: 'Tablet 1', exact: true }).focus()
    await page.keyboard.press('End')
    const last = page.getByRole('link', { name: 'Tablet 300', exact: true })
    await expect(last).toBeFocused()
    await expect(last).toBeInViewport()
    await expect(page.getByRole('row').filter({ has: last })).toHaveAttribute(
      'aria-rowindex',
      '301',
    )
    await page.keyboard.press('PageUp')
    await expect(page.getByRole('link', { name: 'Tablet 290', exact: true })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Tablet 291', exact: true })).toBeFocused()

    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(301)
    await expect(page.getByText('Devices of Larch House, printed 23 November 2026')).toBeVisible()
    await expect(page.getByRole('searchbox')).toBeHidden()
  },
)
