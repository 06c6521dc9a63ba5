import { expect, it } from 'vitest'
import {
  bulkChange,
  bulkFacts,
  choicesFor,
  firstValue,
} from '../../../../../renderer/screens/devices/list/bulk-change.ts'
import { deviceChange } from '../../../../../shared/devices/device.ts'

const today = '2026-11-23'
const notDisposed = { disposedHow: '', disposedProof: '' }

it.each([
  ['place', ' Office ', { place: 'Office' }],
  ['usedBy', '', { usedBy: '' }],
  ['kind', 'tablet', { kind: 'tablet' }],
  ['state', 'lost', { state: 'lost', stateOn: today, ...notDisposed }],
  ['state', 'in-use', { state: 'in-use', stateOn: null, ...notDisposed }],
  ['state', 'spare', { state: 'spare', stateOn: null, ...notDisposed }],
  ['state', 'disposed', { state: 'disposed', stateOn: today }],
  ['ownership', 'personal', { ownership: 'personal' }],
  ['holdsPersonalData', 'yes', { holdsPersonalData: true }],
  ['holdsPersonalData', 'no', { holdsPersonalData: false }],
  ['firewall', 'on', { firewall: 'on' }],
  ['encryption', 'off', { encryption: 'off' }],
  ['screenLock', 'not-applicable', { screenLock: 'not-applicable' }],
  ['lookedAtOn', '', { lookedAtOn: today }],
] as const)('sets %s to “%s”', (fact, value, change) =>
  expect(bulkChange(fact, value, today)).toEqual(change),
)

it('sets nothing that a device cannot be', () => {
  for (const fact of bulkFacts) {
    const choices = choicesFor(fact)
    const values = typeof choices === 'string' ? [''] : choices.map(({ value }) => value)
    for (const value of values) {
      const change = bulkChange(fact, value, today)
      expect(deviceChange.parse(change)).toEqual(change)
    }
  }
})

it('begins with the first choice where there are choices, so that what is seen is what is set', () => {
  for (const fact of bulkFacts) {
    const choices = choicesFor(fact)
    if (typeof choices === 'string') expect(firstValue(fact)).toBe('')
    else expect(firstValue(fact)).toBe(choices[0]?.value)
  }
})
