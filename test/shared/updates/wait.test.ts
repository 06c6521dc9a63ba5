import { expect, it } from 'vitest'
import { reasonToWait, untilNextLook } from '../../../shared/updates/wait.ts'

const now = '2026-11-23T09:00:00.000Z'
const hour = 60 * 60 * 1000

it.each([
  ['nobody ever answered', null, false, null],
  ['an answer of just now', '2026-11-23T08:59:59.000Z', false, 'answering'],
  ['the last minute of the fifteen', '2026-11-23T08:45:01.000Z', false, 'answering'],
  ['fifteen minutes ago', '2026-11-23T08:45:00.000Z', false, null],
  [
    'an answer in the future, of a clock that was set back',
    '2027-11-23T09:00:00.000Z',
    false,
    null,
  ],
  ['an import', null, true, 'working'],
] as const)('waits or not: %s', (_what, lastAnswerAt, isWorking, reason) => {
  expect(reasonToWait({ lastAnswerAt, isWorking }, now)).toBe(reason)
})

it.each([
  [null, 0],
  [{ at: '2026-11-23T08:00:00.000Z', outcome: 'same' }, 7 * 24 * hour - hour],
  [{ at: '2026-11-23T08:00:00.000Z', outcome: 'no-connection' }, 5 * hour],
  [{ at: '2026-11-01T08:00:00.000Z', outcome: 'found' }, 0],
  [{ at: '2027-11-01T08:00:00.000Z', outcome: 'found' }, 0],
] as const)('looks again after a week, sooner where nobody answered: %j', (last, wait) => {
  expect(untilNextLook(last, now)).toBe(wait)
})
