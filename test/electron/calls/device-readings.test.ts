import { describe, expect, it } from 'vitest'
import type { Device } from '../../../shared/devices/device.ts'
import { readingCalls } from '../../../electron/calls/device-readings.ts'
import { everyCall } from '../../../electron/calls/every-call.ts'
import { present } from '../../../shared/assert.ts'
import { aReading } from '../../support/readings/readings.ts'
import { failureOf, temporaryCalls, testEdges } from '../../support/temporary-calls.ts'

const nobody = '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0001'
const facts = { name: 'Office PC', place: 'Office', kind: 'laptop', encryption: 'on' } as const

async function withService() {
  const made = temporaryCalls()
  const service = await made.addService()
  const list = async () =>
    JSON.parse(await made.calls['devices.list']({ serviceId: service.id })) as readonly Device[]
  return { ...made, serviceId: service.id, list }
}

describe('keeping a reading', () => {
  it('adds a device as one step of its own kind, which can be undone', async () => {
    const { calls, serviceId, list } = await withService()
    const kept = { serviceId, deviceId: null, facts, note: 'Read from the PC on x: A.', by: 'Kim' }
    const { stepId, device } = await calls['devices.keepReading'](kept)
    expect(await list()).toEqual([device])
    expect(device).toMatchObject({ ...facts, note: kept.note, state: 'in-use', antivirus: null })
    expect(await calls['devices.steps']({ serviceId })).toMatchObject([
      { id: stepId, kind: 'read', by: 'Kim', devices: 1 },
    ])
    await calls['devices.undo']({ stepId })
    expect(await list()).toEqual([])
  })

  it('changes a device, leaves what was not read, and undoes to exactly what was there', async () => {
    const { calls, serviceId, list } = await withService()
    const first = { serviceId, deviceId: null, facts: { ...facts, make: 'HP' }, note: '', by: '' }
    const { device } = await calls['devices.keepReading'](first)
    const change = { note: 'Lid is cracked.', antivirus: 'on' } as const
    await calls['devices.change']({ ids: [device.id], change, by: '' })
    const before = await list()
    const again = await calls['devices.keepReading']({
      ...first,
      deviceId: device.id,
      facts: { ...facts, encryption: 'off' },
      note: 'Read from the PC on 23 November 2026: Memory: 8 GB.',
    })
    expect(again.device).toEqual({
      ...before[0],
      encryption: 'off',
      note: 'Lid is cracked.\nRead from the PC on 23 November 2026: Memory: 8 GB.',
    })
    await calls['devices.undo']({ stepId: again.stepId })
    expect(await list()).toEqual(before)
  })

  it('refuses a device that is gone or of another service, and keeps nothing', async () => {
    const { calls, serviceId, addService, list } = await withService()
    const other = await addService({ name: 'Oak House' })
    const kept = { deviceId: null, facts, note: '', by: '' }
    const { device } = await calls['devices.keepReading']({ ...kept, serviceId: other.id })
    for (const deviceId of [nobody, device.id]) {
      const failed = await failureOf(() =>
        calls['devices.keepReading']({ ...kept, serviceId, deviceId }),
      )
      expect(failed).toMatch(/^not-found: That device is no longer in the list/)
    }
    expect(await list()).toEqual([])
    expect(await calls['devices.steps']({ serviceId })).toEqual([])
  })
})

describe('reading', () => {
  it('hands over what the machine told, asks for today, and stores nothing', async () => {
    const { store, clock, addService } = temporaryCalls()
    const service = await addService()
    const days: string[] = []
    const reading = aReading('windows-11-pro-25h2')
    const tell = (day: string) => {
      days.push(day)
      return Promise.resolve(reading)
    }
    const edges = {
      ...testEdges(clock),
      readings: { readThisPc: tell, openReading: tell, saveReader: () => Promise.resolve(null) },
    }
    const db = present(store.db(), 'The records')
    const calls = readingCalls(db, edges, edges.readings)
    expect(await calls['devices.readThisPc'](undefined)).toBe(reading)
    expect(await calls['devices.openReading'](undefined)).toBe(reading)
    expect(await calls['devices.saveReader'](undefined)).toEqual({ path: null })
    expect(days).toEqual([clock.today(), clock.today()])
    const every = everyCall(db, store, edges)
    expect(await every['devices.list']({ serviceId: service.id })).toBe('[]')
  })
})
