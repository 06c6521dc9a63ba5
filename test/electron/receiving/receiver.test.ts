import { describe, expect, it, onTestFinished } from 'vitest'
import * as news from '../../../electron/database/news.ts'
import { writeReview } from '../../../electron/database/review.ts'
import { createReceiver, type Get } from '../../../electron/receiving/receiver.ts'
import { present } from '../../../shared/assert.ts'
import type { Heard, NotHeard } from '../../../shared/sharing/queue-rules.ts'
import { advisoriesFile, benchmarkFile } from '../../support/news.ts'
import { calm, turnedTime } from '../../support/sending.ts'
import { detailsOf, newKeys } from '../../support/small-review.ts'
import { anAdvisory } from '../../support/some-advisories.ts'
import { temporaryFolder, temporaryStore } from '../../support/temporary-database.ts'

const hour = 60 * 60 * 1000
const keys = newKeys()
const review = detailsOf('https://review.example', keys)
const says = (status: number, body: string): Heard => ({ status, body, retryAfter: null })
const published = says(200, benchmarkFile(keys))
const figures = 'https://review.example/benchmark.json'
const noneYet = says(404, JSON.stringify({ code: 'not-found', message: 'No.' }))

/** `answer` is what comes for the figures; `others` for whatever else the review may have. */
function aReceiver(
  answer: () => Heard | NotHeard = () => published,
  others: (url: string) => Heard | NotHeard = () => noneYet,
) {
  const time = turnedTime()
  const store = temporaryStore(temporaryFolder(), time.clock)
  store.open()
  const db = present(store.db(), 'The records')
  writeReview(db, review, '2026-11-23')
  const asked: (readonly [string, number])[] = []
  const reported: unknown[] = []
  let told = 0
  const line: { held: Promise<void> } = { held: Promise.resolve() }
  const get: Get = async (url, most, signal) => {
    await line.held
    if (signal.aborted) return 'stopped'
    if (url !== figures) return others(url)
    asked.push([url, most])
    return answer()
  }
  const receiver = createReceiver({
    db: store.db,
    get,
    clock: time.clock,
    chance: () => 0.5,
    later: time.later,
    tell: () => void (told += 1),
    report: (_name, error) => void reported.push(error),
  })
  onTestFinished(receiver.close)
  const askAll = () => receiver.ask(db, review)
  const ask = async () => (await askAll()).filter(({ kind }) => kind === 'benchmark')
  const hold = () => {
    let letGo = () => {}
    line.held = new Promise(resolve => {
      letGo = resolve
    })
    return () => {
      letGo()
      line.held = Promise.resolve()
    }
  }
  const kept = () => news.list(db).map(({ edition }) => edition)
  return { receiver, ask, askAll, asked, reported, told: () => told, time, store, db, kept, hold }
}

