import { expect, it } from 'vitest'
import { waitAfter } from '../../../shared/sharing/queue-rules.ts'
import { chance } from '../../support/chance.ts'

const pcs = 40_000
const hoursDown = 6
const hour = 3_600_000
const most = 200
const began = Date.parse('2026-11-23T09:00:00.000Z')

/** How many tries there are in each second after the first, in which all of them fail at once. */
function triesPerSecond(retryAfter: string | null, seed: number): ReadonlyMap<number, number> {
  const tries = new Map<number, number>()
  const random = chance(seed)
  for (let pc = 0; pc < pcs; pc += 1) {
    let at = 0
    // Until the review is back: the first try after that is answered and is the last one.
    for (let failures = 1; at < hoursDown * hour; failures += 1) {
      at += waitAfter({ code: null, retryAfter }, failures, random(), began + at).milliseconds
      const second = Math.floor(at / 1000)
      tries.set(second, (tries.get(second) ?? 0) + 1)
    }
  }
  return tries
}

it.each([
  ['nobody is there', null],
  ['they are told to come back in 5 seconds', '5'],
  ['they are told to come back in 2 minutes', '120'],
  ['they are told to come back in an hour', '3600'],
  ['they are told the same minute of the day', 'Mon, 23 Nov 2026 15:00:00 GMT'],
])('40,000 PCs that failed in one second are never more than 200 in one again: %s', (_, told) => {
  for (const seed of [1, 2, 3]) {
    const tries = triesPerSecond(told, seed)
    expect(Math.max(...tries.values())).toBeLessThanOrEqual(most)
    // Each of them came back after the review did.
    const late = [...tries].filter(([second]) => second >= hoursDown * 3_600)
    expect(late.reduce((sum, [, times]) => sum + times, 0)).toBe(pcs)
  }
})
