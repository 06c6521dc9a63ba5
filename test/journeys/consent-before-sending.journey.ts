import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import type { Outcome } from '../../shared/sharing/queue.ts'
import type { OpenOptions } from '../../tools/driver.ts'
import { ask } from '../support/ask.ts'
import { someFacts } from '../support/builders.ts'
import { benchmarkFile } from '../support/news.ts'
import {
  type Misbehaviour,
  openSmallReview,
  reply,
  type SmallReview,
} from '../support/small-review.ts'
import { hasStrace, traced, type TracedUse, watchSockets } from '../support/sockets.ts'
import { journey as usual, openDialogAnswers, type Opened } from '../support/window.ts'
import { endsOf, stateOf } from './share.ts'

const root = resolve(import.meta.dirname, '../..')
const keptBack = { questions: [], devices: false, dspt: false }

const journey = usual.extend<{ review: SmallReview; file: string; notes: string }>({
  review: async ({}, use) => {
    const review = await openSmallReview()
    await use(review)
    await review.close()
  },
  /** A folder beside that of the records. */
  notes: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-notes-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  file: async ({ review, notes }, use) => {
    const path = join(notes, 'review-details.json')
    writeFileSync(path, JSON.stringify(review.details))
    await use(path)
  },
})

/** What Chromium asks this machine a route for, without a packet: whether there is IPv6, and where the review is. */
const askedRoutes = ['2001:4860:4860::8888:443', '127.0.0.1:443']

/** With every system call about the network written down, where strace is there. */
async function openTraced(
  open: (options: Partial<OpenOptions>) => Promise<Opened>,
  notes: string,
  flags: readonly string[],
) {
  if (!hasStrace) return { opened: await open({ flags }), use: () => null }
  const trace = traced(process.env['CARE_CYBER_CHECK_ELECTRON'] ?? '', notes)
  const opened = await open({ program: trace.program, flags: [root, ...flags] })
  return { opened, use: trace.use }
}

async function aService(page: Page): Promise<string> {
  return (await ask(page, 'services.add', someFacts())).id
}

async function share(page: Page, serviceId: string): Promise<string> {
  const { letterId, sha256 } = await ask(page, 'sharing.preview', { serviceId, keptBack })
  await ask(page, 'sharing.agree', { letterId, sha256 })
  return letterId
}

journey(
  'nothing is sent to anyone before the consent, and afterwards only to the review',
  async ({ open, review, file, notes }) => {
    journey.skip(process.platform !== 'linux', 'What a process sends is seen here by Linux alone.')
    const run = () => openTraced(open, notes, [`--review=${file}`])
    const unsent = await run()
    const { app, page } = unsent.opened
    const seen = watchSockets(app.process().pid ?? 0)
    const serviceId = await aService(page)
    await openDialogAnswers(app, file)
    await ask(page, 'sharing.openDetails')
    const { letterId, sha256, text } = await ask(page, 'sharing.preview', { serviceId, keptBack })
    await ask(page, 'sharing.tryNow')
    await ask(page, 'sharing.hideCard', { serviceId })
    await ask(page, 'news.standing')
    await ask(page, 'comparing.standing', { serviceId })
    await page.reload()
    expect(await ask(page, 'sharing.standing', { serviceId })).toMatchObject({ isOn: false })
    expect(seen().outgoing).toEqual([])
    await app.close()
    expect([unsent.use()?.outgoing ?? [], review.asked]).toEqual([[], []])

    const agreed = await run()
    const window = agreed.opened.page
    const after = watchSockets(agreed.opened.app.process().pid ?? 0)
    await ask(window, 'sharing.agree', { letterId, sha256 })
    await expect.poll(() => stateOf(window, serviceId, letterId)).toBe('sent')
    const to = review.address.replace('http://', '')
    expect(after().outgoing.filter(at => at !== to)).toEqual([])
    await agreed.opened.app.close()
    expect(review.asked.map(asked => asked.text)).toEqual([text])
    const unseen: TracedUse = { outgoing: [to], listening: [], onlyRoutes: [] }
    const { outgoing, onlyRoutes } = agreed.use() ?? unseen
    // From the first moment to the last: the review, at its port, and nobody else.
    expect(outgoing.filter(at => !onlyRoutes.includes(at))).toEqual([to])
    expect(onlyRoutes.filter(at => !askedRoutes.includes(at))).toEqual([])
  },
)

