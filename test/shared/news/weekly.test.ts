import { expect, it } from 'vitest'
import type { NewsOutcome } from '../../../shared/news/news.ts'
import { untilNextAsk } from '../../../shared/news/weekly.ts'

const hour = 60 * 60 * 1000
const at = '2027-01-18T09:00:00.000Z'
const asked = (...outcomes: NewsOutcome[]) => ({
  at,
  results: outcomes.map(outcome => ({ kind: 'benchmark' as const, outcome })),
})

it('asks at once where nobody has asked yet', () => {
  expect(untilNextAsk(null, at)).toBe(0)
})

it.each([
  ['a week after an answer', asked('new'), 7 * 24 * hour],
  ['a week after a file that was refused', asked('bad-signature'), 7 * 24 * hour],
  ['a week after one of two answered', asked('none-yet', 'busy'), 7 * 24 * hour],
  ['six hours after nobody answered', asked('no-connection'), 6 * hour],
  ['six hours after a login page', asked('not-the-review'), 6 * hour],
])('asks again %s', (_when, last, wait) => {
  expect(untilNextAsk(last, at)).toBe(wait)
  const justBefore = new Date(Date.parse(at) + wait - 1).toISOString()
  expect(untilNextAsk(last, justBefore)).toBe(1)
  expect(untilNextAsk(last, new Date(Date.parse(at) + wait).toISOString())).toBe(0)
  expect(untilNextAsk(last, '2029-01-01T00:00:00.000Z')).toBe(0)
})

it('does not wait for years after the clock was set back', () => {
  expect(untilNextAsk(asked('new'), '2026-12-01T09:00:00.000Z')).toBe(0)
})
