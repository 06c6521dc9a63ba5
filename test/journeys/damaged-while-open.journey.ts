import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { copyRecords, hurtTable, mendTable, recordsIn } from '../support/hurt-records.ts'
import { layoutFaults, picture, type Size, sizeWindow } from '../support/layout.ts'
import { expectAccessible, type Opened } from '../support/window.ts'
import { goTo } from './walk.ts'
import { journeyWithHome } from './whole-home.ts'

const looks = resolve(import.meta.dirname, '../../out/journeys/looks/damaged-while-open')

const journey = journeyWithHome(['Partly', 'No'])

const nameField = (page: Page) => page.getByRole('textbox', { name: /^Name/ }).first()
const typedName = 'Care records of Elm House'
const add = (page: Page) => page.getByRole('button', { name: 'Add this system' })
const damaged = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Let the app look at all of them now.' })

/** A form half filled in, and then a place of the file goes that nobody has read since the start. */
async function typeIntoHurtRecords(opened: Opened, folder: string, whole: string): Promise<void> {
  const { page } = opened
  await expect(page.getByRole('banner')).toContainText('Larch House')
  await goTo(page, '/systems/new')
  await page.getByRole('radio').first().check()
  await nameField(page).fill(typedName)
  await page.getByRole('textbox', { name: /^Supplier/ }).fill('Llanfairpwllgwyngyll'.repeat(4))
  hurtTable(folder, whole, 'system_step')
  await add(page).click()
  await expect(damaged(page)).toBeVisible()
}

const usual: Size = { width: 1320, height: 900, zoom: 1 }
const sizes: Readonly<Record<string, Size>> = {
  small: { width: 900, height: 600, zoom: 1 },
  enlarged: { width: 900, height: 600, zoom: 2 },
  usual,
}

/** Keeps a picture of it in each size of the window, and says what does not fit. */
async function lookAt(opened: Opened, name: string): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [size, of] of Object.entries(sizes)) {
    await sizeWindow(opened, of)
    await picture(opened, resolve(looks, `${name}-${size}.png`))
    faults.push(...(await opened.page.evaluate(layoutFaults)))
  }
  for (const colorScheme of ['dark', 'light'] as const) {
    await opened.page.emulateMedia({ colorScheme })
    await picture(opened, resolve(looks, `${name}-${colorScheme}.png`))
    await expectAccessible(opened.page)
  }
  return faults
}

journey(
  'damage that is met in the middle of the work is said, looked into and mended, and what was typed is there afterwards',
  async ({ open, folder, whole }) => {
    copyRecords(whole, folder)
    const opened = await open()
    const { page } = opened
    await typeIntoHurtRecords(opened, folder, whole)
    await expect(page.getByText('Not saved. Part of your records cannot be read.')).toBeVisible()
    await expect(nameField(page)).toHaveValue(typedName)
    const faults = [...(await lookAt(opened, 'notice'))]

    const check = damaged(page).getByRole('button', { name: 'Check my records now' })
    await check.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Your records are damaged, but you have a backup',
    )
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    const typed = page.getByRole('region', { name: 'What you typed is still here' })
    await expect(typed).toContainText(typedName)
    const mend = page.getByRole('button', { name: 'Use this backup and add what could be read' })
    await expect(mend).toBeVisible()
    faults.push(...(await lookAt(opened, 'trouble')))
    expect(faults).toEqual([])
    const hurt = readFileSync(recordsIn(folder))

    await mend.click()
    await expect(page.getByRole('banner')).toContainText('Larch House')
    const kept = readdirSync(folder).find(name => name.startsWith('hurt-'))
    expect(readFileSync(join(folder, kept ?? '')).equals(hurt)).toBe(true)
    const notes = page.getByRole('region', { name: 'What you typed' })
    await expect(notes).toContainText(typedName)
    await expect(nameField(page)).toHaveValue(typedName)
    await add(page).click()
    const { currentId: serviceId } = await ask(page, 'services.list')
    const systems = async () => ask(page, 'systems.list', { serviceId: serviceId ?? '' })
    await expect.poll(async () => (await systems()).map(({ name }) => name)).toEqual([typedName])
    await notes.getByRole('button', { name: 'I do not need it any more' }).click()
    await expect(notes).toHaveCount(0)
    const { answers } = await ask(page, 'checklist.open', { serviceId: serviceId ?? '' })
    expect(answers).toHaveLength(3)
  },
)

journey(
  'where the check can read everything the page stays as it is, and is saved',
  async ({ open, folder, whole }) => {
    copyRecords(whole, folder)
    const opened = await open()
    const { page } = opened
    await typeIntoHurtRecords(opened, folder, whole)
    mendTable(folder, whole, 'system_step')
    await damaged(page).getByRole('button', { name: 'Check my records now' }).click()
    const news = page.getByText(
      /All of your records can be read\. They were checked at \d\d:\d\d\./,
    )
    await expect(news).toBeFocused()
    await expectAccessible(page)
    await picture(opened, resolve(looks, 'whole.png'))
    await expect(damaged(page)).toHaveCount(0)
    await expect(nameField(page)).toHaveValue(typedName)
    await add(page).click()
    await expect(page.getByText(typedName).first()).toBeVisible()
    await page.getByRole('button', { name: 'Close this message' }).click()
    await expect(news).toHaveCount(0)
  },
)
