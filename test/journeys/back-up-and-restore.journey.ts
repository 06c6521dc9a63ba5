import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { hurts } from '../support/hurt-records.ts'
import { picture } from '../support/layout.ts'
import { expectAccessible, journey as usual, openDialogAnswers } from '../support/window.ts'
import { answer, firstVisit, goTo } from './walk.ts'

const looks = resolve(import.meta.dirname, '../../out/journeys/looks/backups')

/** With a folder that stands for a USB stick. */
const journey = usual.extend<{ readonly stick: string }>({
  stick: async ({}, use) => {
    const stick = mkdtempSync(join(tmpdir(), 'care-cyber-check-stick-'))
    await use(stick)
    rmSync(stick, { recursive: true, force: true })
  },
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function answerFirst(page: Page, words: string): Promise<void> {
  await goTo(page, '/checklist')
  await page
    .getByRole('link', { name: /^(?:Start|Continue)/ })
    .first()
    .click()
  await answer(page, words)
}

async function countAnswers(page: Page): Promise<number> {
  const { currentId } = await ask(page, 'services.list')
  const { answers } = await ask(page, 'checklist.open', { serviceId: currentId ?? '' })
  return answers.length
}

journey(
  'backs up here and on a stick, tests the backup, goes back to it, and back again',
  async ({ open, stick }) => {
    const opened = await open()
    const { app, page } = opened
    await firstVisit(page)
    await answerFirst(page, 'Yes')

    await goTo(page, '/settings/backups')
    await expect(heading(page)).toHaveText('There is no backup of your records yet')
    await expectAccessible(page)
    await picture(opened, join(looks, 'none-yet.png'))
    await openDialogAnswers(app, stick)
    await page.getByRole('button', { name: 'Choose a second place' }).click()
    await expect(page.getByText('Connected')).toBeVisible()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(
      page.getByText(
        /^Backed up at \d\d:\d\d, and compared\. .*On this PC and in the second place\.$/,
      ),
    ).toBeVisible()
    expect(readdirSync(stick).filter(name => name.endsWith('.ccc')).length).toBeGreaterThan(0)

    await page
      .getByRole('button', { name: /^Test this backup/ })
      .first()
      .click()
    await expect(
      page.getByText(/It opens, and everything in it can be read: 1 service, 1 answer/),
    ).toBeVisible()
    await expect(page.getByText(/^✓ Tested /)).toBeVisible()
    await expectAccessible(page)
    await picture(opened, join(looks, 'backups.png'))

    await page.getByRole('link', { name: 'Checklist' }).first().click()
    await page
      .getByRole('link', { name: /Continue|Start/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Next question' }).click()
    await answer(page, 'Partly')
    expect(await countAnswers(page)).toBe(2)

    await goTo(page, '/settings/backups')
    await page
      .getByRole('button', { name: /^See what is in it/ })
      .first()
      .click()
    await expect(heading(page)).toHaveText(/^Go back to the backup of .*\?$/)
    await expect(page.getByRole('heading', { name: 'What you would lose' })).toBeVisible()
    await expect(page.getByText(/^1 answer, from today, \d\d:\d\d$/)).toBeVisible()
    await expectAccessible(page)
    await picture(opened, join(looks, 'what-would-change.png'))

    await page.getByRole('button', { name: 'Go back to this backup' }).click()
    await expect(
      page.getByRole('heading', { name: /^You went back to a backup today/ }),
    ).toBeVisible()
    expect(await countAnswers(page)).toBe(1)
    await expectAccessible(page)
    await picture(opened, join(looks, 'went-back.png'))

    await page.getByRole('button', { name: 'Go back to how it was before' }).click()
    await expect.poll(() => countAnswers(page)).toBe(2)
  },
)

journey(
  'brings hurt records back from the newest backup, and keeps the hurt file',
  async ({ open, folder }) => {
    const first = await open()
    await firstVisit(first.page)
    await answerFirst(first.page, 'Yes')
    await ask(first.page, 'keeping.backUpNow')
    await first.app.close()
    hurts['a page of zeros'](folder)

    const opened = await open()
    const { page } = opened
    await expect(heading(page)).toHaveText('Your records are damaged, but you have a backup')
    await expectAccessible(page)
    await picture(opened, join(looks, 'damaged.png'))
    await page.getByRole('button', { name: /^Use the backup of/ }).click()
    await expect(page.getByRole('banner')).toContainText('Larch House')
    expect(await countAnswers(page)).toBe(1)
    expect(readdirSync(folder).filter(name => name.startsWith('hurt-'))).not.toEqual([])
    await picture(opened, join(looks, 'mended.png'))
  },
)
