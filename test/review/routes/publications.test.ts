import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { settingsToShow } from '../../../review/commands/show.ts'
import { readSettings } from '../../../review/settings.ts'
import { inFolder, putPublication } from '../../support/publications.ts'
import { rawAsk, statusesIn } from '../../support/raw-http.ts'
import { clockOn, reviewFolder, startReview } from '../../support/review.ts'

const settingsIn = (folder: string, more: Readonly<Record<string, string>> = {}) =>
  readSettings({ REVIEW_DATA_FOLDER: folder, REVIEW_PORT: '0', ...more })
const page = '<!doctype html><title>The review</title><a href="answers.csv">CSV</a>\n'

async function opened() {
  const settings = settingsIn(reviewFolder(), { REVIEW_PER_MINUTE: '1' })
  const folders = [
    putPublication(settings, '2026-Q4', { more: { 'index.html': page } }),
    putPublication(settings, '2027-Q1', { more: { 'index.html': page, '.note': 'hidden' } }),
  ] as const
  const review = await startReview(settings)
  const ask = (path: string, asked: RequestInit = {}) => get(review.address + path, asked)
  return { settings, folders, review, ask }
}

/** Read to its end, so that the server need not wait for the reader when it stops. */
async function get(address: string, asked: RequestInit = {}) {
  const answer = await fetch(address, { redirect: 'manual', ...asked })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

it('serves every file of every publication, byte for byte, and the newest at its short addresses', async () => {
  const { folders, ask, settings } = await opened()
  const types: Readonly<Record<string, string>> = {
    'index.html': 'text/html; charset=utf-8',
    'answers.csv': 'text/csv; charset=utf-8',
    'tables.json': 'application/json; charset=utf-8',
    'method.txt': 'text/plain; charset=utf-8',
  }
  for (const [at, quarter] of (['2026-Q4', '2027-Q1'] as const).entries()) {
    for (const [name, text] of Object.entries(inFolder(folders[at] ?? ''))) {
      const answer = await ask(`/${quarter}/${name}`)
      if (name === '.note') {
        expect(answer.status).toBe(404)
        continue
      }
      expect([name, answer.status, answer.text]).toEqual([name, 200, text])
      const type = types[name]
      if (type !== undefined) expect(answer.headers.get('content-type')).toBe(type)
    }
    expect((await ask(`/${quarter}/`)).text).toBe(page)
    expect((await ask(`/${quarter}`)).headers.get('location')).toBe(`/${quarter}/`)
  }
  expect((await ask('/')).headers.get('location')).toBe('/2027-Q1/')
  const newest = await ask('/benchmark.json')
  expect(newest.text).toBe(inFolder(folders[1])['benchmark.json'])
  expect(newest.headers.get('cache-control')).toBe('public, no-cache')
  expect((await ask('/advisories.json')).status).toBe(404)
  writeFileSync(join(settings.dataFolder, 'published', 'advisories.json'), '{"advisories":[]}')
  await expect.poll(async () => (await ask('/advisories.json')).status).toBe(200)
})

it('answers HEAD, knows what a reader has already, and lets a page load nothing from elsewhere', async () => {
  const { folders, ask } = await opened()
  const got = await ask('/2027-Q1/answers.csv')
  const length = String(Buffer.byteLength(inFolder(folders[1])['answers.csv'] ?? ''))
  expect(got.headers.get('content-length')).toBe(length)
  const head = await ask('/2027-Q1/answers.csv', { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), head.text]).toEqual([200, length, ''])
  const etag = got.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
  for (const known of [etag, `"other", W/${etag}`]) {
    const again = await ask('/2027-Q1/answers.csv', { headers: { 'if-none-match': known } })
    expect([again.status, again.text]).toEqual([304, ''])
  }
  const other = await ask('/2026-Q4/answers.csv', { headers: { 'if-none-match': etag } })
  expect(other.status).toBe(200)
  expect(got.headers.get('cache-control')).toBe('public, max-age=3600')
  expect(got.headers.get('last-modified')).toBeNull()
  expect(got.headers.get('x-content-type-options')).toBe('nosniff')
  const policy = got.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toContain('unsafe')
})

