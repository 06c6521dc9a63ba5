import { expect } from '@playwright/test'
import { expectAccessible, journey } from '../support/window.ts'
import { questionCount } from '../support/shipped-pack.ts'
import { answer, firstVisit, goTo } from './walk.ts'

journey(
  'a check is finished, and a year later the next one starts with its answers',
  async ({ open }) => {
    const first = await open({ flags: ['--today=2026-11-23'] })
    await firstVisit(first.page)
    await goTo(first.page, '/question/all/someone-answers')
    await answer(first.page, 'No')
    await goTo(first.page, '/question/all/staff-trained')
    await answer(first.page, 'Yes')
    await goTo(first.page, '/checklist')
    await first.page.getByRole('button', { name: 'Finish this check' }).click()
    await expect(first.page.getByRole('group', { name: 'Finish this check' })).toContainText(
      `${questionCount('care-home-nursing') - 2} questions are not answered`,
    )
    await expectAccessible(first.page)
    await first.page.getByRole('button', { name: 'Yes, finish and date it' }).click()
    await expect(first.page).toHaveURL(/#\/reports\/check$/)
    await expect(first.page.locator('main')).toContainText('finished 23 November 2026')
    await goTo(first.page, '/question/all/staff-trained')
    await expect(first.page.getByRole('radio', { name: 'Yes', exact: true })).toBeDisabled()
    await expectAccessible(first.page)
    await first.app.close()

    const { page } = await open({ flags: ['--today=2027-11-20'] })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'You finished this check on 23 November 2026',
    )
    await expectAccessible(page)
    await goTo(page, '/checklist')
    await page.getByRole('button', { name: 'Start the next check' }).click()
    await expect(page.getByText('Confirm', { exact: true })).toHaveCount(2)

    await goTo(page, '/question/all/staff-trained')
    await expect(
      page.getByText('Last time, on 23 November 2026, you answered “Yes”.'),
    ).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Yes, still true' }).click()
    await expect(page.getByRole('status').filter({ hasText: /^✓ Saved/ })).toBeVisible()
    await expect(page.getByText('Last time, on')).toHaveCount(0)
    await goTo(page, '/question/all/someone-answers')
    await answer(page, 'Yes')

    await goTo(page, '/reports/changes')
    await expect(page.locator('main')).toContainText('Is there a named senior person')
    await expectAccessible(page)
    await goTo(page, '/reports/past')
    await expect(page.locator('main')).toContainText('23 November 2026')
    await expectAccessible(page)
  },
)
