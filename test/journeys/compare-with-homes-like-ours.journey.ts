import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { questionsOf } from '../../shared/checklist/status.ts'
import { ask, askForPack } from '../support/ask.ts'
import { goTo } from '../support/every-page.ts'
import { layoutFaults, sizeWindow } from '../support/layout.ts'
import { type MadeUpReview, openMadeUpReview } from '../support/made-up-review.ts'
import { watchSockets } from '../support/sockets.ts'
import { expectAccessible, journey as usual, openDialogAnswers } from '../support/window.ts'

const journey = usual.extend<{ review: MadeUpReview; stick: string }>({
  review: async ({}, use) => {
    const review = await openMadeUpReview()
    await use(review)
    await review.end()
  },
  /** A folder beside that of the records, such as a USB stick. */
  stick: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-stick-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

const sample = { flags: ['--sample', '--today=2027-01-20'] }
const madeUp = /^Made-up data\. These figures are made up/

/** A care home of the South East, of which enough take part in the made-up nation. */
async function inTheSouthEast(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { currentId } = await ask(page, 'services.list')
  const id = currentId ?? ''
  const change = { kind: 'care-home', region: 'South East' } as const
  await ask(page, 'services.change', { id, change })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return id
}

const editionsOf = async (page: Page) =>
  (await ask(page, 'news.standing')).kept.map(({ edition }) => edition)

async function unansweredIn(page: Page, serviceId: string): Promise<string> {
  const { answers } = await ask(page, 'checklist.open', { serviceId })
  const isAnswered = (id: string) => answers.some(each => each.questionId === id)
  const question = questionsOf(await askForPack(page)).find(({ id }) => !isAnswered(id))
  return present(question, 'A question without an answer').id
}

/** Linux alone shows whom a process speaks to. */
const speaksTo = (processNumber: number | undefined) =>
  process.platform === 'linux' ? watchSockets(processNumber ?? 0) : null

journey('figures are fetched, compared and made newer', async ({ open, review }) => {
  const { app, page } = await open(sample)
  const heading = page.getByRole('heading', { level: 1 })
  const serviceId = await inTheSouthEast(page)
  const seen = speaksTo(app.process().pid)

  // Before anything has come back: the survey of 2025, and nobody to ask.
  await page.getByRole('link', { name: 'Homes like ours' }).press('Enter')
  await expect(heading).toHaveText('No figures of homes like yours have come yet')
  await expect(page.getByText('Not from the review')).toBeVisible()
  await expect(page.getByText('Of 100 providers, about 82 had a formal policy')).toBeVisible()
  await expectAccessible(page)
  await openDialogAnswers(app, review.file)
  await page.getByRole('button', { name: 'Open the review’s file' }).press('Enter')
  await expect(page.getByText('Nobody has been asked so far.')).toBeVisible()
  const weekly = page.getByRole('checkbox', { name: /^Ask the review each week/ })
  await expect(weekly).not.toBeChecked()
  await page.getByText('What asking tells the review').press('Enter')
  await expect(page.getByText(`Its server at ${review.address} sees`)).toBeVisible()
  await expectAccessible(page)
  expect(seen?.().outgoing ?? []).toEqual([])

  await page.getByRole('button', { name: 'Ask the review now' }).press('Enter')
  await expect(heading).toHaveText(
    /most homes like yours already do \w+ things that you do not yet$/,
  )
  await expect(heading).toBeFocused()
  await expect(page.getByText(madeUp)).toBeVisible()
  // Too few of the South East, so a wider group, and the page says so.
  await expect(
    page.getByText(/^About \d+ care homes without nursing in England shared/),
  ).toBeVisible()
  await expect(
    page.getByText('Too few care homes without nursing in the South East took part to be shown'),
  ).toBeVisible()
  await expect(page.getByText(/^Last asked today/)).toBeVisible()
  await expectAccessible(page)

  // The picture says the same as its table.
  const picture = page.getByRole('figure', { name: /^What you have in place/ })
  const [first] = await picture.getByRole('img').all()
  const said = String(await first?.getAttribute('aria-label'))
  expect(said).toMatch(/^You: \d+ of \d+ in place\. Homes like yours: about \d+ of \d+\.$/)
  await picture.getByRole('button', { name: 'Show as a table' }).press('Enter')
  const cells = await picture.getByRole('row').nth(1).getByRole('cell').allInnerTexts()
  const numbers = /^You: (\d+) of (\d+) in place[^\d]+(\d+) of/.exec(said)
  expect(cells).toEqual([2, 1, 3].map(at => numbers?.[at]))
  await expectAccessible(page)

  // One topic, question by question.
  await picture.getByRole('link').first().press('Enter')
  const questions = page.getByRole('figure', { name: /^How many of 100/ })
  await expect(questions.getByRole('img', { name: /^About \d+ in 100$/ }).first()).toBeVisible()
  await expect(page.getByText(madeUp)).toBeVisible()
  await expectAccessible(page)
  await questions.getByRole('button', { name: 'Show as a table' }).press('Enter')
  await expect(
    questions.getByRole('columnheader', { name: 'About how many answered' }),
  ).toBeVisible()
  await expectAccessible(page)

  // A reason to act, on the plan and beside the question; and nothing of it before an answer.
  await page.getByRole('link', { name: 'Back to: Homes like ours' }).press('Enter')
  const reasons = page.getByRole('region', { name: 'Most homes like yours already do this' })
  await reasons.getByRole('link').first().press('Enter')
  const reason = page.getByText(
    /^Made-up data: Most homes like yours already do this: about \d+ in/,
  )
  await expect(page.getByRole('heading', { name: 'Why this is here' })).toBeVisible()
  await expect(reason).toBeVisible()
  await page.getByRole('link', { name: 'Look at the question again' }).press('Enter')
  await expect(reason).toBeVisible()
  await expectAccessible(page)
  await goTo(page, `/question/all/${await unansweredIn(page, serviceId)}`)
  await expect(page.getByText(/Most homes like yours/)).toHaveCount(0)

  // The next quarter, and what has changed since.
  review.publish('2027-Q1')
  await goTo(page, '/compare')
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: 'Ask the review now' }).press('Enter')
      return editionsOf(page)
    })
    .toEqual(['2027-Q1', '2026-Q4'])
  await expect(page.getByText(/shared their answers for January to March 2027\.$/)).toBeVisible()
  await goTo(page, '/compare/passwords-backups-access')
  await expect(page.getByText(/in 100 for October to December 2026, /).first()).toBeVisible()
  await expectAccessible(page)

  // From the first moment to the last: the review, and nobody else.
  const to = review.address.replace('http://', '')
  expect(seen?.().outgoing ?? [to]).toEqual([to])
})

