import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { copyRecords, hurts, recordsIn } from '../support/hurt-records.ts'
import { picture } from '../support/layout.ts'
import { expectAccessible } from '../support/window.ts'
import { journeyWithHome } from './whole-home.ts'

const looks = resolve(import.meta.dirname, '../../out/journeys/looks/damaged-records')

const journey = journeyWithHome(['Partly', 'No'])

async function answersIn(page: Page): Promise<number> {
  await expect(page.getByRole('banner')).toContainText('Larch House')
  const { currentId } = await ask(page, 'services.list')
  const { answers } = await ask(page, 'checklist.open', { serviceId: currentId ?? '' })
  return answers.length
}

journey(
  'what a damaged file still holds is shown, added to the backup when asked, and can be taken out again',
  async ({ open, folder, whole }) => {
    copyRecords(whole, folder)
    hurts['a page of zeros'](folder)
    const hurt = readFileSync(recordsIn(folder))
    const opened = await open()
    const { page } = opened
    await expect(
      page.getByText(
        'The app could still read 2 answers in the damaged file that are not in this backup, or newer there. Add them?',
      ),
    ).toBeVisible()
    await expectAccessible(page)
    await picture(opened, resolve(looks, 'with-a-backup.png'))
    expect(readFileSync(recordsIn(folder)).equals(hurt)).toBe(true)

    const add = page.getByRole('button', { name: 'Use this backup and add what could be read' })
    await add.focus()
    await page.keyboard.press('Enter')
    expect(await answersIn(page)).toBe(3)
    const kept = readdirSync(folder).find(name => name.startsWith('hurt-'))
    expect(readFileSync(join(folder, kept ?? '')).equals(hurt)).toBe(true)

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Back up, test a backup, or go back to one' }).click()
    await expect(
      page.getByRole('heading', {
        name: /^What could still be read of your damaged records was added/,
      }),
    ).toBeVisible()
    await picture(opened, resolve(looks, 'the-way-back.png'))
    await page.getByRole('button', { name: 'Take it out again' }).click()
    await expect.poll(() => answersIn(page)).toBe(1)
  },
)

journey(
  'a damaged file without any backup is read as far as it goes, and work starts again with that',
  async ({ open, folder, whole }) => {
    copyRecords(whole, folder)
    rmSync(join(folder, 'backups'), { recursive: true })
    hurts['a page of zeros'](folder)
    const opened = await open()
    const { page } = opened
    await expect(
      page.getByText(
        'The app could still read 1 service and 3 answers in the damaged file. Start again with them?',
      ),
    ).toBeVisible()
    await expectAccessible(page)
    await picture(opened, resolve(looks, 'without-a-backup.png'))
    await page.getByRole('button', { name: 'Start again with what could be read' }).click()
    expect(await answersIn(page)).toBe(3)
    expect(readdirSync(folder).some(name => name.startsWith('hurt-'))).toBe(true)
  },
)
