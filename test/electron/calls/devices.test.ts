import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doStep } from '../../../electron/calls/devices.ts'
import { present } from '../../../shared/assert.ts'
import type { Device, DeviceChange, DeviceFacts } from '../../../shared/devices/device.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { failureOf, temporaryCalls } from '../../support/temporary-calls.ts'

const now = '2026-11-23T09:00:00.000Z'
const unknown = '00000000-0000-4000-8000-000000000000'
const by = 'Deputy'

async function listOfHome() {
  const made = temporaryCalls()
  const { id: serviceId } = await made.addService()
  const { calls } = made
  const list = async () => JSON.parse(await calls['devices.list']({ serviceId })) as Device[]
  const add = (facts: Partial<DeviceFacts> = {}, toService = serviceId) =>
    calls['devices.add']({
      serviceId: toService,
      device: { ...nothingKnown, name: 'Office PC', kind: 'desktop', ...facts },
      by,
    })
  const change = async (ids: string[], changed: DeviceChange) =>
    (await calls['devices.change']({ ids, change: changed, by })).stepId
  const remove = async (ids: string[]) => (await calls['devices.remove']({ ids, by })).stepId
  const undo = async (stepId: string) => calls['devices.undo']({ stepId })
  return { ...made, serviceId, list, add, change, remove, undo }
}

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

describe('undoing a step', () => {
  it('brings back exactly what was there for all of many devices', async () => {
    const { add, change, undo, list } = await listOfHome()
    const { device: one } = await add({ name: 'A', place: 'Office' })
    const { device: two } = await add({ name: 'B', place: 'Hall' })
    const stepId = await change([two.id, one.id], { place: 'Loft', updates: 'off' })
    expect((await list()).map(({ place }) => place)).toEqual(['Loft', 'Loft'])
    await undo(stepId)
    expect(await list()).toEqual([one, two])
  })

  it('brings a removed device back with its id', async () => {
    const { add, remove, undo, list } = await listOfHome()
    const { device } = await add()
    const stepId = await remove([device.id])
    expect(await list()).toEqual([])
    await undo(stepId)
    expect(await list()).toEqual([device])
  })

  it('says so in the list of steps and is done only once', async () => {
    const { add, undo, calls, serviceId, clock } = await listOfHome()
    const { stepId } = await add()
    clock.set('2026-11-24T09:00:00.000Z')
    await undo(stepId)
    expect(await calls['devices.steps']({ serviceId })).toEqual([
      {
        id: stepId,
        kind: 'added',
        at: now,
        by,
        source: '',
        devices: 1,
        onlyName: 'Office PC',
        undoneAt: '2026-11-24T09:00:00.000Z',
      },
    ])
    expect(await failureOf(() => undo(stepId))).toBe('conflict: That was undone already.')
  })

  it('is refused, for all of its devices, when one was changed since', async () => {
    const { add, change, undo, list, calls, serviceId } = await listOfHome()
    const { device: one } = await add({ name: 'A' })
    const { device: two } = await add({ name: 'B' })
    const stepId = await change([one.id, two.id], { place: 'Loft' })
    await change([two.id], { place: 'Cellar' })
    const before = await list()
    expect(await failureOf(() => undo(stepId))).toMatch(/^conflict: “B” was changed again since/)
    expect(await list()).toEqual(before)
    const steps = await calls['devices.steps']({ serviceId })
    expect(steps.map(({ undoneAt }) => undoneAt)).toEqual([null, null, null, null])
  })

  it('is refused when the device was removed since', async () => {
    const { add, change, remove, undo, list } = await listOfHome()
    const { device } = await add()
    const stepId = await change([device.id], { place: 'Loft' })
    await remove([device.id])
    expect(await failureOf(() => undo(stepId))).toContain('conflict: “Office PC” was changed again')
    expect(await list()).toEqual([])
  })

  it('needs a step that is kept', async () => {
    const { undo } = await listOfHome()
    expect(await failureOf(() => undo(unknown))).toBe('not-found: That step is no longer kept.')
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

type Deed =
  | { readonly kind: 'add'; readonly name: string }
  | { readonly kind: 'change'; readonly which: readonly number[]; readonly change: DeviceChange }
  | { readonly kind: 'remove'; readonly which: readonly number[] }

const which = fc.array(fc.nat(20), { minLength: 1, maxLength: 3 })
const anyChange = fc.record(
  {
    place: fc.string({ maxLength: 20 }),
    holdsPersonalData: fc.constantFrom(true, false, null),
    encryption: fc.constantFrom('on' as const, 'off' as const, null),
    state: fc.constantFrom('in-use' as const, 'lost' as const),
  },
  { requiredKeys: [] },
)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), name: fc.string({ minLength: 1, maxLength: 9 }) }),
  fc.record({ kind: fc.constant('change' as const), which, change: anyChange }),
  fc.record({ kind: fc.constant('remove' as const), which }),
)

describe('whatever is done to the list', () => {
  it('is undone step by step to each list before it, down to the empty one', async () => {
    const home = await listOfHome()
    const act = async (one: Deed) => {
      if (one.kind === 'add') return (await home.add({ name: one.name })).stepId
      const there = await home.list()
      const ids = one.which.flatMap(place => there[place % there.length]?.id ?? [])
      if (ids.length === 0) return null
      return one.kind === 'change' ? home.change(ids, one.change) : home.remove(ids)
    }
    const states: Device[][] = []
    const run = async (deeds: readonly Deed[]) => {
      const steps: { readonly stepId: string; readonly before: Device[] }[] = []
      for (const one of deeds) {
        const before = await home.list()
        const stepId = await act(one)
        if (stepId !== null) steps.push({ stepId, before })
      }
      for (const { stepId, before } of steps.reverse()) {
        await home.undo(stepId)
        expect(byId(await home.list())).toEqual(byId(before))
        states.push(before)
      }
      expect(await home.list()).toEqual([])
    }
    await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 12 }), run), { numRuns: 60 })
    expect(states.length).toBeGreaterThan(100)
  })
})

/** Devices of one name and one moment stand in the order in which they were put in, which undoing may turn. */
const byId = (devices: readonly Device[]) =>
  [...devices].sort((one, other) => (one.id < other.id ? -1 : 1))

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
