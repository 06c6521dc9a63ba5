import { describe, expect, it } from 'vitest'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { anOwnLine, aWrittenLine } from '../../support/builders.ts'
import { failureOf, temporaryCalls } from '../../support/temporary-calls.ts'

const now = '2026-11-23T09:00:00.000Z'
const later = '2026-11-25T09:00:00.000Z'
const unknown = '00000000-0000-4000-8000-000000000000'
const lineGone = 'not-found: That line is no longer on the plan.'

async function planOfHome() {
  const made = temporaryCalls()
  const { id: serviceId } = await made.addService()
  const lines = () => made.calls['plan.lines']({ serviceId })
  const addOwn = () => made.calls['plan.addOwn']({ serviceId, line: anOwnLine() })
  return { ...made, serviceId, lines, addOwn }
}

const blank = { title: '', why: '', minutes: null, createdAt: now }

describe('what is written about an action', () => {
  it('is kept with the question it belongs to', async () => {
    const { calls, serviceId, lines } = await planOfHome()
    const change = { who: 'Tom', dueOn: '2026-12-01', note: 'Ordered.' }
    const key = 'backups-made'
    const written = await calls['plan.write']({ serviceId, key, change })
    expect(written).toEqual(aWrittenLine({ ...blank, ...change, ruleKey: key, id: written.id }))
    expect(await lines()).toEqual([written])
  })

  it('changes only what was given', async () => {
    const { calls, serviceId, lines } = await planOfHome()
    const write = (change: { who?: string; note?: string | undefined; dueOn?: string | null }) =>
      calls['plan.write']({ serviceId, key: 'backups-made', change })
    const first = await write({ who: 'Tom', dueOn: '2026-12-01' })
    const second = await write({ note: 'Ordered.', dueOn: null })
    expect(second).toEqual({ ...first, note: 'Ordered.', dueOn: null })
    await write({ note: undefined })
    expect(await lines()).toEqual([second])
  })

  it('says when something was last decided, again when the same is decided again', async () => {
    const { calls, serviceId, clock } = await planOfHome()
    const write = (change: { state?: 'done'; note?: string }) =>
      calls['plan.write']({ serviceId, key: 'backups-made', change })
    expect(await write({ state: 'done' })).toMatchObject({ state: 'done', decidedAt: now })
    clock.set(later)
    expect((await write({ note: 'Only a note.' })).decidedAt).toBe(now)
    expect((await write({ state: 'done' })).decidedAt).toBe(later)
  })

  it('needs a question and a service that are there, and writes nothing otherwise', async () => {
    const { calls, serviceId, lines } = await planOfHome()
    const key = 'backups-made'
    const write = (input: { serviceId: string; key: string }) =>
      failureOf(() => calls['plan.write']({ ...input, change: { who: 'Tom' } }))
    expect(await write({ serviceId, key: 'made-up' })).toContain('not-found: That question')
    expect(await write({ serviceId: unknown, key })).toContain('not-found: That service')
    expect(await lines()).toEqual([])
  })
})