it('gives nothing but published files, however it is asked', async () => {
  const { settings, folders, review, ask } = await opened()
  const published = join(settings.dataFolder, 'published')
  symlinkSync(folders[0], join(published, '2027-Q2'))
  symlinkSync(join(settings.dataFolder, 'letters.sqlite'), join(published, 'advisories.json'))
  mkdirSync(join(published, 'drafts'))
  writeFileSync(join(published, 'drafts', 'answers.csv'), 'draft')
  writeFileSync(join(folders[1], 'later.txt'), 'not in the checksums')
  // It looks for new ones once a second.
  await wait(1_100)
  const paths = [
    ...['/..', '/../keys/rounding-secret', '/2026-Q4/../../keys/rounding-secret'],
    ...['/2026-Q4/%2e%2e/%2e%2e/keys/rounding-secret', '/2026-Q4/..%2f..%2fletters.sqlite'],
    ...['/2026-Q4/..%5c..%5cletters.sqlite', '//2026-Q4/answers.csv', '/2026-Q4//answers.csv'],
    ...['/2026-Q4/./answers.csv', '/2026-Q4/answers.csv/', '/2026-Q4/answers.csv%00.html'],
    ...['/2026-Q4/ANSWERS.CSV', '/2027-Q2/answers.csv', '/2027-Q2/', '/advisories.json'],
    ...['/drafts/answers.csv', '/2027-Q1/later.txt', '/2027-Q1/.note', '/published/', '/keys'],
    ...['/letters.sqlite', '/constructor', '/__proto__', '/2026-Q4/%E0%A4%A', '/index.html'],
  ]
  for (const path of paths) {
    const heard = await rawAsk(
      review.address,
      `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
      { finish: false },
    )
    expect([path, statusesIn(heard)]).toEqual([path, [404]])
    expect(heard).toContain('application/json')
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    expect([method, (await ask('/2026-Q4/answers.csv', { method })).status]).toEqual([method, 404])
  }
})

it('slows down no reader and keeps nothing of one', async () => {
  const { ask, review } = await opened()
  const all = await Promise.all(
    Array.from({ length: 200 }, () =>
      ask('/2027-Q1/method.txt?who=Rosewood', { headers: { 'user-agent': 'Rosewood' } }),
    ),
  )
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
  expect((await ask('/metrics')).text).not.toMatch(/Rosewood|review_answers_total\{/)
  expect(review.lines).toHaveLength(1)
})

it('takes in a new publication while it runs, and none that is not whole', async () => {
  const { settings, folders, review, ask } = await opened()
  putPublication(settings, '2027-Q2', { more: { 'index.html': page } })
  await expect.poll(async () => (await ask('/')).headers.get('location')).toBe('/2027-Q2/')
  await review.stop()
  writeFileSync(join(folders[1], 'method.txt'), 'Everybody is safe.\n')
  const again = await startReview(settings)
  expect((await get(`${again.address}/2027-Q1/answers.csv`)).status).toBe(404)
  expect((await get(`${again.address}/2026-Q4/answers.csv`)).status).toBe(200)
  expect(again.lines[0]).toContain('A file was changed')
})

describe('before the first publication', () => {
  it('says when the first one can come', async () => {
    const review = await startReview(settingsIn(reviewFolder()), clockOn('2026-11-23'))
    const answer = await get(`${review.address}/`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ])
    expect(answer.text).toContain('can be published from 15 January 2027.')
    review.clock.set('2027-01-15')
    expect((await get(`${review.address}/`)).text).toContain('15 April 2027')
    expect((await get(`${review.address}/benchmark.json`)).status).toBe(404)
  })
})

describe('made-up data', () => {
  it('is never served by the server itself', async () => {
    const settings = settingsIn(reviewFolder())
    putPublication(settings, '2026-Q4', { isMadeUp: true, more: { 'index.html': page } })
    const review = await startReview(settings)
    expect(review.lines[0]).toContain('It is made-up data.')
    expect((await get(`${review.address}/2026-Q4/answers.csv`)).status).toBe(404)
    const said = await get(`${review.address}/`)
    expect(said.text).toContain('Nothing is published yet')
    expect(said.headers.get('x-made-up-data')).toBeNull()
  })

  it('is shown to this PC alone, and every answer says what it is', async () => {
    const real = settingsIn(reviewFolder(), {
      REVIEW_HOST: '0.0.0.0',
      REVIEW_BEHIND_TLS: 'yes',
      REVIEW_NAME: 'The landscape review',
      REVIEW_ADDRESS: 'https://review.example.org',
    })
    const settings = settingsToShow(real, ['--made-up'])
    const review = await startReview(settings)
    expect(review.address).toMatch(/^http:\/\/127\.0\.0\.1:/)
    expect((await get(`${review.address}/`)).text).toContain('This is made-up data.')
    putPublication(settings, '2026-Q4', { isMadeUp: true })
    putPublication(settings, '2027-Q1')
    const file = `${review.address}/2026-Q4/answers.csv`
    await expect.poll(async () => (await get(file)).status).toBe(200)
    expect((await get(file)).headers.get('x-made-up-data')).toBe('yes')
    expect((await get(`${review.address}/2027-Q1/answers.csv`)).status).toBe(404)
    expect(() => settingsToShow(real, [])).toThrow('show --made-up')
  })
})
