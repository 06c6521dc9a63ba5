import { describe, expect, it } from 'vitest'
import * as devices from '../../../electron/database/devices.ts'
import * as services from '../../../electron/database/services.ts'
import type { Device } from '../../../shared/devices/device.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { aService } from '../../support/builders.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

const laptop: Device = {
  name: 'Deputy’s laptop',
  kind: 'laptop',
  place: 'Office',
  make: 'Dell',
  model: 'Latitude 5420',
  serial: '0012',
  os: 'windows',
  osEdition: 'Pro',
  osVersion: '11 24H2',
  usedBy: 'Deputy',
  holdsPersonalData: true,
  ownership: 'owned',
  boughtOn: '2021-03-01',
  warrantyUntil: '2024-03-01',
  supplier: 'IT firm',
  antivirus: 'on',
  encryption: 'off',
  updates: 'not-applicable',
  screenLock: 'on',
  firewall: 'off',
  supportEndsOn: '2027-10-12',
  keptBecause: 'Weighing scales need it.',
  lookedAtOn: '2026-11-01',
  note: 'Two\nlines',
  state: 'disposed',
  stateOn: '2026-11-20',
  disposedHow: 'Recycled',
  disposedProof: 'C-17',
  id: 'laptop',
  createdAt: '2026-11-01T09:00:00.000Z',
}
const blank: Device = { ...nothingKnown, name: 'a box', id: 'box', createdAt: laptop.createdAt }

function home() {
  const db = openIn(temporaryFolder())
  services.insert(db, aService())
  return db
}

describe('the table of devices', () => {
  it('gives back every fact, known or not, the names in the order of the alphabet', () => {
    const db = home()
    devices.insert(db, 'larch', laptop)
    devices.insert(db, 'larch', blank)
    expect(devices.list(db, 'larch')).toEqual([blank, laptop])
    expect(devices.find(db, 'laptop')).toEqual(laptop)
    expect(devices.serviceOf(db, 'laptop')).toBe('larch')
  })

  it('writes every fact anew, and only of that device', () => {
    const db = home()
    devices.insert(db, 'larch', laptop)
    devices.insert(db, 'larch', blank)
    const changed = { ...laptop, ...nothingKnown, name: 'Was a laptop', holdsPersonalData: false }
    devices.update(db, changed)
    expect(devices.list(db, 'larch')).toEqual([blank, changed])
  })

  it('has nothing of a device that was removed or never there', () => {
    const db = home()
    devices.insert(db, 'larch', laptop)
    devices.remove(db, 'laptop')
    expect([devices.find(db, 'laptop'), devices.serviceOf(db, 'laptop')]).toEqual([null, null])
    expect(devices.list(db, 'larch')).toEqual([])
  })

  it('hides the devices of a removed service until it is brought back', () => {
    const db = home()
    devices.insert(db, 'larch', laptop)
    services.remove(db, 'larch', '2026-11-23T09:00:00.000Z')
    expect([devices.find(db, 'laptop'), devices.serviceOf(db, 'laptop')]).toEqual([null, null])
    services.restore(db, 'larch')
    expect(devices.find(db, 'laptop')).toEqual(laptop)
  })
})
