import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { expectAccessible, openDialogAnswers } from '../support/window.ts'
import { journey } from '../support/real-review.ts'
import { answeredService, answerSome, exactText, expectSent } from './share.ts'
import { goTo } from './walk.ts'

journey('answers are looked at, sent, and answered with a receipt', async ({ open, review }) => {
  const { app, page } = await open()
  const heading = page.getByRole('heading', { level: 1 })
  const card = page.getByRole('heading', { name: 'Your answers could help others' })
  await answeredService(page, 9)

  // Without a review there is nothing to mention, and the page says so.
  await page.getByRole('link', { name: 'Share with the review' }).press('Enter')
  await expect(heading).toHaveText('No review is set up on this PC')
  await expectAccessible(page)
  await openDialogAnswers(app, review.file)
  await page.getByRole('button', { name: 'Open the review’s file' }).press('Enter')
  await expect(heading).toHaveText('You can help by sharing your answers')
  await expect(heading).toBeFocused()
  await expect(page.getByText(review.address, { exact: true })).toBeVisible()
  await expect(page.getByText(review.name, { exact: true })).toBeVisible()
  await expectAccessible(page)

  await goTo(page, '/')
  await expect(page.getByRole('heading', { name: 'Where things stand' })).toBeVisible()
  await expect(card).toHaveCount(0)
  await answerSome(page, 9, 12)
  await page.reload()
  await expect(card).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Read what sharing is' }).press('Enter')
  await page.getByRole('link', { name: 'See what would be sent' }).press('Enter')
  await expect(heading).toHaveText('12 answers would be sent, without your name')
  await expect(page.getByText('Nothing of this has left this PC yet.')).toBeVisible()

  await page.getByText('Why each of these is sent').press('Enter')
  await expect(page.getByText('Shows where help is needed. No council')).toBeVisible()

  // One tick fewer: the text is another one, and the focus stays where it is.
  const before = await exactText(page).innerText()
  const topic = page.getByText(/: \d+ of \d+ sent$/).first()
  await topic.press('Enter')
  const tick = page
    .getByRole('group', { name: /^Answers about/ })
    .getByRole('checkbox')
    .first()
  await tick.press('Space')
  await expect(heading).toHaveText('11 answers would be sent, without your name')
  await expect(tick).toBeFocused()
  await expect(tick).not.toBeChecked()
  const dspt = page.getByRole('checkbox', { name: 'Whether your DSPT is met' })
  await dspt.press('Space')
  await expect(page.getByText('Nothing is said about your DSPT.')).toBeVisible()
  await expect(dspt).toBeFocused()
  const shown = await exactText(page).innerText()
  expect(shown.length).toBeLessThan(before.length)
  await expect(page.getByText(`${shown.length.toLocaleString('en-GB')} bytes`)).toBeVisible()
  await page.getByRole('button', { name: 'Copy' }).press('Enter')
  await expect(page.getByText('Paste it with Ctrl and V.')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Send now' }).press('Enter')
  await expectSent(page)
  await expect(heading).toBeFocused()
  const sha256 = createHash('sha256').update(shown).digest('hex')
  await page.getByText('How to check it').press('Enter')
  await expect(page.getByText(sha256, { exact: true }).first()).toBeVisible()
  await page.getByText('See what was sent', { exact: true }).press('Enter')
  const kept = page.getByRole('group', { name: 'What was sent' })
  expect(await kept.innerText()).toBe(shown)
  await expectAccessible(page)

  await page.getByRole('link', { name: /^Sent and waiting/ }).press('Enter')
  await expect(heading).toHaveText('Nothing waits to be sent')
  await expect(page.getByText(/: sent[.] The review has it and gave a receipt[.]$/)).toBeVisible()
  await expectAccessible(page)
  await goTo(page, '/')
  await expect(page.getByRole('heading', { name: 'Where things stand' })).toBeVisible()
  await expect(card).toHaveCount(0)

  expect(await review.stored()).toMatchObject([{ body: shown, sha256, replaced_by: null }])
})
