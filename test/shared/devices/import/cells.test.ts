import { describe, expect, it } from 'vitest'
import { readCell } from '../../../../shared/devices/import/cells.ts'
import { type Fact, facts } from '../../../../shared/devices/import/fact-text.ts'
import { deviceFacts } from '../../../../shared/devices/device.ts'

it.each([
  ['serial', '0012345', { serial: '0012345' }],
  ['kind', 'Notebook', { kind: 'laptop' }],
  ['kind', 'iPad', { kind: 'tablet' }],
  ['os', 'Windows', { os: 'windows' }],
  [
    'os',
    'Microsoft Windows 11 Professional 24H2',
    { os: 'windows', osEdition: 'Pro', osVersion: '11 24H2' },
  ],
  [
    'os',
    'Windows Server 2019 Standard',
    { os: 'windows-server', osEdition: 'Standard', osVersion: '2019' },
  ],
  ['os', 'iPadOS 18.1', { os: 'ipados', osVersion: '18.1' }],
  ['encryption', 'TRUE', { encryption: 'on' }],
  ['encryption', 'not encrypted', { encryption: 'off' }],
  ['antivirus', 'n/a', { antivirus: 'not-applicable' }],
  ['holdsPersonalData', 'No', { holdsPersonalData: false }],
  ['ownership', 'BYOD', { ownership: 'personal' }],
  ['state', 'Ready to Deploy', { state: 'spare' }],
  ['boughtOn', '03/04/2026', { boughtOn: '2026-04-03' }],
  ['place', "'=Office", { place: '=Office' }],
  ['encryption', 'unknown', {}],
  ['place', '  ', {}],
] as const)('%s: reads %j', (fact, cell, said) => {
  expect(readCell(fact, cell)).toEqual({ facts: said })
})

it.each([
  ['kind', 'Kitchen thing', '“Kitchen thing” is not one of the words we know'],
  ['encryption', 'maybe', 'Use “On”, “Off” or “Does not apply”.'],
  ['os', 'Etch-a-Sketch', 'is not a system we know'],
  ['serial', '#N/A', 'shows the error #N/A'],
  ['name', 'x'.repeat(81), 'at most 80 can be kept'],
] as const)('%s: refuses %j in words', (fact, cell, why) => {
  const read = readCell(fact, cell)
  expect('why' in read ? read.why : read).toContain(why)
})

describe('the lengths that are let in', () => {
  const texts = facts.filter(fact => 'facts' in readCell(fact, 'zzz') && fact !== 'kind')
  it.each(texts)('are those of the schema: %s', (fact: Fact) => {
    const field = deviceFacts.shape[fact]
    const longest =
      [...Array(7000).keys()].findLast(n => 'facts' in readCell(fact, 'z'.repeat(n + 1))) ?? 0
    expect(field.safeParse('z'.repeat(longest + 1)).success).toBe(true)
    expect(field.safeParse('z'.repeat(longest + 2)).success).toBe(false)
  })
})
