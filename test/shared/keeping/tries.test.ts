import { expect, it } from 'vitest'
import {
  afterWaiting,
  afterWrong,
  mostWrong,
  noTries,
  triesLeft,
  type Tries,
  waitMs,
} from '../../../shared/keeping/tries.ts'

const afterSo = (many: number): Tries =>
  Array.from({ length: many }).reduce<Tries>(tries => afterWrong(tries), noTries)

it('takes nine wrong ones, and has the tenth wait five minutes', () => {
  expect(afterSo(9)).toEqual({ wrong: 9, leftMs: 0 })
  expect(triesLeft(afterSo(9))).toBe(1)
  expect(afterSo(mostWrong)).toEqual({ wrong: 9, leftMs: 300_000 })
})

it('has the next wrong one after a wait wait again', () => {
  const waited = afterWaiting(afterSo(10), waitMs)
  expect(waited).toEqual({ wrong: 9, leftMs: 0 })
  expect(afterWrong(waited)).toEqual({ wrong: 9, leftMs: 300_000 })
})

it.each([
  [1_000, 299_000],
  [waitMs + 1, 0],
  [-waitMs, waitMs],
])('after %i ms leaves %i', (passed, left) => {
  expect(afterWaiting(afterSo(10), passed).leftMs).toBe(left)
})
