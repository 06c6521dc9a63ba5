import { expect, it } from 'vitest'
import {
  bulkChange,
  bulkFacts,
  choicesFor,
  firstValue,
} from '../../../../../renderer/screens/devices/list/bulk-change.ts'

const today = '2026-11-23'

it.each([
  ['place', ' Office ', { place: 'Office' }],
  ['usedBy', '', { usedBy: '' }],
  ['state', 'lost', { state: 'lost', stateOn: today }],
  ['state', 'in-use', { state: 'in-use', stateOn: null }],
  ['state', 'spare', { state: 'spare', stateOn: null }],
  ['encryption', 'off', { encryption: 'off' }],
  ['screenLock', 'not-applicable', { screenLock: 'not-applicable' }],
  ['lookedAtOn', '', { lookedAtOn: today }],
] as const)('sets %s to “%s”', (fact, value, change) =>
  expect(bulkChange(fact, value, today)).toEqual(change),
)

it('begins with the first choice where there are choices, so that what is seen is what is set', () => {
  for (const fact of bulkFacts) {
    const choices = choicesFor(fact)
    if (typeof choices === 'string') expect(firstValue(fact)).toBe('')
    else expect(firstValue(fact)).toBe(choices[0]?.value)
  }
})
