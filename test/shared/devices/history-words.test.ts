import { describe, expect, it } from 'vitest'
import type { Device } from '../../../shared/devices/device.ts'
import { historyInWords } from '../../../shared/devices/history-words.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import type { DeviceStep } from '../../../shared/devices/step.ts'

const at = '2026-03-03T14:02:00.000Z'
const laptop: Device = { ...nothingKnown, name: 'Laptop', kind: 'laptop', id: 'one', createdAt: at }
const step = (parts: Partial<DeviceStep>): DeviceStep => ({
  stepId: 'step',
  kind: 'changed',
  at,
  by: 'deputy',
  undoneAt: null,
  before: laptop,
  after: laptop,
  ...parts,
})
const said = (before: Partial<Device>, after: Partial<Device>) =>
  historyInWords([
    step({ before: { ...laptop, ...before }, after: { ...laptop, ...before, ...after } }),
  ])[0]?.facts.map(({ words, before: was }) => (was === '' ? words : `${words}. ${was}`))

describe('the story of a device', () => {
  it('says what was done, when and by whom', () => {
    expect(historyInWords([step({ after: { ...laptop, encryption: 'on' } })])).toEqual([
      {
        stepId: 'step',
        facts: [{ words: 'Encryption turned on', before: 'Before: not known' }],
        when: '3 March 2026, 14:02, deputy',
        undone: null,
      },
    ])
  })

  it('leaves out who did it when nobody said so, and says that it was undone', () => {
    const [line] = historyInWords([step({ by: '', undoneAt: '2026-03-04T09:00:00.000Z' })])
    expect([line?.when, line?.undone]).toEqual(['3 March 2026, 14:02', 'Undone 4 March 2026'])
  })

  it.each([
    [{ kind: 'added', before: null }, 'Added to the list'],
    [{ kind: 'imported', before: null }, 'Added from a spreadsheet'],
    [{ kind: 'read', before: null }, 'Added by reading the device itself'],
    [{ kind: 'removed', after: null }, 'Removed from the list'],
    [{}, 'Saved with nothing changed'],
  ] as const)('%j: %s', (parts, words) => {
    expect(historyInWords([step(parts)])[0]?.facts).toEqual([{ words, before: '' }])
  })

  it.each<[Partial<Device>, Partial<Device>, string[]]>([
    [{ updates: 'on' }, { updates: 'off' }, ['Updates turned off. Before: On']],
    [{ antivirus: 'on' }, { antivirus: null }, ['Antivirus no longer known. Before: On']],
    [{}, { firewall: 'not-applicable' }, ['Firewall does not apply. Before: not known']],
    [{ place: 'Hall' }, { place: 'Office' }, ['Where it is: Office. Before: Hall']],
    [{ place: 'Hall' }, { place: '' }, ['Where it is no longer known. Before: Hall']],
    [{}, { boughtOn: '2021-03-01' }, ['Bought: 1 March 2021. Before: not known']],
    [
      { holdsPersonalData: true },
      { holdsPersonalData: false },
      ['Holds personal details: No. Before: Yes'],
    ],
    [{ note: 'Old' }, { note: 'Old\nNew' }, ['Added to the note: New']],
    [{ note: 'Old' }, { note: 'Other' }, ['Note: Other. Before: Old']],
    [{ note: 'Old' }, { note: '' }, ['Note emptied. Before: Old']],
    [{}, { keptBecause: 'Scales' }, ['Kept without updates, because: Scales. Before: not known']],
    [{}, { state: 'lost', stateOn: '2026-03-03' }, ['Lost, 3 March 2026']],
    [
      { state: 'lost', stateOn: '2026-03-03' },
      { state: 'in-use', stateOn: null },
      ['Found again, and back in use'],
    ],
    [{ state: 'lost' }, { state: 'spare' }, ['Found again and put away as a spare']],
    [{ state: 'in-repair' }, { state: 'in-use' }, ['Back from repair, and in use']],
    [
      {},
      { state: 'disposed', stateOn: '2026-03-03', disposedHow: 'Wiped', disposedProof: 'C-17' },
      ['Disposed of, 3 March 2026: Wiped (certificate: C-17)'],
    ],
  ])('%j and then %j', (before, after, words) => {
    expect(said(before, after)).toEqual(words)
  })
})
