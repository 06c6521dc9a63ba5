import { expect, it } from 'vitest'
import { standingNow } from '../../../electron/calls/standing.ts'
import * as devices from '../../../electron/database/devices.ts'
import { present } from '../../../shared/assert.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { standingOf } from '../../../shared/devices/standing.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { temporaryCalls } from '../../support/temporary-calls.ts'

const table = shippedSupport()
const oldPc = {
  ...nothingKnown,
  name: 'Office PC',
  kind: 'desktop',
  os: 'windows',
  osEdition: 'Pro',
  osVersion: '11 25H2',
} as const
const otherPc = { ...oldPc, name: 'Hall PC', osVersion: '10 22H2', encryption: 'off' } as const

async function home() {
  const { calls, store, clock, addService } = temporaryCalls()
  const db = present(store.db(), 'The records')
  const one = (await addService()).id
  const other = (await addService()).id
  const now = (serviceId = one, support = table) =>
    standingNow(db, serviceId, { clock, support: () => support })
  /** Worked out from nothing but the list itself. */
  const afresh = (serviceId = one, support = table) =>
    standingOf(devices.list(db, serviceId), support, clock.today())
  return { calls, clock, one, other, now, afresh }
}

it('is worked out again after every kind of change, and not while nothing changed', async () => {
  const { calls, one, now, afresh } = await home()
  expect(now()).toEqual(afresh())
  const { device } = await calls['devices.add']({ serviceId: one, device: oldPc, by: '' })
  const added = now()
  expect(added).toEqual(afresh())
  expect(now()).toBe(added)

  const upgrade = { ids: [device.id], change: { osVersion: '10 22H2' }, by: '' }
  const { stepId } = await calls['devices.change'](upgrade)
  expect(now().endings.map(({ product }) => product)).toEqual(['Windows 10 22H2'])
  await calls['devices.undo']({ stepId })
  expect(now()).toEqual(added)

  const more = { serviceId: one, device: otherPc, by: '' }
  await calls['devices.add'](more)
  expect(now().endings).toHaveLength(1)
  const removed = await calls['devices.remove']({ ids: [device.id], by: '' })
  expect(now()).toEqual(afresh())
  await calls['devices.undo']({ stepId: removed.stepId })
  expect(now()).toEqual(afresh())
})

it('is worked out again when the day or the list of ends is another, and for another service', async () => {
  const { calls, clock, one, other, now, afresh } = await home()
  await calls['devices.add']({ serviceId: one, device: oldPc, by: '' })
  const before = now()
  expect(before.endings).toEqual([])
  // Windows 11 25H2 Home and Pro end on 12 October 2027.
  clock.set('2027-10-12T22:30:00.000Z')
  expect(now().endings.map(({ ended }) => ended)).toEqual([0])
  clock.set('2027-10-13T00:30:00.000Z')
  expect(now().endings.map(({ ended }) => ended)).toEqual([1])

  const newer = { ...table, listedOn: '2027-10-01', versions: [] }
  expect(now(one, newer)).toEqual(afresh(one, newer))
  expect(now(one, newer).listedOn).toBe('2027-10-01')
  expect(now(other)).toEqual(afresh(other))
  expect(now(one)).toEqual(afresh(one))
})

it('says when a device came to a line after somebody decided about it', async () => {
  const { calls, clock, one, now } = await home()
  await calls['devices.add']({ serviceId: one, device: otherPc, by: '' })
  expect(now().endings.map(({ cameAt }) => cameAt)).toEqual([null])
  const key = 'ends-windows-10-22h2'
  await calls['plan.write']({ serviceId: one, key, change: { state: 'done' } })
  const later = '2026-11-25T09:00:00.000Z'
  clock.set(later)
  await calls['devices.add']({ serviceId: one, device: { ...otherPc, name: 'New' }, by: '' })
  expect(now().endings.map(({ cameAt }) => cameAt)).toEqual([later])
  await calls['plan.write']({ serviceId: one, key, change: { state: 'open' } })
  expect(now().endings.map(({ cameAt }) => cameAt)).toEqual([null])
})
