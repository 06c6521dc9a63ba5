import { expect } from '@playwright/test'
import { journey } from '../support/window.ts'
import { questionCount } from '../support/shipped-pack.ts'
import { answer, firstVisit, goTo } from './walk.ts'

journey(
  'the power fails in the middle of a question, and nothing that was saved is gone',
  async ({ open }) => {
    const { app, page } = await open()
    await firstVisit(page)
    await page.getByRole('link', { name: 'See all questions' }).click()
    await page.getByRole('link', { name: 'Start', exact: true }).click()
    await answer(page, 'Yes')
    await page.getByRole('link', { name: 'Next question' }).click()
    await answer(page, 'Partly')
    const question = await page.getByRole('heading', { level: 1 }).innerText()
    await page.getByText('Add a note, or say where the evidence is kept').click()
    await page.getByRole('textbox', { name: 'Note' }).fill('Sam restored the rota on 3 March.')
    await page.getByRole('textbox', { name: 'Where the evidence is kept' }).fill('Blue folder')
    await page.getByRole('textbox', { name: 'Where the evidence is kept' }).blur()
    await expect(page.getByText(/Everything saved, \d\d:\d\d/)).toBeVisible()
    await page.waitForTimeout(1000)
    app.process().kill('SIGKILL')
    await app.waitForEvent('close').catch(() => undefined)

    const back = await open()
    await expect(
      back.page.getByText(`2 of ${questionCount('care-home-nursing')}`, { exact: false }).first(),
    ).toBeVisible()
    await goTo(back.page, '/checklist')
    await back.page.getByRole('link', { name: question }).click()
    await expect(back.page.getByRole('radio', { name: 'Partly', exact: true })).toBeChecked()
    await expect(back.page.getByRole('textbox', { name: 'Note' })).toHaveValue(
      'Sam restored the rota on 3 March.',
    )
    await expect(
      back.page.getByRole('textbox', { name: 'Where the evidence is kept' }),
    ).toHaveValue('Blue folder')
  },
)