journey('a request says nothing of the PC it comes from', async ({ open, review, file }) => {
  const { page } = await open({ flags: [`--review=${file}`] })
  const serviceId = await aService(page)
  const id = await share(page, serviceId)
  await expect.poll(() => stateOf(page, serviceId, id)).toBe('sent')
  const [asked] = review.asked
  const names = asked?.headers.filter((_, at) => at % 2 === 0).map(name => name.toLowerCase())
  const values = asked?.headers.filter((_, at) => at % 2 === 1)
  const headers = Object.fromEntries(names?.map((name, at) => [name, values?.[at]]) ?? [])
  expect(headers).toEqual({
    host: review.address.replace('http://', ''),
    connection: 'keep-alive',
    'content-length': String(Buffer.byteLength(asked?.text ?? '')),
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': 'en',
    'accept-encoding': 'identity',
    'sec-fetch-dest': 'empty',
    'sec-fetch-mode': 'no-cors',
    'sec-fetch-site': 'none',
    'user-agent': 'Care Cyber Check',
  })
})

/** What stands between a PC and the review on a bad day, and what is said of each such try. */
const badDays: readonly (readonly [string, Misbehaviour, Outcome])[] = [
  ['no answer', to => void to.socket?.destroy(), 'no-connection'],
  [
    'an answer cut in the middle',
    (to, _asked, usual) => {
      const { body } = usual()
      to.writeHead(201, { 'content-length': body.length })
      to.write(body.slice(0, 40), () => to.socket?.destroy())
    },
    'no-connection',
  ],
  [
    'a redirect to a login page',
    to => reply(to, { status: 302, body: '', headers: { location: '/login' } }),
    'not-the-review',
  ],
  ['a login page', to => reply(to, { status: 200, body: '<html>Hello' }), 'not-the-review'],
  [
    'a page without an end',
    to => {
      to.writeHead(200)
      const more = () => {
        to.write('x'.repeat(16_384), error => {
          if (error == null) more()
        })
      }
      more()
    },
    'not-the-review',
  ],
  ['a proxy that wants a password', to => reply(to, { status: 407, body: '' }), 'not-the-review'],
  ['a page that asks who is there', to => reply(to, { status: 401, body: '' }), 'not-the-review'],
  ['an overloaded gateway', to => reply(to, { status: 503, body: 'later' }), 'busy'],
]

journey(
  'a letter gets through whatever stands in between, and is never taken for sent before',
  async ({ open, review, file }) => {
    const { page } = await open({ flags: [`--review=${file}`] })
    const serviceId = await aService(page)
    review.misbehave(...badDays.map(([, way]) => way))
    const id = await share(page, serviceId)
    for (const [at, [what, , outcome]] of badDays.entries()) {
      await expect
        .poll(() => endsOf(page, serviceId, id), what)
        .toEqual(badDays.slice(0, at + 1).map(([, , each]) => each))
      expect([what, outcome, await stateOf(page, serviceId, id)]).toEqual([what, outcome, 'frozen'])
      await ask(page, 'sharing.tryNow')
    }
    await expect.poll(() => stateOf(page, serviceId, id)).toBe('sent')
    expect(review.memory.counting()).toEqual([id])
    // Asked once for each try: nothing was followed anywhere, and no password was looked for.
    expect(review.asked.map(({ path }) => path)).toEqual(
      Array.from({ length: badDays.length + 1 }, () => '/v1/submissions'),
    )
    expect(new Set(review.asked.map(({ text }) => text)).size).toBe(1)
  },
)

