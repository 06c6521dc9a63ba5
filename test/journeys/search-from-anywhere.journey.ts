import { expect, type Page } from '@playwright/test'
import { expectAccessible, journey } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

async function find(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox', { name: 'A page, a question or a word' }).fill(typed)
}

journey('a manager finds a question from anywhere, slips of the hand and all', async ({ open }) => {
  const { page } = await open()
  await firstVisit(page)
  const options = page.getByRole('option')

  for (const place of ['/', '/plan', '/reports', '/checklist/by/caf', '/settings']) {
    await goTo(page, place)
    await find(page, 'bakcup')
    await expect(options.first()).toContainText('Backup')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('combobox')).toHaveCount(0)
  }

  // A word of the help, not of the question itself; a number of the DSPT; a whole sentence.
  await find(page, 'medication round')
  await expect(options.first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('combobox').fill('4.5.3')
  await expect(options.first()).toContainText('two-step sign-in')
  await page.getByRole('combobox').fill('how do I get a file back from a backup')
  await expect(options.first()).toContainText(/backup/i)
  await page.getByRole('combobox').fill('4.5.3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('two-step sign-in')

  await find(page, 'memory sticks')
  await expect(options.filter({ hasText: 'Staff card' }).first()).toBeVisible()
  await page.keyboard.press('Escape')

  await find(page, 'MFA')
  await expect(options.first()).toContainText('Word')
  await page.keyboard.press('Enter')
  await expect(options.first()).toContainText(/Word.+\.$/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('two-step sign-in')
})
