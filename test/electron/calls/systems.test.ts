import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { present } from '../../../shared/assert.ts'
import { dataKinds, signInChecks } from '../../../shared/systems/choices.ts'
import { nothingKnown } from '../../../shared/systems/nothing-known.ts'
import type { SystemChange, SystemFacts } from '../../../shared/systems/system.ts'
import { failureOf, temporaryCalls } from '../../support/temporary-calls.ts'

const now = '2026-11-23T09:00:00.000Z'
const by = 'Deputy'

async function listOfHome() {
  const made = temporaryCalls()
  const { id: serviceId } = await made.addService()
  const { calls } = made
  const list = async () => calls['systems.list']({ serviceId })
  const add = (facts: Partial<SystemFacts> = {}) =>
    calls['systems.add']({ serviceId, system: { ...nothingKnown, name: 'Rota', ...facts }, by })
  const change = async (id: string, changed: SystemChange) =>
    (await calls['systems.change']({ id, change: changed, by })).stepId
  const undo = async (stepId: string) => calls['systems.undo']({ stepId })
  return { ...made, serviceId, list, add, change, undo }
}

describe('a system', () => {
  it('is kept with every fact as it was given, none apart from not known', async () => {
    const { add, list } = await listOfHome()
    const facts: SystemFacts = {
      ...nothingKnown,
      name: 'Care plans',
      kind: 'care-records',
      data: ['care-records', 'pictures'],
      certificates: [],
      signInCheck: 'some',
      withoutIt: 'Paper',
      contractEndsOn: '2027-01-01',
    }
    const { system } = await add(facts)
    expect(system).toEqual({ ...facts, id: system.id, createdAt: now })
    expect(await list()).toEqual([system])
  })

  it('keeps what a change did not speak of, and tells its story', async () => {
    const { add, change, list, calls } = await listOfHome()
    const { system, stepId } = await add({ supplier: 'ShiftNest' })
    const changed = await change(system.id, { data: ['staff'], name: undefined })
    const after = { ...system, data: ['staff'] }
    expect(await list()).toEqual([after])
    const shared = { at: now, by, undoneAt: null }
    expect(await calls['systems.history']({ systemId: system.id })).toEqual([
      { ...shared, stepId: changed, kind: 'changed', before: system, after },
      { ...shared, stepId, kind: 'added', before: null, after: system },
    ])
  })

  it('that has gone is refused in words', async () => {
    const { change, undo, calls } = await listOfHome()
    const gone = 'not-found: That system is no longer in the list.'
    expect(await failureOf(() => change(randomUUID(), { note: 'x' }))).toBe(gone)
    expect(await failureOf(() => calls['systems.remove']({ id: randomUUID(), by }))).toBe(gone)
    expect(await failureOf(() => undo(randomUUID()))).toBe(
      'not-found: That step is no longer kept.',
    )
  })
})

describe('undo', () => {
  it('brings back what was removed, and says so in the list of steps', async () => {
    const { add, list, undo, calls, serviceId } = await listOfHome()
    const { system } = await add({ data: [], certificates: ['dspt'] })
    const { stepId } = await calls['systems.remove']({ id: system.id, by })
    expect(await list()).toEqual([])
    await undo(stepId)
    expect(await list()).toEqual([system])
    const steps = await calls['systems.steps']({ serviceId })
    expect(
      steps.map(({ kind, systems, onlyName, undoneAt }) => [kind, systems, onlyName, undoneAt]),
    ).toEqual([
      ['removed', 1, 'Rota', now],
      ['added', 1, 'Rota', null],
    ])
    expect(await failureOf(() => undo(stepId))).toBe('conflict: That was undone already.')
  })

  it('refuses where the system was changed again since, and undoes nothing', async () => {
    const { add, change, undo, list } = await listOfHome()
    const { system } = await add()
    const first = await change(system.id, { data: ['staff'] })
    await change(system.id, { data: ['staff', 'money'] })
    expect(await failureOf(() => undo(first))).toBe(
      'conflict: “Rota” was changed again since. Undo the later change first; nothing was undone.',
    )
    expect((await list())[0]?.data).toEqual(['staff', 'money'])
  })

  it('brings back exactly every state before, from the newest step to the first', async () => {
    const changes = fc.record(
      {
        name: fc.constantFrom('Rota', 'Plans'),
        note: fc.string({ maxLength: 20 }),
        signInCheck: fc.constantFrom(null, ...signInChecks),
        data: fc.option(fc.subarray([...dataKinds])),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 6 }), async made => {
        const { add, change, undo, list } = await listOfHome()
        const { system } = await add()
        const states = [await list()]
        const steps: string[] = []
        for (const each of made) {
          steps.push(await change(system.id, each))
          states.push(await list())
        }
        for (const step of steps.toReversed()) {
          expect(await list()).toEqual(states.pop())
          await undo(step)
        }
        expect(await list()).toEqual(present(states.pop(), 'The first state'))
      }),
      { numRuns: 15 },
    )
  })
})

it('of another service are not shown, and go with their service', async () => {
  const { add, addService, calls, list, serviceId } = await listOfHome()
  await add()
  const { id: oak } = await addService({ name: 'Oak House' })
  expect(await calls['systems.list']({ serviceId: oak })).toEqual([])
  await calls['services.remove']({ id: serviceId })
  expect(await failureOf(list)).toBe('not-found: That service is no longer in the list.')
})
