import { expect, it } from 'vitest'
import type { Device } from '../../../shared/devices/device.ts'
import { notKnownOf } from '../../../shared/devices/not-known.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'

const device = (parts: Partial<Device>): Device => ({
  ...nothingKnown,
  id: 'one',
  createdAt: '2026-11-01T09:00:00.000Z',
  ...parts,
})

it('asks more of a laptop than of a printer', () => {
  expect(notKnownOf(device({ kind: 'printer' }))).toEqual(['place', 'usedBy', 'updates'])
  expect(notKnownOf(device({ kind: 'tablet', place: 'Office' }))).toEqual([
    'usedBy',
    'os',
    'osVersion',
    'holdsPersonalData',
    'encryption',
    'updates',
    'screenLock',
  ])
  expect(notKnownOf(device({ kind: 'laptop' }))).toContain('antivirus')
})

it('takes “off”, “no” and “does not apply” for known', () => {
  const known = {
    kind: 'tablet',
    place: 'Office',
    usedBy: 'Shared',
    os: 'ipados',
    osVersion: '26',
    holdsPersonalData: false,
    encryption: 'off',
    updates: 'not-applicable',
    screenLock: 'on',
  } as const
  expect(notKnownOf(device(known))).toEqual([])
})

it('asks nothing about what has gone', () => {
  expect(notKnownOf(device({ kind: 'laptop', state: 'disposed' }))).toEqual([])
})
