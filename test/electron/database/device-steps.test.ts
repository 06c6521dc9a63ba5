import { describe, expect, it } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import * as steps from '../../../electron/database/device-steps.ts'
import * as devices from '../../../electron/database/devices.ts'
import * as services from '../../../electron/database/services.ts'
import type { Device } from '../../../shared/devices/device.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { aService } from '../../support/builders.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

const at = '2026-11-23T09:00:00.000Z'
const pc: Device = { ...nothingKnown, name: 'Office PC', id: 'pc', createdAt: at }
const moved: Device = { ...pc, place: 'Hall' }
const added = {
  id: 'add',
  serviceId: 'larch',
  kind: 'added' as const,
  at,
  by: 'Deputy',
  source: '',
}
const changed = { ...added, id: 'change', kind: 'changed' as const }

function home() {
  const db = openIn(temporaryFolder())
  services.insert(db, aService())
  services.insert(db, aService({ id: 'oak', name: 'Oak House' }))
  devices.insert(db, 'larch', moved)
  steps.insert(db, added, [{ before: null, after: pc }])
  steps.insert(db, changed, [{ before: pc, after: moved }])
  return db
}

const rowsIn = (db: Database) =>
  ['device', 'device_step', 'device_step_change'].map(
    table => db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).all()[0]?.n,
  )

describe('the steps of a device list', () => {
  it('are listed with the newest first, as many as asked for, and only those of the service', () => {
    const db = home()
    expect(steps.list(db, 'larch', 50).map(({ id }) => id)).toEqual(['change', 'add'])
    expect(steps.list(db, 'larch', 1).map(({ id }) => id)).toEqual(['change'])
    expect(steps.list(db, 'oak', 50)).toEqual([])
  })

  it('keep the whole device before and after', () => {
    const db = home()
    expect(steps.changesOf(db, 'add')).toEqual([{ before: null, after: pc }])
    expect(steps.changesOf(db, 'change')).toEqual([{ before: pc, after: moved }])
    expect(steps.historyOf(db, 'pc').map(({ before, after }) => [before, after])).toEqual([
      [pc, moved],
      [null, pc],
    ])
  })

  it('outlive the device that they removed', () => {
    const db = home()
    devices.remove(db, 'pc')
    steps.insert(db, { ...added, id: 'gone', kind: 'removed' }, [{ before: moved, after: null }])
    expect(steps.historyOf(db, 'pc')[0]).toMatchObject({ before: moved, after: null })
    expect(rowsIn(db)).toEqual([0, 3, 3])
  })

  it('remember when they were undone', () => {
    const db = home()
    steps.markUndone(db, 'change', '2026-11-24T09:00:00.000Z')
    expect(steps.find(db, 'change')?.undoneAt).toBe('2026-11-24T09:00:00.000Z')
    expect(steps.find(db, 'add')?.undoneAt).toBeNull()
  })

  it('go with their devices when the service is purged, and leave those of another', () => {
    const db = home()
    const oak = { ...pc, id: 'oak-pc' }
    devices.insert(db, 'oak', oak)
    steps.insert(db, { ...added, id: 'oak-add', serviceId: 'oak' }, [{ before: null, after: oak }])
    services.remove(db, 'larch', '2026-10-01T09:00:00.000Z')
    expect([steps.find(db, 'add'), rowsIn(db)]).toEqual([null, [2, 3, 3]])
    services.purgeServices(db, '2026-11-01')
    expect(rowsIn(db)).toEqual([1, 1, 1])
    expect(devices.list(db, 'oak')).toEqual([oak])
    expect(steps.changesOf(db, 'oak-add')).toEqual([{ before: null, after: oak }])
  })
})
