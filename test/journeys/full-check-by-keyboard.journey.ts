import { expect, type Page } from '@playwright/test'
import { questionCount } from '../support/shipped-pack.ts'
import { expectAccessible, journey } from '../support/window.ts'

/** Presses Tab until the element with these words has the focus; a person without a mouse can do no more. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (words.test(focused)) return
  }
  throw new Error(`${String(words)} cannot be reached with the Tab key`)
}

journey('the whole check is done, finished and dated without a mouse', async ({ open }) => {
  const { page } = await open()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, /^Set up my service$/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: /^Care home People/ })).toBeChecked()
  await page.keyboard.press('Enter')
  for (let step = 2; step <= 7; step += 1) {
    await expect(page.getByText(`Step ${step} of 7`)).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('is ready')
  await tabTo(page, /^Look around first$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start with ten minutes')
  await tabTo(page, /^See all questions$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Start$/)
  await page.keyboard.press('Enter')

  const total = Number(
    /of (\d+)/.exec(
      await page
        .getByText(/Question 1 of \d+/)
        .last()
        .innerText(),
    )?.[1],
  )
  expect(total).toBe(questionCount('care-home'))
  for (let number = 1; number <= total; number += 1) {
    await expect(page.getByText(`Question ${number} of ${total}`)).toBeVisible()
    await page.keyboard.press(String((number % 4) + 1))
    await expect(page.getByRole('status').filter({ hasText: /^✓ Saved/ })).toBeVisible()
    await page.keyboard.press('Enter')
  }

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every question is answered')
  await expectAccessible(page)
  await tabTo(page, /^Finish this check$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Yes, finish and date it$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/reports\/check$/)
  await page.keyboard.press('F1')
  await expect(page).toHaveURL(/#\/help$/)
})

journey('Ctrl+K finds a question by a word in it', async ({ open }) => {
  const { page } = await open({ flags: ['--sample'] })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('router')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
