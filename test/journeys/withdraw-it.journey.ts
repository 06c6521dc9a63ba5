import { expect } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { daysLater, dayOf } from '../../shared/dates.ts'
import { lastDayInWords, lastDayOf, quarterOf } from '../../shared/sharing/quarters.ts'
import { expectAccessible } from '../support/window.ts'
import { journey } from '../support/real-review.ts'
import { answeredService, expectSent, sendNow } from './share.ts'

const quarter = present(quarterOf(dayOf(new Date().toISOString())), 'The quarter of today')

journey('what was sent is taken back, and erased at the review', async ({ open, review }) => {
  const { page } = await open({ flags: [`--review=${review.file}`] })
  const heading = page.getByRole('heading', { level: 1 })
  await answeredService(page, 12)
  await sendNow(page)
  await expectSent(page)
  await expect(page.getByText(`take them back until ${lastDayInWords(quarter)}`)).toBeVisible()

  // Asked once, and no is an answer.
  const takeBack = page.getByRole('button', { name: 'Take it back' })
  await takeBack.press('Enter')
  await expect(page.getByRole('heading', { name: 'Take back what you sent?' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Leave it as it is' }).press('Enter')
  await expect(takeBack).toBeFocused()
  await expectSent(page)

  await takeBack.press('Enter')
  await takeBack.press('Enter')
  await expect(heading).toHaveText('Your answers were taken back')
  await expect(heading).toBeFocused()
  await expect(page.getByText(/The review has confirmed that nothing of them/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Sent and waiting/ }).press('Enter')
  await expect(page.getByText(/: taken back[.] The review says that nothing of it/)).toBeVisible()
  await expectAccessible(page)

  expect(await review.stored()).toEqual([])
})

journey(
  'after the last day it is said plainly that nothing can be undone',
  async ({ open, review }) => {
    const { app, page } = await open({ flags: [`--review=${review.file}`] })
    await answeredService(page, 12)
    await sendNow(page)
    await expectSent(page)
    await app.close()

    const dayAfter = daysLater(lastDayOf(quarter), 1)
    const late = await open({ flags: [`--today=${dayAfter}`] })
    await late.page.getByRole('link', { name: 'Share with the review' }).press('Enter')
    await expect(late.page.getByRole('heading', { level: 1 })).toHaveText(
      'A new quarter has begun: will you share again?',
    )
    const plainly = late.page.getByText(/part of the totals now: they can no longer be corrected/)
    await expect(plainly).toBeVisible()
    await expectAccessible(late.page)
    await late.page.getByRole('link', { name: /^Sent and waiting/ }).press('Enter')
    await expect(plainly).toBeVisible()
    await expect(late.page.getByRole('button', { name: 'Take it back' })).toHaveCount(0)
  },
)
