import { expect } from '@playwright/test'
import { expectAccessible } from '../support/window.ts'
import { journey } from '../support/real-review.ts'
import { answeredService, expectSent, sendNow } from './share.ts'
import { goTo } from './walk.ts'

journey('the card on Today is sent away for a year', async ({ open, review }) => {
  const { page } = await open({ flags: [`--review=${review.file}`] })
  await answeredService(page, 12)
  await page.getByRole('button', { name: 'Not for a year' }).press('Enter')
  const news = page.getByText(/^This is not mentioned again before \d/)
  await expect(news).toBeFocused()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Where things stand' })).toBeVisible()
  await expect(page.getByText('Your answers could help others')).toHaveCount(0)
  await page.getByRole('link', { name: 'Share with the review' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You can help by sharing your answers',
  )
  expect(await review.stored()).toEqual([])
})

journey('sharing is switched off, and what was sent is erased', async ({ open, review }) => {
  const { page } = await open({ flags: [`--review=${review.file}`] })
  const heading = page.getByRole('heading', { level: 1 })
  await answeredService(page, 12)
  await sendNow(page)
  await expectSent(page)

  // While the review is away the app goes on asking, and says so.
  await review.stop()
  const stop = page.getByRole('button', { name: 'Stop sharing' })
  await stop.press('Enter')
  await expect(page.getByRole('heading', { name: 'Stop sharing with the review?' })).toBeFocused()
  await expectAccessible(page)
  await stop.press('Enter')
  await expect(heading).toHaveText('Your answers are being taken back')
  await expect(heading).toBeFocused()
  await expect(page.getByText('Sharing is switched off.')).toBeVisible()
  await expect(page.getByText(/asked to erase it, but no connection/)).toBeVisible()
  await expect(stop).toHaveCount(0)
  await expectAccessible(page)

  await review.start()
  await page.getByRole('button', { name: 'Try now' }).press('Enter')
  await expect(heading).toHaveText('Your answers were taken back')
  await expect(page.getByText('Sharing is switched off.')).toBeVisible()
  await goTo(page, '/')
  await expect(page.getByRole('heading', { name: 'Where things stand' })).toBeVisible()
  await expect(page.getByText('Your answers could help others')).toHaveCount(0)

  expect(await review.stored()).toEqual([])
})
