import { expect } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { daysLater, dayOf } from '../../shared/dates.ts'
import { lastOpenDayInWords, lastOpenDayOf, quarterOf } from '../../shared/sharing/quarters.ts'
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
  await expect(page.getByText(`take them back until ${lastOpenDayInWords(quarter)}`)).toBeVisible()

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
  'until the freeze it is offered, in the next quarter too, and afterwards it is said plainly that nothing can be undone',
  async ({ open, review }) => {
    const { app, page } = await open({ flags: [`--review=${review.file}`] })
    await answeredService(page, 12)
    await sendNow(page)
    await expectSent(page)
    await app.close()

    const lastDay = lastOpenDayOf(quarter)
    const inTime = await open({ flags: [`--today=${lastDay}`] })
    await inTime.page.getByRole('link', { name: 'Share with the review' }).press('Enter')
    await expect(inTime.page.getByRole('heading', { level: 1 })).toHaveText(
      'A new quarter has begun: will you share again?',
    )
    const takeBack = inTime.page.getByRole('button', { name: 'Take it back' })
    await takeBack.press('Enter')
    const until = `It has to hear of it by ${lastOpenDayInWords(quarter)}.`
    await expect(inTime.page.getByText(until)).toBeVisible()
    await inTime.page.getByRole('button', { name: 'Leave it as it is' }).press('Enter')
    await expect(takeBack).toBeFocused()
    await expectAccessible(inTime.page)
    await inTime.app.close()

    const late = await open({ flags: [`--today=${daysLater(lastDay, 1)}`] })
    await late.page.getByRole('link', { name: 'Share with the review' }).press('Enter')
    await expect(late.page.getByRole('heading', { level: 1 })).toHaveText(
      'A new quarter has begun: will you share again?',
    )
    const plainly = late.page.getByText(/part of the totals now: they can no longer be corrected/)
    await expect(plainly).toBeVisible()
    await expect(late.page.getByRole('button', { name: 'Take it back' })).toHaveCount(0)
    await expectAccessible(late.page)
    await late.page.getByRole('link', { name: /^Sent and waiting/ }).press('Enter')
    await expect(plainly).toBeVisible()
    await expect(late.page.getByRole('button', { name: 'Take it back' })).toHaveCount(0)
    await expect(late.page.getByRole('link', { name: 'Correct it' })).toHaveCount(0)
    expect(await review.stored()).toHaveLength(1)
  },
)
