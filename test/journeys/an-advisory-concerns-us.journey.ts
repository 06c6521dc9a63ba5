import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import { ask } from '../support/ask.ts'
import { layoutFaults, sizeWindow } from '../support/layout.ts'
import { journey } from '../support/real-review.ts'
import { yamlOf } from '../support/some-advisories.ts'
import { expectAccessible, openDialogAnswers } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

const pc = { ...nothingKnown, kind: 'desktop', os: 'windows', osEdition: 'Pro' } as const
const devices = [
  { ...pc, name: 'Office PC', osVersion: '11 24H2' },
  { ...pc, name: 'Lounge laptop', osVersion: '11 24H2' },
  { ...pc, name: 'New PC', osVersion: '11 25H2' },
] as const

const serviceOf = async (page: Page) => (await ask(page, 'services.list')).currentId ?? ''
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const title = 'Update what lost its updates in October 2026'

/** On the page of the device, as a manager does it. */
async function update(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).press('Enter')
  await expect(heading(page)).toHaveText(name)
  await page.getByRole('button', { name: /^Change ?: What it is/ }).press('Enter')
  await page.getByRole('textbox', { name: /^Version/ }).fill('11 25H2')
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(page.getByText('Gets updates until 12 October 2027')).toBeVisible()
}

journey('an advisory leads to the devices it concerns, until none is left', async ({ open }) => {
  const opened = await open({ flags: ['--today=2026-11-23'] })
  const { page } = opened
  await firstVisit(page)
  const serviceId = await serviceOf(page)
  for (const device of devices) await ask(page, 'devices.add', { serviceId, device, by: '' })
  await page.reload()
  const card = page.getByRole('region', { name: 'Two advisories concern you' })
  await expect(card.getByText('2 of your devices: Lounge laptop, Office PC')).toBeVisible()
  await expectAccessible(page)

  // Each can be settled where it stands, and that can be taken back.
  const notUs = card.getByRole('button', { name: /^Does not concern us ?: Put the number/ })
  await notUs.press('Enter')
  await expect(page.getByText(/^Put aside: Put the number/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(card).toBeVisible()
  await card.getByRole('button', { name: /^This is done ?: Put the number/ }).press('Enter')
  await expect(page.getByRole('region', { name: 'One advisory concerns you' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: /^See what to do ?: Update what lost/ }).press('Enter')
  await expect(heading(page)).toHaveText(title)
  await expect(heading(page)).toBeFocused()
  await expect(page.getByRole('region', { name: '2 of your devices' })).toBeVisible()
  await expect(page.getByText('endoflife.date, list of 22 August 2026.')).toBeVisible()
  await page.getByText('Whom it concerns').press('Enter')
  await expect(page.getByText('Devices. Kind: Desktop computer or Laptop')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'who does it, and by when' }).press('Enter')
  await expect(page.getByText('Best by 23 December 2026')).toBeVisible()
  await expectAccessible(page)
  await goTo(page, '/plan')
  // The advisory speaks for the same two devices: they are not on the plan twice.
  await expect(heading(page)).toHaveText('One thing to do, about 45 minutes')
  await expectAccessible(page)
  await page.getByRole('link', { name: title }).press('Enter')
  await update(page, 'Lounge laptop')
  await expect(page.getByText('On your plan')).toBeHidden()
  await goTo(page, '/advisories/updates-ended-october-2026')
  await expect(page.getByRole('region', { name: '1 of your devices' })).toBeVisible()
  await update(page, 'Office PC')
  await goTo(page, '/plan')
  await expect(page.getByText(title)).toBeHidden()
  await goTo(page, '/advisories/updates-ended-october-2026')
  await expect(page.getByText(/nothing in it yet|Nothing in your lists/)).toBeVisible()
  await expectAccessible(page)
  await goTo(page, '/advisories')
  await expect(heading(page)).toHaveText('No advisory waits for you now')
  await expectAccessible(page)
  await sizeWindow(opened, { width: 900, height: 1600, zoom: 2 })
  expect(await page.evaluate(layoutFaults)).toEqual([])
})

journey('the review warns, and only what it signed is taken', async ({ open, review, folder }) => {
  const file = join(folder, 'advisory.yaml')
  const systems = { systems: [{ kinds: ['rota'] as 'rota'[] }] }
  writeFileSync(
    file,
    yamlOf({ concerns: systems, publishedOn: '2026-11-20', reviewBy: '2099-01-01' }),
  )
  expect(review.advise(file)).toContain('List 1 is in')
  const { app, page } = await open({ flags: [`--review=${review.file}`] })
  await firstVisit(page)
  const serviceId = await serviceOf(page)
  const { nothingKnown: noSystem } = await import('../../shared/systems/nothing-known.ts')
  const system = { ...noSystem, name: 'Rota Cloud', kind: 'rota' } as const
  await ask(page, 'systems.add', { serviceId, system, by: '' })
  await goTo(page, '/advisories')
  await page.getByRole('button', { name: 'Look for new ones' }).press('Enter')
  await expect(page.getByText('The advisories of the review are here.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mend what is broken' })).toBeVisible()
  await expect(page.getByText('1 of your systems: Rota Cloud', { exact: true })).toBeVisible()
  await expect(page.getByText(`From ${review.name}, list of`)).toBeVisible()
  await expectAccessible(page)
  await goTo(page, '/')
  await expect(page.getByText('1 of your systems: Rota Cloud', { exact: true })).toBeVisible()

  // A newer one comes on a stick, changed on its way.
  const served = await fetch(`${review.address}/advisories.json`)
  const first = await served.text()
  const stick = join(folder, 'advisories.json')
  writeFileSync(stick, first.replace('Mend what is broken', 'Send us your passwords'))
  await openDialogAnswers(app, stick)
  await goTo(page, '/advisories')
  const openFile = page.getByRole('button', { name: 'Open a file of the review' })
  await openFile.press('Enter')
  await expect(page.getByText(/was changed after the review signed it/)).toBeVisible()
  await expect(page.getByText('Send us your passwords')).toBeHidden()
  await expect(page.getByRole('link', { name: 'Mend what is broken' })).toBeVisible()
  await expectAccessible(page)

  // The review takes it back, and the file says so.
  review.advise('--withdraw', 'mend-it', '--because', 'It was a false alarm.')
  writeFileSync(stick, await (await fetch(`${review.address}/advisories.json`)).text())
  await openFile.press('Enter')
  await expect(page.getByRole('heading', { name: 'Taken back by the review' })).toBeVisible()
  await expect(page.getByText('It was a false alarm.')).toBeVisible()
  await expectAccessible(page)
  writeFileSync(stick, first)
  await openFile.press('Enter')
  await expect(page.getByText(/is older than the one you have/)).toBeVisible()
  expect(readFileSync(stick, 'utf8')).toBe(first)
})