describe('asking the review', () => {
  it('fetches from its address alone, keeps what is signed and remembers when', async () => {
    const { ask, asked, db, kept, told } = aReceiver()
    expect(await ask()).toEqual([{ kind: 'benchmark', outcome: 'new' }])
    expect(asked).toEqual([['https://review.example/benchmark.json', 300_000]])
    expect(kept()).toEqual(['2026-Q4'])
    expect(news.readAsked(db)).toEqual({
      at: '2026-11-23T09:00:00.000Z',
      results: [
        { kind: 'benchmark', outcome: 'new' },
        { kind: 'advisories', outcome: 'none-yet' },
      ],
    })
    expect(told()).toBe(2)
    expect(await ask()).toEqual([{ kind: 'benchmark', outcome: 'same' }])
  })

  const problem = (code: string) => JSON.stringify({ code, message: 'No.' })
  it.each([
    ['there is no line', 'no-connection', 'no-connection'],
    ['something answers without an end', 'not-the-review', 'not-the-review'],
    ['a login page answers', says(200, '<html>Hello'), 'not-the-review'],
    ['a login page is led to', says(302, ''), 'not-the-review'],
    ['a page that knows JSON answers', says(200, '{"login":true}'), 'not-the-review'],
    ['a page says that nothing is there', says(404, 'Not found'), 'not-the-review'],
    ['nothing is published yet', says(404, problem('not-found')), 'none-yet'],
    ['too many ask', says(429, problem('too-many')), 'busy'],
    ['a gateway is overloaded', says(503, 'later'), 'busy'],
    ['another review answers', says(200, benchmarkFile(newKeys())), 'other-review'],
    [
      'the file was changed',
      says(200, benchmarkFile(keys).replace('"homes":100', '"homes":105')),
      'bad-signature',
    ],
  ] as const)('keeps nothing where %s', async (_what, heard, outcome) => {
    const { ask, kept } = aReceiver(() => heard)
    expect(await ask()).toEqual([{ kind: 'benchmark', outcome }])
    expect(kept()).toEqual([])
  })

  it('asks once, however often it is told to meanwhile', async () => {
    const { askAll, asked, hold, receiver } = aReceiver()
    const letGo = hold()
    const both = [askAll(), askAll()]
    expect(receiver.isAsking()).toBe(true)
    letGo()
    const [one, other] = await Promise.all(both)
    expect(one).toBe(other)
    expect([asked.length, receiver.isAsking()]).toEqual([1, false])
  })

  it('asks for everything at once, and what one file lacks keeps no other out', async () => {
    const set = advisoriesFile(keys, [anAdvisory()])
    const { askAll, kept } = aReceiver(
      () => noneYet,
      () => says(200, set),
    )
    expect(await askAll()).toEqual([
      { kind: 'benchmark', outcome: 'none-yet' },
      { kind: 'advisories', outcome: 'new' },
    ])
    expect(kept()).toEqual(['00001'])
  })

  it('stops when told to, and keeps what it had', async () => {
    const { ask, kept, hold, receiver } = aReceiver()
    await ask()
    const letGo = hold()
    const asking = ask()
    receiver.stop()
    letGo()
    expect(await asking).toEqual([{ kind: 'benchmark', outcome: 'stopped' }])
    expect(kept()).toEqual(['2026-Q4'])
  })

  it('writes nothing into records that were closed meanwhile', async () => {
    const { ask, hold, store } = aReceiver()
    const letGo = hold()
    const asking = ask()
    store.close()
    letGo()
    expect(await asking).toEqual([])
    store.open()
    const db = present(store.db(), 'The records')
    expect([news.list(db), news.readAsked(db)]).toEqual([[], null])
  })
})

it('keeps nothing of a review that was changed for another one meanwhile', async () => {
  const { ask, db, hold, kept } = aReceiver()
  const letGo = hold()
  const asking = ask()
  writeReview(db, detailsOf('https://other.example', newKeys()), '2026-11-23')
  letGo()
  expect([await asking, kept()]).toEqual([[], []])
})

describe('by itself', () => {
  it('asks nobody anything before somebody chose that', async () => {
    const { asked, time, receiver } = aReceiver()
    receiver.look()
    for (let passed = 0; passed < 24 * 30; passed += 1) {
      time.pass(hour)
      await calm()
    }
    expect(asked).toEqual([])
  })

  it('asks once a week where somebody did, from soon after the start on', async () => {
    const { asked, db, time } = aReceiver()
    news.writeWeekly(db, review.address)
    expect(time.untilNext()).toBe(90_000)
    const days: number[] = []
    for (let hours = 0; hours < 24 * 22; hours += 1) {
      const before = asked.length
      time.pass(hour)
      await calm()
      if (asked.length > before) days.push(Math.floor(hours / 24))
    }
    expect(days).toEqual([0, 7, 14, 21])
  })

  it('tries again the same day where there was no line', async () => {
    const { asked, db, time } = aReceiver(() => 'no-connection')
    news.writeWeekly(db, review.address)
    for (let hours = 0; hours < 24; hours += 1) {
      time.pass(hour)
      await calm()
    }
    expect(asked.length).toBeGreaterThanOrEqual(3)
    expect(asked.length).toBeLessThanOrEqual(5)
  })

  it('asks nobody any more once it is switched off, another review is chosen, or the app closes', async () => {
    const { asked, db, time, receiver } = aReceiver()
    news.writeWeekly(db, review.address)
    writeReview(db, detailsOf('https://other.example', newKeys()), '2026-11-23')
    time.pass(hour)
    writeReview(db, review, '2026-11-23')
    news.writeWeekly(db, null)
    time.pass(2 * hour)
    news.writeWeekly(db, review.address)
    receiver.close()
    time.pass(2 * hour)
    await calm()
    expect(asked).toEqual([])
  })

  it('says so where the records do not take it, and goes on living', async () => {
    const { asked, db, time, reported } = aReceiver()
    news.writeWeekly(db, review.address)
    db.exec('DROP TABLE news')
    time.pass(hour)
    await calm()
    expect([asked.length, reported.length]).toEqual([1, 1])
    expect(time.untilNext()).not.toBeNull()
  })
})
