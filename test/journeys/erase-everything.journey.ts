import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { ask } from '../support/ask.ts'
import { expectAccessible, journey } from '../support/window.ts'
import { answer, firstVisit, goTo } from './walk.ts'

/** Found nowhere but in what the person wrote. */
const planted = 'Zwetschgenknoedel'
/** What somebody else keeps in the folder, which is nobody's to delete. */
const others = { 'notes.txt': 'mine', 'copies/holiday.jpg': 'mine too', 'old-records.db': 'mine' }

/** Every file below, but for what the browser inside the app holds open. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort()
}
const outsideWindow = (files: readonly string[]) => files.filter(file => !file.startsWith('window'))

function whereItStands(folder: string, word: string): readonly string[] {
  const forms = [Buffer.from(word), Buffer.from(word, 'utf16le')]
  return filesIn(folder).filter(file => {
    const bytes = readFileSync(join(folder, file))
    return forms.some(form => bytes.includes(form))
  })
}

/** A service with a name, an answer, a note, a device, a line of its own, and two copies of all that. */
async function writeALot(page: Page): Promise<void> {
  await firstVisit(page, `${planted} House`)
  const serviceId = present((await ask(page, 'services.list')).currentId, 'The service')
  const { round } = await ask(page, 'checklist.open', { serviceId })
  await goTo(page, '/checklist/quick')
  await page.getByRole('main').getByRole('link').first().click()
  await answer(page, 'Yes')
  const questionId = present(
    (await ask(page, 'checklist.open', { serviceId })).answers[0],
    'The answer',
  ).questionId
  await ask(page, 'checklist.note', {
    roundId: round.id,
    questionId,
    note: planted,
    evidence: planted,
  })
  await ask(page, 'plan.addOwn', {
    serviceId,
    line: { title: planted, why: planted, who: planted, minutes: 5, dueOn: '2026-12-01' },
  })
}

journey('everything is erased, and the app starts as new', async ({ open, folder }) => {
  for (const [name, text] of Object.entries(others)) {
    mkdirSync(join(folder, 'copies'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const { app, page } = await open()
  const heading = page.getByRole('heading', { level: 1 })
  await writeALot(page)
  await ask(page, 'keeping.backUpNow')
  writeFileSync(join(folder, 'hurt-2026-11-01.db'), planted)
  writeFileSync(join(folder, 'copies', 'before-update-7-2026-11-01.db'), planted)
  expect(whereItStands(folder, planted).length).toBeGreaterThan(2)

  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'What this app keeps, and what leaves this PC' }).click()
  await expect(heading).toHaveText('Everything stays on this PC until you send it yourself')
  const main = page.getByRole('main')
  await expect(main).toContainText(join(folder, 'records.db'))
  await expect(main).toContainText(join(folder, 'copies'))
  await expect(main).toContainText('Damaged records that were put aside')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Go to “Erase everything”' }).press('Enter')
  await expect(heading).toHaveText('Erase everything: it cannot be undone')
  await expectAccessible(page)

  // One click, a wrong word, a change of mind: nothing happens.
  const erase = page.getByRole('button', { name: 'Erase everything', exact: true })
  const before = outsideWindow(filesIn(folder))
  await erase.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Please put this right' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('textbox').fill('yes')
  await erase.press('Enter')
  await expect(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('link', { name: 'Keep everything' }).press('Enter')
  await expect(heading).toHaveText('Everything stays on this PC until you send it yourself')
  expect(outsideWindow(filesIn(folder))).toEqual(before)

  await goTo(page, '/privacy/erase')
  await page.getByRole('textbox').fill('erase')
  await page.getByRole('textbox').press('Enter')
  await expect(heading).toHaveText('Everything is erased')
  await expect(heading).toBeFocused()
  await expectAccessible(page)
  // What is not ours is there, and of ours there is one new, empty file and nothing that another test of this list would miss.
  const left = outsideWindow(filesIn(folder)).filter(file => !/^(?:Singleton|lockfile)/.test(file))
  expect(left.filter(file => !file.startsWith('records.db'))).toEqual(Object.keys(others).sort())
  for (const [name, text] of Object.entries(others)) {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
  }
  expect(whereItStands(folder, planted)).toEqual([])
  await expect(page.getByText(planted)).toHaveCount(0)

  await page.getByRole('link', { name: 'Start anew' }).click()
  await firstVisit(page, 'Larch House')
  expect(await ask(page, 'services.list')).toMatchObject({ services: [{ name: 'Larch House' }] })
  await app.close()
  expect(whereItStands(folder, planted)).toEqual([])
  const { page: morning } = await open()
  await expect(morning.getByRole('banner')).toContainText('Larch House')
})

journey('the app says whose work is inside it, and shows each licence', async ({ open }) => {
  const { page } = await open({ flags: ['--sample'] })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await goTo(page, '/settings')
  await page.getByRole('link', { name: 'Whose work is inside' }).click()
  const main = page.getByRole('main')
  for (const part of [
    /^react [\d.]+, MIT$/,
    /^SQLite [\d.]+, Public domain$/,
    /^Arimo [\d.]+, OFL-1.1$/,
  ]) {
    await expect(main.getByText(part)).toBeVisible()
  }
  await main.getByText(/^endoflife.date/).click()
  await expect(main.getByText(/Copyright 2020 endoflife.date contributors/)).toBeVisible()
  await expectAccessible(page)
})
