import { expect, it } from 'vitest'
import {
  compareValues,
  listColumns,
} from '../../../../../renderer/screens/devices/list/list-columns.tsx'
import { listedOf } from '../../../../../renderer/screens/devices/list/listed.ts'
import { rowAfterKey } from '../../../../../renderer/screens/devices/list/use-row-keys.ts'
import type { Device } from '../../../../../shared/devices/device.ts'
import { nothingKnown } from '../../../../../shared/devices/nothing-known.ts'
import { shippedSupport } from '../../../../support/shipped-support.ts'

const device = (parts: Partial<Device>): Device => ({
  ...nothingKnown,
  id: parts.name ?? '',
  createdAt: '2026-11-01T09:00:00.000Z',
  ...parts,
})

it('puts room 2 before room 10, whatever the capitals', () => {
  expect(['Room 10', 'room 2', 'Café', 'cage'].sort(compareValues)).toEqual([
    'Café',
    'cage',
    'room 2',
    'Room 10',
  ])
})

it('flags what is over and still here, and looks up what is missing', () => {
  const old = { kind: 'desktop', os: 'windows', osVersion: '7' } as const
  const listed = listedOf(
    [
      device({ ...old, name: 'PC' }),
      device({ ...old, name: 'Lost PC', state: 'lost' }),
      device({ ...old, name: 'Gone PC', state: 'disposed' }),
      device({ name: 'Box', os: 'none', place: 'Hall', usedBy: 'All', updates: 'not-applicable' }),
    ],
    shippedSupport(),
    '2026-11-23',
  )
  expect(listed.map(each => [each.device.name, each.isUnsafe, each.isUnknown])).toEqual([
    ['PC', true, true],
    ['Lost PC', false, true],
    ['Gone PC', false, false],
    ['Box', false, false],
  ])
  const safety = listColumns.find(({ id }) => id === 'safety')
  expect(listed.map(each => safety?.print?.(each))).toEqual([
    'No longer gets updates since 14 January 2020',
    'Not in use',
    'Not in use',
    'No system to update',
  ])
})

it.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 13],
  ['PageDown', 18, 19],
  ['PageUp', 3, 0],
  ['Home', 7, 0],
  ['End', 7, 19],
  ['a', 7, null],
  ['End', -1, null],
] as const)('%s leads from row %i to %s of 20', (key, at, next) => {
  expect(rowAfterKey(key, at, 20)).toBe(next)
})