describe('a line of one’s own', () => {
  it('is kept as it was written', async () => {
    const { addOwn, lines } = await planOfHome()
    const line = await addOwn()
    expect(line).toEqual(aWrittenLine({ ...anOwnLine(), id: line.id, createdAt: now }))
    expect(await lines()).toEqual([line])
  })

  it('can be reworded, done and put aside', async () => {
    const { calls, addOwn, lines } = await planOfHome()
    const line = await addOwn()
    const change = { title: 'Label the cables', state: 'not-doing', reason: 'No labels' } as const
    const after = await calls['plan.writeOwn']({ id: line.id, change })
    expect(after).toEqual({ ...line, ...change, decidedAt: now })
    expect(await lines()).toEqual([after])
  })

  it('can be removed and brought back', async () => {
    const { calls, addOwn, lines } = await planOfHome()
    const line = await addOwn()
    await calls['plan.removeOwn']({ id: line.id })
    expect(await lines()).toEqual([])
    expect(
      await failureOf(() => calls['plan.writeOwn']({ id: line.id, change: { who: 'Tom' } })),
    ).toBe(lineGone)
    await calls['plan.restoreOwn']({ id: line.id })
    expect(await lines()).toEqual([line])
  })

  it('is gone for good a month after it was removed', async () => {
    const { calls, addOwn, store, clock } = await planOfHome()
    const line = await addOwn()
    await calls['plan.removeOwn']({ id: line.id })
    store.close()
    clock.set('2026-12-24T09:00:00.000Z')
    const { calls: reopened } = temporaryCalls(store)
    expect(await failureOf(() => reopened['plan.restoreOwn']({ id: line.id }))).toBe(lineGone)
  })

  it.each(['plan.removeOwn', 'plan.restoreOwn'] as const)(
    'says so when it has gone, or is not one’s own, or its service was removed: %s',
    async name => {
      const { calls, serviceId, addOwn } = await planOfHome()
      const byRule = await calls['plan.write']({
        serviceId,
        key: 'backups-made',
        change: {},
      })
      const own = await addOwn()
      if (name === 'plan.restoreOwn') await calls['plan.removeOwn']({ id: own.id })
      expect(await failureOf(() => calls[name]({ id: byRule.id }))).toBe(lineGone)
      expect(await failureOf(() => calls[name]({ id: unknown }))).toBe(lineGone)
      await calls['services.remove']({ id: serviceId })
      expect(await failureOf(() => calls[name]({ id: own.id }))).toBe(lineGone)
    },
  )
})

it('keeps the plans of three services apart', async () => {
  const { calls, serviceId, addService, addOwn, lines } = await planOfHome()
  const own = await addOwn()
  for (const name of ['Larch Court', 'Larch Lane']) {
    const { id } = await addService({ name })
    const key = 'backups-made'
    await calls['plan.write']({ serviceId: id, key, change: { who: name } })
    expect((await calls['plan.lines']({ serviceId: id })).map(({ who }) => who)).toEqual([name])
  }
  expect(await lines()).toEqual([own])
  expect(await calls['plan.lines']({ serviceId })).toEqual([own])
})

describe('what is written about devices that lose their updates', () => {
  const key = 'ends-windows-10-22h2'
  const oldPc = {
    ...nothingKnown,
    name: 'Office PC',
    kind: 'desktop',
    os: 'windows',
    osVersion: '10 22H2',
  } as const

  it('is kept under what ends, as long as a device puts it on the plan', async () => {
    const { calls, serviceId, lines } = await planOfHome()
    const write = (change: object) => calls['plan.write']({ serviceId, key, change })
    expect(await failureOf(() => write({ who: 'Tom' }))).toBe(
      'not-found: No device in the list waits for this any more. Nothing was saved.',
    )
    expect(await lines()).toEqual([])
    const { device } = await calls['devices.add']({ serviceId, device: oldPc, by: '' })
    await write({ who: 'Tom' })
    expect(await lines()).toMatchObject([
      { ruleKey: key, title: 'Replace or update devices with Windows 10 22H2', who: 'Tom' },
    ])
    await calls['devices.remove']({ ids: [device.id], by: '' })
    await write({ note: 'It went to the tip.' })
    expect(await lines()).toMatchObject([{ who: 'Tom', note: 'It went to the tip.' }])
  })

  it('is looked at again when another device comes, and not when one that was there comes back', async () => {
    const { calls, serviceId, clock } = await planOfHome()
    const cameAt = async () =>
      (await calls['devices.standing']({ serviceId })).endings.map(each => each.cameAt)
    const { device } = await calls['devices.add']({ serviceId, device: oldPc, by: '' })
    await calls['plan.write']({ serviceId, key, change: { state: 'done' } })
    clock.set(later)
    const upgrade = { ids: [device.id], change: { osVersion: '11 25H2' }, by: '' }
    const { stepId } = await calls['devices.change'](upgrade)
    expect(await cameAt()).toEqual([])
    await calls['devices.undo']({ stepId })
    expect(await cameAt()).toEqual([null])
    await calls['devices.add']({ serviceId, device: { ...oldPc, name: 'Other PC' }, by: '' })
    expect(await cameAt()).toEqual([later])
  })
})
