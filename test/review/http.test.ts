import * as fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { aboutPath, lettersPath, withdrawalsPath } from '../../shared/sharing/asked.ts'
import { chance } from '../support/chance.ts'
import { fewOrInCi } from '../support/full.ts'
import { rawAsk, statusesIn } from '../support/raw-http.ts'
import {
  aLetter,
  aSubmission,
  newSecret,
  onEachStore,
  post,
  startReview,
  stored,
  textOf,
  verdict,
} from '../support/review.ts'

/** On each of two stores: of both together 10,000 and 100,000. */
const spoilt = fewOrInCi(500, 5_000)
const madeUp = fewOrInCi(2_500, 50_000)
const marker = 'Rosewood'
/** A line of a stack has a place after its name; "at any time" stands in the rules. */
const looksInside =
  /node_modules|\.ts:\d|\bat (?:async )?[\w.<>]+ \(|:\d+:\d+\)|Error:|SELECT|sqlite|postgres|fastify/i

/** Nothing that came in, nothing of the inside, and no failure of the server's own. */
function expectQuiet(heard: string): void {
  const isQuiet =
    !heard.includes(marker) && !looksInside.test(heard) && statusesIn(heard).every(n => n < 500)
  expect([isQuiet, isQuiet ? '' : heard]).toEqual([true, ''])
}

const head = (path: string, lines: readonly string[]) =>
  [`POST ${path} HTTP/1.1`, 'host: review', ...lines, '', ''].join('\r\n')
const json = 'content-type: application/json'

const named = `{"name":"${marker} House"}`
const whole = head(lettersPath, [json, 'content-length: 40']) + named
/** What is spoilt byte by byte: plain, in chunks, one after the other on one line, with odd heads, packed. */
const kinds: readonly string[] = [
  whole,
  `${head(lettersPath, [json, 'transfer-encoding: chunked'])}1f\r\n${named}\r\n0\r\n\r\n`,
  whole.repeat(3),
  head(withdrawalsPath, [json, `x-${marker}: ${marker}`, 'expect: 100-continue', 'upgrade: h2c']),
  head(lettersPath, [json, 'content-encoding: gzip', 'content-length: 30']) +
    gzipSync(Buffer.alloc(10_000)).toString('latin1'),
  `GET ${aboutPath}?${marker}=%00 HTTP/1.1\r\nhost: ${marker}\r\nrange: bytes=0-1\r\n\r\n`,
]

