import { expect } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { dayOf } from '../../shared/dates.ts'
import {
  lastOpenDayInWords,
  lastOpenDayOf,
  quarterInWords,
  quarterOf,
} from '../../shared/sharing/quarters.ts'
import { expectAccessible } from '../support/window.ts'
import { journey } from '../support/real-review.ts'
import { answeredService, answerSome, exactText, expectSent, sendNow } from './share.ts'

journey(
  'what was sent is corrected, waits while the review is away, and takes the place of the first',
  async ({ open, review }) => {
    const { app, page } = await open({ flags: [`--review=${review.file}`] })
    const heading = page.getByRole('heading', { level: 1 })
    await answeredService(page, 12)
    const first = await sendNow(page)
    await expectSent(page)
    const { id: firstId } = JSON.parse(first) as { id: string }

    await answerSome(page, 12, 15)
    await page.reload()
    await expectSent(page)
    await review.stop()
    await page.getByRole('link', { name: 'Correct it' }).press('Enter')
    await expect(heading).toHaveText('15 answers would be sent, without your name')
    await expect(page.getByText(/^This takes the place of what you sent on/)).toBeVisible()
    const second = await exactText(page).innerText()
    const { id: secondId, replaces } = JSON.parse(second) as { id: string; replaces: string }
    expect([replaces, secondId === firstId]).toEqual([firstId, false])
    await page.getByRole('button', { name: 'Send now' }).press('Enter')
    await expect(heading).toHaveText('Your answers are waiting to be sent')
    await expect(heading).toBeFocused()
    await expect(page.getByText(/: no connection to the review[.]$/)).toBeVisible()
    await expect(page.getByText(/^The next try is in (?:about|less than)/)).toBeVisible()
    await expect(page.getByText(/still counts until newer answers arrive[.]$/)).toBeVisible()
    await expectAccessible(page)
    await app.close()

    // Closed and opened again, it still waits, and the page says what happened.
    const back = await open()
    const news = back.page.getByRole('heading', { level: 1 })
    await back.page.getByRole('link', { name: 'Share with the review' }).press('Enter')
    await back.page.getByRole('link', { name: /^Sent and waiting/ }).press('Enter')
    await expect(news).toHaveText('One letter waits for the review')
    await expectAccessible(back.page)
    await review.start()
    await back.page.getByRole('button', { name: 'Try now' }).press('Enter')
    await expect(news).toHaveText('Nothing waits to be sent')
    await expect(back.page.getByText('Replaced by a newer one')).toBeVisible()
    await back.page.getByRole('link', { name: 'Back to: Share with the review' }).press('Enter')
    await expectSent(back.page)

    const rows = await review.stored()
    expect(rows.find(({ id }) => id === secondId)?.body).toBe(second)
    expect(rows.find(({ id }) => id === firstId)).toMatchObject({
      body: null,
      replaced_by: secondId,
    })
  },
)

journey(
  'in the next quarter it is corrected for its own quarter on the last day before the freeze, and then taken back',
  async ({ open, review }) => {
    const quarter = present(quarterOf(dayOf(new Date().toISOString())), 'The quarter of today')
    const { app, page } = await open({ flags: [`--review=${review.file}`] })
    await answeredService(page, 12)
    const first = await sendNow(page)
    await expectSent(page)
    const { id: firstId } = JSON.parse(first) as { id: string }
    await app.close()

    const later = await open({ flags: [`--today=${lastOpenDayOf(quarter)}`] })
    const heading = later.page.getByRole('heading', { level: 1 })
    await later.page.getByRole('link', { name: 'Share with the review' }).press('Enter')
    await later.page.getByRole('link', { name: 'Correct it' }).press('Enter')
    await expect(heading).toHaveText('12 answers would be sent, without your name')
    const corrects = `This corrects what you shared for ${quarterInWords(quarter)}.`
    await expect(later.page.getByText(corrects)).toBeVisible()
    const until = `You can take it back until ${lastOpenDayInWords(quarter)}`
    await expect(later.page.getByText(until)).toBeVisible()
    await expectAccessible(later.page)
    const { replaces, submission } = JSON.parse(await exactText(later.page).innerText()) as {
      replaces: string
      submission: { quarter: string }
    }
    expect([replaces, submission.quarter]).toEqual([firstId, quarter])
    await later.page.getByRole('button', { name: 'Send now' }).press('Enter')
    await expect(heading).toHaveText('Nothing waits to be sent')
    await expect(heading).toBeFocused()
    await expect(later.page.getByText('Replaced by a newer one')).toBeVisible()
    await expectAccessible(later.page)

    // The offer for the new quarter stands there again, with what can still be undone.
    await later.page.getByRole('link', { name: 'Back to: Share with the review' }).press('Enter')
    await expect(heading).toHaveText('A new quarter has begun: will you share again?')
    const takeBack = later.page.getByRole('button', { name: 'Take it back' })
    await takeBack.press('Enter')
    await takeBack.press('Enter')
    await expect(later.page.getByText(/: your answers were taken back[.]/)).toBeVisible()
    await expect(heading).toBeFocused()
    expect(await review.stored()).toEqual([])
  },
)
