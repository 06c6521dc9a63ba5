import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { doStep } from '../../../electron/calls/devices.ts'
import { present } from '../../../shared/assert.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { by, listOfHome, now } from '../../support/list-of-home.ts'
import { failureOf } from '../../support/temporary-calls.ts'

const unknown = '00000000-0000-4000-8000-000000000000'

describe('a device', () => {
  it('is kept with every fact as it was given', async () => {
    const { add, list } = await listOfHome()
    const { device } = await add({
      holdsPersonalData: false,
      boughtOn: '2021-03-01',
      antivirus: 'on',
      serial: '000123',
    })
    expect(device).toEqual({
      ...nothingKnown,
      name: 'Office PC',
      kind: 'desktop',
      holdsPersonalData: false,
      boughtOn: '2021-03-01',
      antivirus: 'on',
      serial: '000123',
      id: device.id,
      createdAt: now,
    })
    expect(await list()).toEqual([device])
  })

  it('keeps what a change did not speak of', async () => {
    const { add, change, list } = await listOfHome()
    const { device } = await add({ place: 'Office' })
    await change([device.id], { encryption: 'on', make: undefined })
    expect(await list()).toEqual([{ ...device, encryption: 'on' }])
  })

  it('tells its story with the newest first and whoever did it', async () => {
    const { add, change, calls } = await listOfHome()
    const { device, stepId } = await add()
    const changed = await change([device.id], { encryption: 'on' })
    const after = { ...device, encryption: 'on' }
    const shared = { at: now, by, undoneAt: null }
    expect(await calls['devices.history']({ deviceId: device.id })).toEqual([
      expect.objectContaining({
        ...shared,
        stepId: changed,
        kind: 'changed',
        before: device,
        after,
      }),
      expect.objectContaining({ ...shared, stepId, kind: 'added', before: null, after: device }),
    ])
  })
})

describe('a step for many devices', () => {
  it('does nothing at all when one of them has gone', async () => {
    const { add, change, remove, list } = await listOfHome()
    const { device } = await add()
    const gone = 'not-found: That device is no longer in the list.'
    expect(await failureOf(() => change([device.id, unknown], { place: 'Loft' }))).toBe(gone)
    expect(await failureOf(() => remove([device.id, unknown]))).toBe(gone)
    expect(await list()).toEqual([device])
  })

  it('is refused when they belong to two services', async () => {
    const { add, addService, change, list } = await listOfHome()
    const other = await addService({ name: 'Oak House' })
    const { device: here } = await add()
    const { device: there } = await add({}, other.id)
    expect(await failureOf(() => change([here.id, there.id], { place: 'Loft' }))).toBe(
      'invalid: These devices belong to two services.',
    )
    expect(await list()).toEqual([here])
  })

  it('changes a device that is named twice once', async () => {
    const { add, change, calls, serviceId } = await listOfHome()
    const { device } = await add()
    await change([device.id, device.id], { place: 'Loft' })
    expect((await calls['devices.steps']({ serviceId }))[0]?.devices).toBe(1)
  })

  it('takes 20,000 of them and is undone as one', { timeout: 120_000 }, async () => {
    const { add, change, undo, list, store, serviceId } = await listOfHome()
    const { device } = await add()
    const db = store.db()
    const columns = db
      ?.prepare<[], { name: string }>("SELECT name FROM pragma_table_info('device')")
      .all()
      .map(({ name }) => name)
      .filter(name => name !== 'id')
      .join()
    db?.exec(`INSERT INTO device (id, ${columns ?? ''})
      WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
      SELECT printf('%08x-0000-4000-8000-000000000000', i), ${columns ?? ''}
      FROM n, (SELECT * FROM device WHERE id = '${device.id}')`)
    const before = await list()
    expect([before.length, serviceId.length]).toEqual([20_000, 36])
    const stepId = await change(
      before.map(({ id }) => id),
      { place: 'Loft' },
    )
    expect((await list()).every(({ place }) => place === 'Loft')).toBe(true)
    await undo(stepId)
    expect(await list()).toEqual(before)
  })
})

describe('a service that was removed', () => {
  it('has no device list to read, to add to, to change or to undo', async () => {
    const { add, change, remove, undo, calls, serviceId } = await listOfHome()
    const { device, stepId } = await add()
    await calls['services.remove']({ id: serviceId })
    const noService = 'not-found: That service is no longer in the list.'
    const noDevice = 'not-found: That device is no longer in the list.'
    expect(await failureOf(() => calls['devices.list']({ serviceId }))).toBe(noService)
    expect(await failureOf(() => add())).toBe(noService)
    expect(await failureOf(() => change([device.id], { place: 'Loft' }))).toBe(noDevice)
    expect(await failureOf(() => remove([device.id]))).toBe(noDevice)
    expect(await failureOf(() => undo(stepId))).toBe('not-found: That step is no longer kept.')
  })

  it('has its devices again, and their steps, when it is brought back', async () => {
    const { add, undo, list, calls, serviceId } = await listOfHome()
    const { device, stepId } = await add()
    await calls['services.remove']({ id: serviceId })
    await calls['services.restore']({ id: serviceId })
    expect(await list()).toEqual([device])
    await undo(stepId)
    expect(await list()).toEqual([])
  })
})

describe('a step that was worked out a while ago', () => {
  it('does nothing where a device was changed meanwhile', async () => {
    const { add, change, list, store, clock, serviceId } = await listOfHome()
    const { device } = await add()
    const { device: other } = await add({ name: 'Laptop', kind: 'laptop' })
    await change([device.id], { place: 'Office' })
    const db = present(store.db(), 'The records')
    const doing = { serviceId, kind: 'imported', by } as const
    const stale = [
      { before: other, after: { ...other, place: 'Lounge' } },
      { before: device, after: { ...device, place: 'Kitchen' } },
    ]
    const asList = await list()
    expect(await failureOf(() => doStep(db, { clock, newId: randomUUID }, doing, stale))).toContain(
      'was changed by somebody else meanwhile',
    )
    expect(await list()).toEqual(asList)
  })
})
