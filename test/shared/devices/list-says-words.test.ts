import { describe, expect, it } from 'vitest'
import type { Device } from '../../../shared/devices/device.ts'
import { listSaysOf } from '../../../shared/devices/list-says.ts'
import type { ListTopic } from '../../../shared/devices/list-topics.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { aWindowsPc, someDevice } from '../../support/some-devices.ts'

function sentences(topic: ListTopic, devices: readonly Device[]): readonly string[] {
  const said = listSaysOf(devices, shippedSupport(), '2026-11-23').find(
    each => each.topic === topic,
  )
  return said?.sentences ?? []
}

const tablet = (name: string, encryption: Device['encryption']) =>
  someDevice({ kind: 'tablet', name, encryption })
const laptop = (encryption: Device['encryption']) => someDevice({ kind: 'laptop', encryption })
const many = (count: number, make: (number: number) => Device) =>
  Array.from({ length: count }, (_, index) => make(index + 1))
const limits =
  'This counts what can be carried and may hold people’s details. Think of memory sticks too.'

describe('the sentences', () => {
  it.each([
    [[tablet('A', 'on')], ['The only tablet is encrypted.']],
    [[tablet('A', 'off')], ['Not encrypted: “A”.']],
    [many(2, () => tablet('A', 'on')), ['Both tablets are encrypted.']],
    [many(14, () => tablet('A', 'on')), ['All 14 tablets are encrypted.']],
    [
      [...many(14, () => tablet('A', 'on')), tablet('Lounge tablet', 'off')],
      ['14 of 15 tablets are encrypted.', 'Not encrypted: “Lounge tablet”.'],
    ],
    [
      [tablet('A', 'on'), tablet('B', null), tablet('C', null)],
      ['1 of 3 tablets is encrypted.', 'Not known: “B” and “C”.'],
    ],
    [
      many(5, number => tablet(`T${number}`, 'off')),
      ['None of the 5 tablets is encrypted.', 'Not encrypted: “T1”, “T2”, “T3” and 2 more.'],
    ],
    [
      many(2, number => tablet(`T${number}`, null)),
      ['None of the 2 tablets is known to be encrypted.', 'Not known: “T1” and “T2”.'],
    ],
    [
      [laptop('on'), tablet('A', 'on'), tablet('B', 'off')],
      [
        '2 of 3 devices are encrypted.',
        'By kind: laptops 1 of 1, tablets 1 of 2.',
        'Not encrypted: “B”.',
      ],
    ],
  ])('%#', (devices, want) => {
    expect(sentences('encryption', devices)).toEqual([...want, limits])
  })

  it('calls desktops, laptops and servers computers', () => {
    const devices = [someDevice({ firewall: 'on' }), someDevice({ kind: 'server', firewall: 'on' })]
    expect(sentences('firewall', devices)).toEqual([
      'Both computers have their firewall turned on.',
    ])
  })

  it('says when the list was last looked at, and what it cannot know', () => {
    const devices = [someDevice({ lookedAtOn: '2026-11-12' }), someDevice()]
    expect(sentences('register', devices)).toEqual([
      'There is a list of 2 devices. One was last looked at or added on 12 November 2026.',
      '2 have gaps in what is known.',
      'Only you can know whether every device is on it, with its programs and records.',
    ])
  })

  it('says whose reason is missing', () => {
    const kept = aWindowsPc('7', { keptBecause: 'The scales need it.' })
    expect(sentences('kept-without-updates', [kept, aWindowsPc('7', { name: 'Till' })])).toEqual([
      '2 devices no longer get updates; a reason is written down for 1.',
      'No reason written: “Till”.',
      'The list does not say whether a note is signed, or when each will be replaced.',
    ])
  })

  it('says of staff’s own devices how many are locked and encrypted', () => {
    const phone = someDevice({ kind: 'phone', ownership: 'personal', name: 'Sam’s phone' })
    const safe = { ...phone, name: 'Ali’s phone', screenLock: 'on', encryption: 'on' } as const
    expect(sentences('own-devices', [phone, safe])).toEqual([
      '1 of 2 devices of staff locks itself and is encrypted.',
      'Not known: “Sam’s phone”.',
      'It cannot know what staff send from them.',
    ])
  })

  it('have at most 25 words, whatever the list holds', () => {
    const kinds = ['desktop', 'laptop', 'tablet', 'phone', 'server', 'router'] as const
    const values = ['on', 'off', null] as const
    const devices = kinds.flatMap(kind =>
      values.map(value =>
        someDevice({
          kind,
          name: `Care plan ${kind}, first floor`,
          antivirus: value,
          encryption: value,
          updates: value,
          screenLock: value,
          firewall: value,
          ownership: 'personal',
          ...(value === 'off' && { os: 'windows', osVersion: '7' }),
        }),
      ),
    )
    const all = [devices, devices.slice(0, 1), []].flatMap(list =>
      listSaysOf(list, shippedSupport(), '2026-11-23').flatMap(each => each.sentences),
    )
    const long = all
      .flatMap(text => text.split(/(?<=\.) /))
      .filter(sentence => sentence.split(/\s+/).length > 25)
    expect(long).toEqual([])
    expect(all.length).toBeGreaterThan(20)
  })
})