onEachStore(place => {
  it('refuses what is too large, packed, too slow or no HTTP, and answers the next as ever', async () => {
    const { address } = await startReview(place.settings())
    const text = textOf(aLetter())
    const packed = await post(address + lettersPath, gzipSync(Buffer.alloc(10_000_000)), {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    })
    expect(verdict(packed)).toBe('415 wrong-type')
    const long = head(lettersPath, [json, 'content-length: 999999999'])
    const chunked = head(lettersPath, [json, 'transfer-encoding: chunked'])
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
    const tries: readonly (readonly [string, readonly number[]])[] = [
      [long, [413]],
      [chunked + chunk.repeat(4), [413]],
      [`GET /${marker}%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`, [404]],
      [`GET / HTTP/1.1\r\nhost: x\r\nx: ${marker.repeat(3_000)}\r\n\r\n`, [431]],
      [`${marker} / HTTP/1.1\r\n\r\n`, [400]],
      [`GET / HTTP/1.1\r\nhost: x\r\n${marker}\r\n\r\n`, [400]],
      [`GET / HTTP/9.9\r\nhost: ${marker}\r\n\r\n`, [400]],
      [head(lettersPath, [json, 'content-length: 5', 'transfer-encoding: chunked']), [400]],
      [head(lettersPath, [json, 'content-length: 5', 'content-length: 6']), [400]],
      [head(lettersPath, [json, 'transfer-encoding: chunked']) + `${marker}\r\n`, [400]],
      ['\x16\x03\x01\x02\x00\x01\x00\x01', [400]],
    ]
    for (const [bytes, statuses] of tries) {
      const heard = await rawAsk(address, bytes)
      expect([bytes.slice(0, 60), statusesIn(heard)]).toEqual([bytes.slice(0, 60), statuses])
      expectQuiet(heard)
    }
    expect(verdict(await post(address + lettersPath, text))).toBe('201')
  })

  it('cuts the line of those who send drop by drop, while others are served', async () => {
    const { address } = await startReview(place.settings())
    const slowHead = Array.from({ length: 100 }, () =>
      rawAsk(address, 'POST /v1/submissions HTTP/1.1\r\nhost: x\r\n', { finish: false }),
    )
    const begun = `${head(lettersPath, [json, 'content-length: 500'])}{"id":`
    // Ten seconds of waiting; no database takes part in it, so that once is enough.
    const slowBodies = place.name === 'SQLite' ? [rawAsk(address, begun, { finish: false })] : []
    const began = performance.now()
    expect(verdict(await post(address + lettersPath, textOf(aLetter())))).toBe('201')
    expect(performance.now() - began).toBeLessThan(2_000)
    const heard = await Promise.all([...slowHead, ...slowBodies])
    expect(new Set(heard.flatMap(statusesIn))).toEqual(new Set([408]))
    expect(performance.now() - began).toBeLessThan(14_000)
  })

  it('answers requests that come in one go in their order', async () => {
    const { address } = await startReview(place.settings())
    const asking = (text: string) =>
      head(lettersPath, [json, `content-length: ${text.length}`]) + text
    const [one, other] = [asking(textOf(aLetter())), asking(textOf(aLetter()))]
    const last = `GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`
    const heard = await rawAsk(address, one + asking('{') + other + last, { finish: false })
    expect(statusesIn(heard)).toEqual([201, 400, 201, 200])
    const spoilt = await rawAsk(address, `${one}${marker}\r\n\r\n`, { finish: false })
    // Never first: it would pass for the answer to the first.
    expect(statusesIn(spoilt)[0]).not.toBe(400)
    expectQuiet(spoilt)
  })

  it(
    'stays calm under hundreds of requests that are no HTTP',
    { timeout: 60_000 + spoilt * 30 },
    async () => {
      const { address, lines } = await startReview(place.settings())
      const random = chance(500)
      const spoil = () => {
        const bytes = Buffer.from(kinds[Math.floor(random() * kinds.length)] ?? '', 'latin1')
        for (let times = 0; times < 1 + random() * 6; times += 1) {
          bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
        }
        return bytes.subarray(0, Math.ceil(random() * bytes.length))
      }
      for (let round = 0; round < spoilt / 50; round += 1) {
        const asked = Array.from({ length: 50 }, () => rawAsk(address, spoil()))
        for (const heard of await Promise.all(asked)) expectQuiet(heard)
      }
      expect(lines.slice(1)).toEqual([])
      expect((await fetch(`${address}/ready`)).status).toBe(200)
    },
  )

  it(
    'stays calm under thousands of made-up bodies and stores none of them',
    { timeout: 60_000 + madeUp * 20 },
    async () => {
      const settings = place.settings()
      const { address, lines, stop } = await startReview(settings)
      const good = { ...aLetter(), submission: aSubmission() }
      const names = [
        'id',
        'replaces',
        'withdrawal',
        'submission',
        'schema',
        'answers',
        '__proto__',
        'constructor',
        marker,
      ]
      const value = fc.oneof(
        fc.jsonValue({ maxDepth: 4 }),
        fc.constantFrom(marker, null, '', -0, 1e308, {}, [], newSecret()),
        fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 })),
      )
      const changed = fc
        .tuple(fc.constantFrom(...names), value, fc.boolean())
        .map(([name, put, isInside]) => {
          const pair = `${JSON.stringify(name)}:${JSON.stringify(put)}`
          const text = JSON.stringify(isInside ? good.submission : good)
          const spoilt = `${text.slice(0, -1)},${pair}}`
          return isInside ? JSON.stringify(good).replace(text, spoilt) : spoilt
        })
      const body = fc.oneof(
        changed,
        value.map(put => JSON.stringify(put)),
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.nat({ max: 800 }).map(at => textOf(good).slice(0, -1 - (at % 700))),
      )
      const bodies = fc.sample(body, { numRuns: madeUp, seed: 2026 })
      const paths = [lettersPath, lettersPath, lettersPath, withdrawalsPath]
      for (let at = 0; at < bodies.length; at += 20) {
        const asked = bodies
          .slice(at, at + 20)
          .map((text, offset) => post(address + (paths[offset % 4] ?? aboutPath), text))
        for (const { status, text } of await Promise.all(asked)) {
          expect([400, 413, 422]).toContain(status)
          expectQuiet(text)
        }
      }
      expect(lines.slice(1)).toEqual([])
      await stop()
      expect(await stored(settings)).toEqual([])
    },
  )
})
