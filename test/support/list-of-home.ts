/** The device list of one home on real records, and what can be done to it. */
import type { Device, DeviceChange, DeviceFacts } from '../../shared/devices/device.ts'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import { temporaryCalls } from './temporary-calls.ts'

export const by = 'Deputy'
/** When all of it is done, unless the test sets the clock. */
export const now = '2026-11-23T09:00:00.000Z'

export async function listOfHome() {
  const made = temporaryCalls()
  made.clock.set(now)
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