journey(
  'a file is opened without a network, and what is changed or older is refused',
  async ({ open, review, stick }) => {
    review.publish('2027-Q1')
    await review.stop()
    const { app, page } = await open(sample)
    const heading = page.getByRole('heading', { level: 1 })
    await inTheSouthEast(page)
    await openDialogAnswers(app, review.file)
    await ask(page, 'sharing.openDetails')
    await goTo(page, '/compare')
    const status = page.getByRole('status')
    const openFile = async (path: string) => {
      await openDialogAnswers(app, path)
      await page.getByRole('button', { name: 'Open a file of figures' }).press('Enter')
    }

    // Nobody is there to ask; a file does as well.
    await page.getByRole('button', { name: 'Ask the review now' }).press('Enter')
    await expect(status).toHaveText(/^There was no connection to the review\./)
    const newest = join(stick, 'benchmark.json')
    copyFileSync(review.benchmarkOf('2027-Q1'), newest)
    await openFile(newest)
    await expect(heading).toHaveText(/most homes like yours already do/)
    await expect(page.getByText(/opened from a file on 20 January 2027/)).toBeVisible()
    const news = await heading.innerText()

    const text = readFileSync(newest, 'utf8')
    const tampered = join(stick, 'tampered.json')
    writeFileSync(
      tampered,
      text.replace(/"homes":(\d+)/, (_, homes) => `"homes":${Number(homes) + 5}`),
    )
    const photo = join(stick, 'photo.jpg')
    writeFileSync(photo, Buffer.alloc(400_000, 0xff))
    const refusals = [
      [tampered, /^That file was changed after the review signed it/],
      [review.benchmarkOf('2026-Q4'), /^That file is older than the one you have/],
      [photo, /^That file is larger than anything the review publishes/],
      [review.file, /^That is not a file for this app/],
    ] as const
    for (const [path, words] of refusals) {
      await openFile(path)
      await expect(status).toHaveText(words)
      await expect(status).toHaveText(/What you had before stays as it was\.$/)
      await expect(heading).toHaveText(news)
      expect(await editionsOf(page)).toEqual(['2027-Q1'])
    }
    await openFile(newest)
    await expect(status).toHaveText(/^You have the newest already/)
    await expectAccessible(page)

    // Every size of window holds it.
    for (const zoom of [1, 2]) {
      await sizeWindow({ app, page }, { width: 900, height: 600, zoom })
      for (const path of ['/compare', '/compare/staff-and-roles']) {
        await goTo(page, path)
        expect(await page.evaluate(layoutFaults), `${path} at ${zoom}`).toEqual([])
      }
    }

    // All of it is there the next time, without anybody being asked.
    await app.close()
    const again = await open(sample)
    await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible()
    await goTo(again.page, '/compare')
    await expect(again.page.getByRole('heading', { level: 1 })).toHaveText(news)
  },
)
