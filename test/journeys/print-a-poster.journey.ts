import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { readPdf, visible } from '../support/saved-files.ts'
import { expectAccessible, journey, saveDialogAnswers } from '../support/window.ts'
import { firstVisit } from './walk.ts'

/** The pages of a PDF, counted in the file itself: poppler is not everywhere. */
const pagesIn = (path: string) =>
  readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

journey(
  'a staff card is read, its quiz done by keyboard and its poster saved',
  async ({ open, folder }) => {
    const { app, page } = await open({ flags: ['--today=2026-11-23'] })
    const heading = page.getByRole('heading', { level: 1 })
    await firstVisit(page, 'Larch House')
    await page.getByRole('link', { name: 'Staff cards' }).click()
    await expect(heading).toHaveText('12 short lessons for your team')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Strange messages' }).click()
    await expect(heading).toHaveText('Strange messages')
    await expect(page.getByText('Nobody is noted yet')).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Take the quiz' }).press('Enter')
    await expect(page.getByText('Question 1 of 3')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText('Choose one of the answers first.')
    await page.keyboard.press('1')
    await expect(page.getByRole('radio').first()).toBeChecked()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Not quite' })).toBeFocused()
    await expect(page.getByText('Best answer')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Enter')

    await expect(heading).toHaveText(/^You opened a link/)
    await expect(heading).toBeFocused()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'That is right' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('3')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText('You had 2 of 3')
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Note this result' }).press('Enter')
    await expect(page.getByRole('alert')).toHaveText(
      'Say who took the quiz. A job title is enough.',
    )
    await page.keyboard.type('Night team')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Noted for Night team')).toBeFocused()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Back to the card' }).click()
    const noted = page.getByRole('listitem').filter({ hasText: 'Night team' })
    await expect(noted).toContainText('2 of 3 right, 23 November 2026')

    await noted.getByRole('button', { name: 'Remove the result of Night team' }).click()
    await expect(noted).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(noted).toHaveCount(1)

    const path = join(folder, 'poster.pdf')
    await saveDialogAnswers(app, path)
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByText('poster.pdf')).toBeVisible({ timeout: 60_000 })
    await expectAccessible(page)
    expect(pagesIn(path)).toBe(1)
    const pdf = readPdf(path)
    if (pdf !== null) {
      expect(visible(pdf.text)).toContain(visible('By night, ring'))
      expect(visible(pdf.text)).toContain(visible('Larch House'))
    }

    await page.getByRole('link', { name: 'Back to: Staff cards' }).click()
    await expect(heading).toHaveText('Your team has done 1 of the 12 quizzes')
    await expect(page.getByText('Noted 23 November 2026')).toBeVisible()
  },
)

/** What Ctrl+P would put on paper from the page that is shown, without the dialog that no program can answer. */
async function printedPage(app: ElectronApplication): Promise<string> {
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const pdf = await contents?.printToPDF({ preferCSSPageSize: true, printBackground: true })
    return pdf?.toString('base64') ?? ''
  })
  return Buffer.from(base64, 'base64').toString('latin1')
}

journey('every poster is one page, saved or printed', async ({ open, folder }) => {
  const { app, page } = await open({ flags: ['--sample', '--today=2026-11-23'] })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const serviceId = (await ask(page, 'services.list')).currentId ?? ''
  // The longest name that a service can have must find room at the foot too.
  await ask(page, 'services.change', {
    id: serviceId,
    change: { name: 'Larch '.repeat(13).trim() },
  })
  const pages: [string, number, number][] = []
  for (const { id, title } of await ask(page, 'learning.cards')) {
    const path = join(folder, `${id}.pdf`)
    await saveDialogAnswers(app, path)
    await ask(page, 'reports.save', { kind: 'card', format: 'pdf', serviceId, cardId: id })
    await page.evaluate(to => {
      location.hash = to
    }, `/cards/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    const printed = (await printedPage(app)).match(/\/Type\s*\/Page\b/g)?.length ?? 0
    pages.push([id, pagesIn(path), printed])
  }
  expect(pages).toHaveLength(12)
  expect(pages.filter(([, saved, printed]) => saved !== 1 || printed !== 1)).toEqual([])
})
