import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { expectAccessible, journey, saveDialogAnswers } from '../support/window.ts'
import { answer, firstVisit, goTo } from './walk.ts'

journey(
  'what nobody knows goes to the IT person, and the replies come back in a minute',
  async ({ open, folder }) => {
    const { app, page } = await open()
    await firstVisit(page)
    await goTo(page, '/question/all/backups-made')
    const question = await page.getByRole('heading', { level: 1 }).innerText()
    await answer(page, 'I’m not sure')
    await expect(page.getByText('That is a normal answer')).toBeVisible()
    await goTo(page, '/reports/it-questions')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'questions for your IT person',
    )
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Copy for an email' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toContain('Larch House')
    expect(copied.toLowerCase()).toContain('please do not write passwords')

    const file = join(folder, 'questions.docx')
    await saveDialogAnswers(app, file)
    await page.getByRole('button', { name: /Save as Word/ }).click()
    await expect(page.getByText('questions.docx')).toBeVisible()
    expect(readFileSync(file).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')

    const reply = page.getByRole('group', { name: question })
    await reply.getByRole('radio', { name: 'Yes', exact: true }).check()
    await expect(page.getByText(/Saved/).first()).toBeVisible()
    await goTo(page, '/question/all/backups-made')
    await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked()
  },
)