journey('what is being sent stops when sharing is switched off', async ({ open, review, file }) => {
  const { page } = await open({ flags: [`--review=${file}`] })
  const serviceId = await aService(page)
  // Takes the letter in and never answers.
  review.misbehave((_to, _asked, usual) => void usual())
  const arrived = review.heard()
  const id = await share(page, serviceId)
  await arrived
  expect(review.memory.counting()).toEqual([id])
  await ask(page, 'sharing.switchOff', { serviceId })
  await expect.poll(() => stateOf(page, serviceId, id)).toBe('withdrawn')
  expect(await endsOf(page, serviceId, id)).toEqual(['stopped', 'erased'])
  expect(review.memory.counting()).toEqual([])
  expect(await ask(page, 'sharing.standing', { serviceId })).toMatchObject({ isOn: false })
})

/** Every file below a folder, as text. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
    .map(path => readFileSync(path, 'latin1'))
    .join('\n')
}

journey(
  'the secret stays in the records until something is taken back',
  async ({ open, review, file, folder }) => {
    const { app, page } = await open({ flags: [`--review=${file}`] })
    let said = ''
    app.process().stdout?.on('data', (text: Buffer) => (said += text.toString()))
    app.process().stderr?.on('data', (text: Buffer) => (said += text.toString()))
    const serviceId = await aService(page)
    const preview = await ask(page, 'sharing.preview', { serviceId, keptBack })
    const { letterId, sha256 } = preview
    await ask(page, 'sharing.agree', { letterId, sha256 })
    await expect.poll(() => stateOf(page, serviceId, letterId)).toBe('sent')
    const crossed = JSON.stringify([preview, await ask(page, 'sharing.standing', { serviceId })])
    await ask(page, 'sharing.takeBack', { letterId })
    await expect.poll(() => stateOf(page, serviceId, letterId)).toBe('withdrawn')
    const { secret } = JSON.parse(review.asked.at(-1)?.text ?? '{}') as { secret: string }
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    await app.close()
    expect(readFileSync(join(folder, 'records.db'), 'latin1')).toContain(secret)
    expect(everythingIn(join(folder, 'window'))).not.toContain(secret)
    expect([crossed, said].join()).not.toContain(secret)
    expect(review.asked.filter(({ text }) => text.includes(secret))).toHaveLength(1)
  },
)

journey(
  'what the review has published is asked for only when somebody asks, and that says nothing of the PC',
  async ({ open, review, file }) => {
    const { page } = await open({ flags: [`--review=${file}`] })
    await aService(page)
    expect(await ask(page, 'news.standing')).toMatchObject({ isWeekly: false, lastAsked: null })
    expect(review.asked).toEqual([])
    const [, , redirect, , endless] = badDays
    const published: Misbehaviour = to => {
      reply(to, { status: 200, body: benchmarkFile(review.keys) })
    }
    const noAdvisories: Misbehaviour = to => {
      reply(to, { status: 404, body: JSON.stringify({ code: 'not-found', message: 'No.' }) })
    }
    const figures = [present(redirect, 'A redirect')[1], present(endless, 'A page')[1], published]
    review.misbehave(...figures.flatMap(each => [each, noAdvisories]))
    const outcomes = []
    for (let time = 1; time <= 3; time += 1) outcomes.push(...(await ask(page, 'news.ask')))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'not-the-review',
      'none-yet',
      'not-the-review',
      'none-yet',
      'new',
      'none-yet',
    ])
    // Once each time: nobody was followed anywhere.
    expect(review.asked.map(({ path, text }) => [path, text])).toEqual(
      Array.from({ length: 3 }, () => [
        ['/benchmark.json', ''],
        ['/advisories.json', ''],
      ]).flat(),
    )
    const names = review.asked.at(-1)?.headers.filter((_, at) => at % 2 === 0)
    expect(names?.map(name => name.toLowerCase()).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'sec-fetch-dest',
      'sec-fetch-mode',
      'sec-fetch-site',
      'user-agent',
    ])
    expect(review.asked.at(-1)?.headers).toContain('Care Cyber Check')
  },
)
