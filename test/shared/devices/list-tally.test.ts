import { describe, expect, it } from 'vitest'
import type { Device } from '../../../shared/devices/device.ts'
import { judgedOf } from '../../../shared/devices/ends.ts'
import { type Stand, standOf, tallyOf } from '../../../shared/devices/list-tally.ts'
import type { ListTopic } from '../../../shared/devices/list-topics.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { aWindowsPc, someDevice } from '../../support/some-devices.ts'

const today = '2026-11-23'

function stands(topic: ListTopic, device: Device): Stand | null | 'not counted' {
  const [judged] = judgedOf([device], shippedSupport(), today)
  return judged === undefined ? 'not counted' : standOf(topic, judged)
}

type Row = readonly [ListTopic, Partial<Device>, Stand | null]

const switches: readonly Row[] = [
  ['antivirus', { antivirus: 'on' }, 'on'],
  ['antivirus', { antivirus: 'off' }, 'off'],
  ['antivirus', { antivirus: 'not-applicable' }, null],
  ['antivirus', {}, 'unknown'],
  ['antivirus', { kind: 'tablet' }, null],
  ['antivirus', { kind: 'tablet', os: 'windows' }, 'unknown'],
  ['antivirus', { kind: 'tablet', antivirus: 'off' }, 'off'],
  ['updates', { kind: 'printer' }, 'unknown'],
  ['updates', { kind: 'printer', updates: 'not-applicable' }, null],
  ['updates', { updates: 'off' }, 'off'],
  ['firewall', {}, 'unknown'],
  ['firewall', { kind: 'server', firewall: 'off' }, 'off'],
  ['firewall', { kind: 'laptop', firewall: 'not-applicable' }, null],
  ['firewall', { kind: 'tablet', firewall: 'off' }, null],
  ['screen-lock', { kind: 'phone' }, 'unknown'],
  ['screen-lock', { kind: 'phone', screenLock: 'off' }, 'off'],
  ['screen-lock', { kind: 'television' }, null],
  ['screen-lock', { kind: 'television', screenLock: 'off' }, 'off'],
  ['encryption', { kind: 'laptop' }, 'unknown'],
  ['encryption', { kind: 'laptop', encryption: 'off' }, 'off'],
  ['encryption', { kind: 'laptop', encryption: 'off', holdsPersonalData: false }, null],
  ['encryption', { kind: 'laptop', encryption: 'on', holdsPersonalData: true }, 'on'],
  ['encryption', { kind: 'desktop', encryption: 'off', holdsPersonalData: true }, null],
]

const own = { kind: 'phone', ownership: 'personal' } as const
const others: readonly Row[] = [
  ['own-devices', { ...own, screenLock: 'on', encryption: 'on' }, 'on'],
  ['own-devices', { ...own, screenLock: 'on', encryption: 'off' }, 'off'],
  ['own-devices', { ...own, screenLock: 'off', encryption: null }, 'off'],
  ['own-devices', { ...own, screenLock: 'on', encryption: null }, 'unknown'],
  ['own-devices', { ...own, holdsPersonalData: false }, null],
  ['own-devices', { ...own, ownership: 'owned' }, null],
  ['own-devices', { ...own, ownership: null }, null],
  ['supported', { kind: 'router', os: 'none' }, null],
  ['supported', { kind: 'router' }, 'unknown'],
  ['register', { kind: 'printer', place: 'Office', usedBy: 'All', updates: 'on' }, 'on'],
  ['register', { kind: 'printer', place: 'Office', updates: 'on' }, 'unknown'],
]

describe('how a device stands', () => {
  it.each([...switches, ...others])('%s, %j: %s', (topic, parts, stand) => {
    expect(stands(topic, someDevice(parts))).toBe(stand)
  })

  it.each([
    ['7', '', 'off', 'off'],
    ['7', 'The scales need it.', 'off', 'on'],
    ['11 25H2', '', 'on', null],
    ['', '', 'unknown', 'unknown'],
  ] as const)('with Windows %s, kept because “%s”', (version, keptBecause, supported, kept) => {
    const pc = aWindowsPc(version, { keptBecause })
    expect([stands('supported', pc), stands('kept-without-updates', pc)]).toEqual([supported, kept])
  })

  it.each(['supported', 'kept-without-updates'] as const)(
    'with an end in five months still counts as updated, past it no longer: %s',
    topic => {
      const ends = (supportEndsOn: string) => stands(topic, someDevice({ supportEndsOn }))
      const [still, over] = topic === 'supported' ? ['on', 'off'] : [null, 'off']
      expect([ends('2027-04-23'), ends(today), ends('2026-11-22')]).toEqual([still, still, over])
    },
  )

  it.each(['lost', 'disposed'] as const)('does not count once it is %s', state => {
    expect(stands('encryption', someDevice({ kind: 'laptop', state }))).toBe('not counted')
  })
})

it('sorts the devices of a topic', () => {
  const on = someDevice({ kind: 'laptop', encryption: 'on' })
  const off = someDevice({ kind: 'tablet', encryption: 'off' })
  const unknown = someDevice({ kind: 'phone' })
  const devices = [someDevice({ kind: 'router' }), unknown, off, on]
  expect(tallyOf('encryption', judgedOf(devices, shippedSupport(), today))).toEqual({
    on: [on],
    off: [off],
    unknown: [unknown],
  })
})
