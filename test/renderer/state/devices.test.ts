import { expect, it } from 'vitest'
import type { Call } from '../../../renderer/call.ts'
import { createDevices } from '../../../renderer/state/devices.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'

it('reads no list after an import that no page shows, but what it means for the plan', async () => {
  const asked: string[] = []
  const standing = { endings: [], says: [], listedOn: '2026-08-22' }
  const answers: Readonly<Record<string, unknown>> = {
    'devices.list': JSON.stringify([{ ...nothingKnown, id: 'a', name: 'PC' }]),
    'devices.steps': [],
    'devices.standing': standing,
  }
  const call = ((name: string) => {
    asked.push(name)
    return Promise.resolve(answers[name])
  }) as Call
  const devices = createDevices(call, () => '2026-11-23T09:00:00.000Z')
  await devices.load('larch')
  expect(devices.getState().devices).toHaveLength(1)

  asked.length = 0
  await devices.forgetList('larch')
  expect(asked).toEqual(['devices.standing'])
  expect(devices.getState()).toMatchObject({
    devices: undefined,
    steps: undefined,
    standing,
    savedAt: '2026-11-23T09:00:00.000Z',
  })
})
