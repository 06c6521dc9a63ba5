import { expect } from '@playwright/test'
import { expectAccessible, journey } from '../support/window.ts'
import { answer, firstVisit, goTo } from './walk.ts'

journey('a manager who wants the certificate sees what fails it at once', async ({ open }) => {
  const { page } = await open()
  await firstVisit(page)
  await page.getByRole('link', { name: /^Checklist/ }).click()
  await page.getByRole('link', { name: 'Cyber Essentials', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What Cyber Essentials asks of you',
  )
  await expect(page.getByRole('link', { name: 'Cyber Essentials', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expectAccessible(page)

  const fails = page.getByRole('region', { name: 'Without these you fail at once' })
  const updates = fails.getByRole('listitem').filter({ hasText: 'Important updates' }).first()
  await expect(updates).toContainText('Not answered')
  await updates.getByRole('link').click()
  await expect(page.getByText(/Question \d+ of \d+/)).toBeVisible()
  await answer(page, 'Yes')
  await page.getByRole('link', { name: 'Back to: Cyber Essentials' }).click()
  await expect(updates).toContainText('In place')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /^1 of \d+ answers for Cyber Essentials are in place$/,
  )

  for (const [name, heading] of [
    ['CAF', /Cyber Assessment Framework/],
    ['National strategy', /national strategy/],
    ['Only what IT must do', /need your IT person/],
    ['Only what is due', /Nothing is due today/],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
    await expectAccessible(page)
  }
})

journey('what only IT can know is asked one after the other', async ({ open }) => {
  const { page } = await open()
  await firstVisit(page)
  await goTo(page, '/checklist/by/it')
  const links = page.locator('main .task-list').getByRole('link')
  const before = await links.count()
  expect(before).toBeGreaterThan(1)
  await links.first().click()
  await expect(page.getByText(`Question 1 of ${before}`)).toBeVisible()
  await answer(page, 'Yes')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Question 1 of ${before - 1}`)).toBeVisible()
  await page.getByRole('link', { name: 'Back to: Only what IT must do' }).click()
  await expect(links).toHaveCount(before - 1)
})
