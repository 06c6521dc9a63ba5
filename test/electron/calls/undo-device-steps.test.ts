import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Device, DeviceChange } from '../../../shared/devices/device.ts'
import { by, listOfHome, now } from '../../support/list-of-home.ts'
import { failureOf } from '../../support/temporary-calls.ts'

const unknown = '00000000-0000-4000-8000-000000000000'

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
