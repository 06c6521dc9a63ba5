import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { packFor, questionsOf } from '../../shared/checklist/status.ts'
import { ask, askForPack } from '../support/ask.ts'
import { expectAccessible, journey, saveDialogAnswers } from '../support/window.ts'
import { answer, firstVisit, goTo } from './walk.ts'

/** The number and the row of an item that one question alone answers, so that one answer settles it. */
async function simpleItem(page: Page) {
  const { services } = await ask(page, 'services.list')
  const pack = packFor(await askForPack(page), present(services[0], 'The service'))
  const { dspt } = await ask(page, 'checklist.standards')
  const items = dspt.groups.flatMap(group => group.items)
  const found = items.flatMap(item => {
    const behind = questionsOf(pack).filter(({ references }) =>
      references.some(each => each.framework === 'DSPT' && each.number === item.number),
    )
    const [question] = behind
    const isPlain = !/\{(?:lead|Lead|ico)\}/.test(item.answers.yes)
    return behind.length === 1 && question !== undefined && isPlain ? [{ item, question }] : []
  })
  return present(found[0], 'An item with one question')
}

journey('an answer becomes words that can be pasted into the DSPT', async ({ open, folder }) => {
  const { app, page } = await open({ flags: ['--today=2027-05-31'] })
  await firstVisit(page)
  const heading = page.getByRole('heading', { level: 1 })
  await goTo(page, '/checklist')
  await page.getByRole('link', { name: 'DSPT', exact: true }).click()
  await expect(heading).toHaveText('None of the 45 DSPT questions is ready to paste yet')
  await expect(page.getByText('You have four weeks left.')).toBeVisible()
  await expect(page.getByText('0 of 45 ready.')).toBeVisible()
  await expectAccessible(page)

  const { item, question } = await simpleItem(page)
  await page.getByRole('link', { name: item.title }).click()
  await expect(heading).toHaveText(item.title)
  await expect(page.getByText('There are no words to paste yet.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Answer the question', exact: true }).click()
  await expect(heading).toHaveText(question.text)
  await answer(page, 'Yes')
  await page.getByText('Add a note, or say where the evidence is kept').click()
  await page.getByLabel('Where the evidence is kept').fill('Blue folder, office')
  await page.getByLabel('Note').click()
  await goTo(page, `/dspt/${item.number}`)
  const text = page.locator('.dspt-text')
  await expect(text).toContainText('Where it is kept: Blue folder, office.')
  await expect(text.getByRole('paragraph').last()).toHaveText(/^Last checked on \d+ \w+ \d{4}\.$/)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Copy this answer' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.split(/\r?\n/)).toEqual(await text.getByRole('paragraph').allInnerTexts())

  await page.getByRole('link', { name: 'Back to: DSPT' }).click()
  await expect(heading).toHaveText('1 of 45 DSPT questions is ready to paste')
  await expect(page.getByText('1 of 45 ready.')).toBeVisible()

  await page.getByRole('link', { name: 'Read and save all the texts' }).click()
  await expect(page.getByText('Check the numbers first')).toBeVisible()
  await expectAccessible(page)
  const pdf = join(folder, 'dspt.pdf')
  await saveDialogAnswers(app, pdf)
  await page.getByRole('button', { name: /Save as PDF/ }).click()
  await expect(page.getByText('dspt.pdf')).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const word = join(folder, 'dspt.docx')
  await saveDialogAnswers(app, word)
  await page.getByRole('button', { name: /Save as Word/ }).click()
  await expect(page.getByText('dspt.docx')).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(word).subarray(0, 2).toString('latin1')).toBe('PK')
})

journey('every DSPT question can be opened, one after the other', async ({ open }) => {
  const { page } = await open({ flags: ['--sample', '--today=2026-11-23'] })
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  await goTo(page, '/checklist/by/dspt')
  const links = page.locator('.dspt-row a')
  const titles = await links.allInnerTexts()
  expect(titles).toHaveLength(45)
  await links.first().click()
  for (const [at, title] of titles.entries()) {
    await expect(heading).toHaveText(title)
    if (at < titles.length - 1) await page.getByRole('link', { name: /^Next/ }).click()
  }
  await expect(page.getByRole('link', { name: /^Next/ })).toHaveCount(0)
  await page.getByRole('link', { name: /^Back(?! to:)/ }).click()
  await expect(heading).toHaveText(titles.at(-2) ?? '')
})
