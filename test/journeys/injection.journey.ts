import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { packFor, questionsOf } from '../../shared/checklist/status.ts'
import { ask, askForPack } from '../support/ask.ts'
import { goTo } from '../support/every-page.ts'
import { injections } from '../support/injections.ts'
import { readPdf, readWord, visible } from '../support/saved-files.ts'
import { journey, saveDialogAnswers } from '../support/window.ts'
import {
  lookEverywhere,
  type Questions,
  writeEverywhere,
  type Written,
} from '../support/written-everywhere.ts'
import { textOf, xmlFault } from '../support/xml.ts'
import { answer, firstVisit } from './walk.ts'

const harmless = 'A harmless text'

/** The texts, each cut to the length of its field, that cannot be read in the words. */
function missingIn(words: string, most = 4000): readonly string[] {
  const seen = visible(words)
  return injections.filter(text => !seen.includes(visible(text.slice(0, most))))
}

/** Hears whatever a text that came to life would do. */
async function listenIn(page: Page): Promise<readonly string[]> {
  const heard: string[] = []
  page.on('dialog', dialog => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', error => heard.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') heard.push(message.text())
  })
  page.on('request', request => {
    if (!request.url().startsWith('app://care-cyber-check/')) heard.push(request.url())
  })
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', event => {
      console.error(`refused: ${event.effectiveDirective} ${event.blockedURI}`)
    })
  })
  return heard
}

async function questionsToUse(page: Page): Promise<Questions> {
  const { services } = await ask(page, 'services.list')
  const pack = await askForPack(page)
  const [spared, unsure] = questionsOf(
    services[0] === undefined ? pack : packFor(pack, services[0]),
  )
  if (spared === undefined || unsure === undefined) throw new Error('There are too few questions.')
  return { spared: spared.id, unsure: unsure.id }
}

function looksAt({ ownLineId }: Written, { spared, unsure }: Questions) {
  return [
    { name: 'today', path: '/', shows: 160 },
    { name: 'a question with a reason', path: `/question/all/${spared}`, shows: 4000 },
    { name: 'a question', path: `/question/all/${unsure}`, shows: 4000 },
    { name: 'plan', path: '/plan', shows: 160 },
    { name: 'a line of the plan', path: `/plan/${unsure}`, shows: 2000 },
    { name: 'a line of one’s own', path: `/plan/${ownLineId}`, shows: 2000 },
    { name: 'report', path: '/reports/check', shows: 4000 },
    { name: 'questions for IT', path: '/reports/it-questions', shows: 4000 },
    { name: 'a staff card', path: '/cards/phishing', shows: 80 },
    { name: 'settings', path: '/settings', shows: 80 },
  ]
}

journey('no text that a person can write comes to life on a page', async ({ open }) => {
  // Without the brake that Chromium puts on more than twenty pages a second.
  const { page } = await open({ flags: ['--sample', '--disable-ipc-flooding-protection'] })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const questions = await questionsToUse(page)
  const texts = [harmless, ...injections]
  expect(injections.length).toBeGreaterThanOrEqual(100)
  const written = await writeEverywhere(page, texts, questions)
  await page.reload()
  const heard = await listenIn(page)
  await goTo(page, '/')
  const faults: string[] = []
  for (const [at, one] of written.entries()) {
    const looks = looksAt(one, questions)
    const text = texts[at] ?? ''
    faults.push(...(await lookEverywhere(page, { serviceId: one.serviceId, text, looks })))
    if (faults.length > 0) break
  }
  expect(faults).toEqual([])

  for (const { serviceId } of written) await ask(page, 'services.remove', { id: serviceId })
  await page.reload()
  await goTo(page, '/settings')
  const removed = page.getByRole('region', { name: 'Removed services' })
  expect(missingIn(await removed.innerText(), 80)).toEqual([])
  await expect(removed.getByRole('button')).toHaveCount(texts.length)
  await expect(removed.getByRole('img')).toHaveCount(0)
  expect(heard).toEqual([])
})

const oddName = '<b>Larch</b> & "House"<span class="pageNumber">'

/** One service whose notes and own lines hold every text, so that four reports show them all. */
async function writeAllInOne(page: Page): Promise<void> {
  const named = { name: oddName, leadTitle: '<i>Manager</i>', leadName: '${7*7}' }
  const facts = { sizeBand: null, region: null, staffCount: null, dsptStatus: null } as const
  const service = await ask(page, 'services.add', { ...named, ...facts, kind: 'care-home-nursing' })
  const { round } = await ask(page, 'checklist.open', { serviceId: service.id })
  const questions = questionsOf(packFor(await askForPack(page), service))
  for (const [at, { id }] of questions.entries()) {
    const texts = injections.filter((_, index) => index % questions.length === at)
    const where = { roundId: round.id, questionId: id }
    await ask(page, 'checklist.answer', { ...where, choice: 'not-sure', reason: '' })
    await ask(page, 'checklist.note', { ...where, note: texts.join('\n'), evidence: texts[0] })
  }
  for (const text of injections) {
    const line = { title: text.slice(0, 160), why: text, who: text.slice(0, 80) }
    await ask(page, 'plan.addOwn', {
      serviceId: service.id,
      line: { ...line, minutes: null, dueOn: null },
    })
  }
}

