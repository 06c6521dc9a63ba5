import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '../../../shared/sharing/problem.ts'
import {
  dayMs,
  type Heard,
  judgeSending,
  judgeWithdrawing,
  waitAfter,
  waitLeft,
} from '../../../shared/sharing/queue-rules.ts'

const id = '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0001'
const receipt = {
  id,
  sha256: 'a'.repeat(64),
  quarter: '2026-Q4',
  storedOn: '2026-11-23',
  key: 'b'.repeat(16),
  signature: 'AAAA',
} as const
const heard = (status: number, body: unknown, retryAfter: string | null = null): Heard => ({
  status,
  retryAfter,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const problem = (code: string, more: object = {}) => ({ code, message: 'No.', ...more })
const sent = (answer: Parameters<typeof judgeSending>[0], isGenuine = true) =>
  judgeSending(answer, () => isGenuine)

describe('an answer to a letter', () => {
  it('is success with a genuine receipt alone, for a letter that is new or was there', () => {
    expect(sent(heard(201, receipt))).toMatchObject({ outcome: 'receipt', receipt })
    expect(sent(heard(200, receipt))).toMatchObject({ outcome: 'receipt', receipt })
    expect(sent(heard(201, receipt), false)).toMatchObject({
      outcome: 'not-the-review',
      receipt: null,
    })
  })

  it.each([
    ['a login page', heard(200, '<html>')],
    ['nothing', heard(204, '')],
    ['a receipt with more in it', heard(200, { ...receipt, more: 1 })],
    ['a receipt under another status', heard(202, receipt)],
    ['a redirect', heard(302, '')],
    ['a page that is not there', heard(404, '<html>Not found')],
    ['a page that asks for a password', heard(401, '')],
    ['a no that claims to be a yes', heard(200, problem('withdrawn'))],
    ['a no in a code nobody knows', heard(422, problem('nonsense'))],
  ])('is not the review’s when it is %s', (_what, answer) => {
    expect(sent(answer)).toMatchObject({ outcome: 'not-the-review', code: null })
  })

  it('is for later where the review, or what stands before it, is busy', () => {
    expect(sent(heard(503, problem('busy'), '30'))).toMatchObject({
      outcome: 'busy',
      code: 'busy',
      retryAfter: '30',
    })
    expect(sent(heard(429, 'slow down', '9'))).toMatchObject({ outcome: 'busy', retryAfter: '9' })
    expect(sent(heard(502, '<html>Bad gateway'))).toMatchObject({ outcome: 'busy', code: null })
  })

  it('is a no for good, with its reason, for every other code', () => {
    const later = ['busy', 'too-many', 'failed', 'newer-schema', 'malformed', 'not-found']
    for (const code of problemCodes) {
      const outcome = later.includes(code) ? 'busy' : 'refused'
      expect(sent(heard(422, problem(code, { field: 'x' })))).toMatchObject({
        outcome,
        code,
        field: 'x',
      })
    }
  })

  it('is never success, whatever comes, without a genuine receipt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.string(),
        fc.json(),
        (status, text, json) => {
          for (const body of [text, json]) {
            expect(sent(heard(status, body), false).outcome).not.toBe('receipt')
            expect(judgeWithdrawing(heard(status, body), id).outcome).not.toBe('erased')
          }
        },
      ),
    )
  })
})

describe('an answer to a withdrawal', () => {
  const back = (answer: Parameters<typeof judgeWithdrawing>[0]) => judgeWithdrawing(answer, id)

  it('is the end where the review has erased it, or has no such letter', () => {
    expect(back(heard(200, { id, withdrawn: true })).outcome).toBe('erased')
    expect(back(heard(404, problem('unknown-letter'))).outcome).toBe('erased')
    expect(back(heard(410, problem('withdrawn'))).outcome).toBe('erased')
  })

  it('is not the review’s when it speaks of another letter or is a page', () => {
    const other = '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0002'
    expect(back(heard(200, { id: other, withdrawn: true })).outcome).toBe('not-the-review')
    expect(back(heard(200, '<html>')).outcome).toBe('not-the-review')
    expect(back(heard(404, '<html>')).outcome).toBe('not-the-review')
  })

  it('says when it came too late', () => {
    expect(back(heard(409, problem('quarter-closed')))).toMatchObject({
      outcome: 'refused',
      code: 'quarter-closed',
    })
  })
})

describe('the wait before the next try', () => {
  const own = { code: null, retryAfter: null }
  const now = Date.parse('2026-11-23T09:00:00.000Z')
  const minutes = (failures: number, luck = 0.5) =>
    waitAfter(own, failures, luck, now).milliseconds / 60_000

  it('is a minute, then twice as long each time, up to six hours, with eight minutes to spread', () => {
    expect([1, 2, 3, 4].map(failures => minutes(failures) - 4)).toEqual([1, 2, 4, 8])
    expect([9, 10, 50, 5_000].map(failures => minutes(failures) - 4)).toEqual([256, 360, 360, 360])
  })

  it('is half as long, or half as long again, by chance', () => {
    expect([minutes(1, 0), minutes(1, 1) - 8]).toEqual([0.5, 1.5])
    expect([minutes(50, 0), minutes(50, 1) - 8]).toEqual([180, 540])
  })

  it.each([
    ['120', 120],
    [' 100 ', 100],
    ['Mon, 23 Nov 2026 09:10:00 GMT', 600],
    ['999999999', 86_400],
    ['Fri, 23 Nov 2046 09:00:00 GMT', 86_400],
  ])('is what the review says: %j is %i seconds', (retryAfter, seconds) => {
    const { milliseconds, isTold } = waitAfter({ code: 'busy', retryAfter }, 1, 0, now)
    expect([milliseconds, isTold]).toEqual([seconds * 1000, true])
    const latest = waitAfter({ code: 'busy', retryAfter }, 1, 1, now).milliseconds
    expect(latest).toBe(Math.min(dayMs, milliseconds + 480_000))
  })

  it.each(['1', 'Mon, 23 Nov 2026 08:00:00 GMT'])(
    'is no shorter than our own where the review is impatient: %j',
    retryAfter => {
      const wait = waitAfter({ code: 'busy', retryAfter }, 3, 0, now)
      expect(wait).toEqual({ milliseconds: 120_000, isTold: true })
    },
  )

  it.each(['', 'soon', '-5', '1.5', '2026-11-23', '9999999999'])(
    'is our own where the review says %j',
    retryAfter => {
      const wait = waitAfter({ code: 'busy', retryAfter }, 1, 0.5, now)
      expect(wait).toEqual({ milliseconds: 300_000, isTold: false })
    },
  )

  it('is about a day until the review may have caught up with a newer app', () => {
    const wait = (luck: number) =>
      waitAfter({ code: 'newer-schema', retryAfter: null }, 1, luck, now).milliseconds
    expect([wait(0), wait(1)]).toEqual([dayMs / 2, dayMs])
  })

  it('is what was left of it after a restart, and never more than a day', () => {
    const at = '2026-11-23T09:00:00.000Z'
    expect(waitLeft(null, at)).toBe(0)
    expect(waitLeft('2026-11-23T09:05:00.000Z', at)).toBe(300_000)
    expect(waitLeft('2026-11-23T08:00:00.000Z', at)).toBe(0)
    // The clock was years ahead when this was written, and was set right since.
    expect(waitLeft('2031-01-01T00:00:00.000Z', at)).toBe(dayMs)
  })
})
