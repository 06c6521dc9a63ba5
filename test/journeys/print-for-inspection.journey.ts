import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { expectAccessible, journey, saveDialogAnswers } from '../support/window.ts'
import { goTo } from './walk.ts'

journey('the report is saved as PDF and as Word, whole and tagged', async ({ open, folder }) => {
  const { app, page } = await open({ flags: ['--sample'] })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await goTo(page, '/reports')
  await expectAccessible(page)
  await goTo(page, '/reports/check')
  await expect(page.getByText('It is not a certificate')).toBeVisible()
  await expectAccessible(page)

  const pdf = join(folder, 'report.pdf')
  await saveDialogAnswers(app, pdf)
  await page.getByRole('button', { name: /Save as PDF/ }).click()
  await expect(page.getByText('report.pdf')).toBeVisible({ timeout: 60_000 })
  const bytes = readFileSync(pdf).toString('latin1')
  expect(bytes.startsWith('%PDF-')).toBe(true)
  expect(bytes).toContain('/StructTreeRoot')

  const word = join(folder, 'report.docx')
  await saveDialogAnswers(app, word)
  await page.getByRole('button', { name: /Save as Word/ }).click()
  await expect(page.getByText('report.docx')).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(word).subarray(0, 2).toString('latin1')).toBe('PK')
})

journey(
  'a report that cannot be written leaves the old file as it was and says why',
  async ({ open, folder }) => {
    const { app, page } = await open({ flags: ['--sample'] })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await goTo(page, '/reports/check')
    // A folder of that name stands in the way, for whoever runs this and on any system.
    const inTheWay = join(folder, 'taken.pdf')
    mkdirSync(inTheWay)
    writeFileSync(join(inTheWay, 'old.txt'), 'as it was')
    await saveDialogAnswers(app, inTheWay)
    await page.getByRole('button', { name: /Save as PDF/ }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Try again' })).toBeVisible({
      timeout: 60_000,
    })
    expect(readFileSync(join(inTheWay, 'old.txt'), 'utf8')).toBe('as it was')
    expect(readdirSync(folder).filter(name => name.startsWith('taken'))).toEqual(['taken.pdf'])
    expect(existsSync(join(folder, 'records.db'))).toBe(true)
    await expectAccessible(page)
  },
)