/** Saves with the button on the page, as the manager does. */
async function save(
  { app, page }: { readonly app: ElectronApplication; readonly page: Page },
  words: RegExp,
  path: string,
): Promise<void> {
  await saveDialogAnswers(app, path)
  await page.getByRole('button', { name: words }).first().click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toContainText(
    path.split('/').at(-1) ?? path,
  )
}

journey(
  'in a saved report, what people wrote is text and nothing else',
  async ({ open, folder }) => {
    const { app, page } = await open({ flags: ['--sample'] })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await writeAllInOne(page)
    await page.reload()
    const heard = await listenIn(page)
    const at = (name: string) => join(folder, name)
    await goTo(page, '/reports/check')
    await save({ app, page }, /^Save as PDF/, at('check.pdf'))
    await save({ app, page }, /^Save as Word/, at('check.docx'))
    await goTo(page, '/reports/it-questions')
    await save({ app, page }, /^Save as PDF/, at('it.pdf'))
    await save({ app, page }, /^Save as Word/, at('it.docx'))
    expect(heard).toEqual([])

    for (const name of ['check.docx', 'it.docx']) {
      const parts = await readWord(at(name))
      const faults = [...parts].map(([part, xml]) => [part, xmlFault(xml)])
      expect(faults).toEqual([...parts.keys()].map(part => [part, null]))
      const all = [...parts.values()].join('\n')
      expect(all).not.toMatch(
        /TargetMode="External"|<w:fldSimple|<w:object|<w:altChunk|<o:OLE|vbaProject/,
      )
      const fields = all.match(/<w:instrText[^>]*>[^<]*/g) ?? []
      expect(new Set(fields.map(field => field.replace(/.*>/, '')))).toEqual(
        new Set(['PAGE', 'NUMPAGES']),
      )
      if (name === 'check.docx')
        expect(missingIn(textOf(parts.get('word/document.xml') ?? ''))).toEqual([])
    }

    const [check, it] = ['check.pdf', 'it.pdf'].map(name => readPdf(at(name)))
    if (!check || !it) {
      journey
        .info()
        .annotations.push({ type: 'not looked at', description: 'PDF: no poppler here' })
      return
    }
    const nothing = {
      has: { JavaScript: 'no', Form: 'none' },
      links: [],
      attached: '0 embedded files',
    }
    expect(check).toMatchObject(nothing)
    expect(it).toMatchObject(nothing)
    expect(missingIn(check.text)).toEqual([])
    expect(visible(it.text)).toContain(visible(oddName))
  },
)

const byHand = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '{{constructor.constructor("alert(1)")()}}',
  '<svg/onload=alert(1)>',
]

journey('what is typed by hand stands there as it was typed', async ({ open }) => {
  const { page } = await open()
  const heard = await listenIn(page)
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = byHand
  await firstVisit(page, first)
  await expect(page.getByRole('banner')).toContainText(first)

  await page.getByRole('link', { name: 'See all questions' }).click()
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await answer(page, 'This does not apply to us')
  await page.getByRole('textbox', { name: 'Why does it not apply?' }).pressSequentially(second)
  await page.getByText('Add a note, or say where the evidence is kept').click()
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially(byHand.join('\n'))
  await page.keyboard.press('Tab')
  await page.keyboard.type(third)
  await page.keyboard.press('Tab')

  await page.keyboard.press('Control+k')
  for (const text of byHand) {
    await page.getByRole('combobox').fill(text)
    await expect(page.getByRole('dialog')).toContainText(`Nothing found for “${text}”`)
  }
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Plan' }).click()
  await page
    .getByRole('button', { name: /line of your own/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'What is to be done' }).fill(fourth)
  await page.getByRole('textbox', { name: 'Why' }).fill(fifth)
  await page.getByRole('button', { name: 'Put it on the plan' }).click()
  await expect(page.getByRole('link', { name: fourth })).toBeVisible()

  await goTo(page, '/reports/check')
  for (const text of byHand) await expect(page.getByRole('article')).toContainText(text)
  await goTo(page, '/settings')
  await page.getByRole('button', { name: 'Change Name' }).click()
  await page.getByRole('textbox', { name: 'Name of the service' }).fill(fifth)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('banner')).toContainText(fifth)
  expect(heard).toEqual([])
})
