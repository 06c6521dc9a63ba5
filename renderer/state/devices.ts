import { createStore } from 'zustand/vanilla'
import type { Device, DeviceChange, DeviceFacts } from '../../shared/devices/device.ts'
import type { Standing } from '../../shared/devices/standing.ts'
import type { SupportTable } from '../../shared/devices/support-table.ts'
import type { Step } from '../../shared/devices/step.ts'
import type { Call } from '../call.ts'

interface Devices {
  readonly serviceId: string | undefined
  readonly devices: readonly Device[] | undefined
  /** The newest first. */
  readonly steps: readonly Step[] | undefined
  /** What the list puts on the plan and says to the checklist: read at the start, without the list itself. */
  readonly standing: Standing | undefined
  /** Until when systems and models get updates: the same for every service. */
  readonly table: SupportTable | undefined
  /** When the records last said that something was committed. */
  readonly savedAt: string | undefined
}

/** The devices of the current service. Whatever changes them answers with the id of the step that undoes it. */
export function createDevices(call: Call, now: () => string) {
  const store = createStore<Devices>(() => ({
    serviceId: undefined,
    devices: undefined,
    steps: undefined,
    standing: undefined,
    table: undefined,
    savedAt: undefined,
  }))
  const { getState, setState } = store

  const choose = (serviceId: string) => {
    if (getState().serviceId !== serviceId)
      setState({ serviceId, devices: undefined, steps: undefined, standing: undefined })
  }
  const loadStanding = async (serviceId: string) => {
    choose(serviceId)
    const standing = await call('devices.standing', { serviceId })
    if (getState().serviceId === serviceId) setState({ standing })
  }
  const load = async (serviceId: string) => {
    choose(serviceId)
    const [text, steps] = await Promise.all([
      call('devices.list', { serviceId }),
      call('devices.steps', { serviceId }),
      loadStanding(serviceId),
    ])
    // Another service may have been chosen while this one was being read. Only our own records write this text.
    if (getState().serviceId === serviceId)
      setState({ devices: JSON.parse(text) as readonly Device[], steps })
  }
  const loadTable = async () => {
    if (getState().table === undefined) setState({ table: await call('devices.supportTable') })
  }
  const loadAgain = async () => {
    const { serviceId } = getState()
    if (serviceId !== undefined) await load(serviceId)
    setState({ savedAt: now() })
  }
  /** After an import: thousands of devices are read by the page that shows them, and not behind one that does not. */
  const forgetList = async (serviceId: string) => {
    choose(serviceId)
    setState({ devices: undefined, steps: undefined, savedAt: now() })
    await loadStanding(serviceId)
  }
  return { ...store, load, loadStanding, loadTable, forgetList, ...stepsOf(call, loadAgain) }
}

/** What changes the list; each is one step, and the list is read again after it. */
function stepsOf(call: Call, loadAgain: () => Promise<void>) {
  const add = async (serviceId: string, device: DeviceFacts, by: string) => {
    const added = await call('devices.add', { serviceId, device, by })
    await loadAgain()
    return added
  }
  const change = async (ids: readonly string[], changed: DeviceChange, by: string) => {
    const { stepId } = await call('devices.change', { ids: [...ids], change: changed, by })
    await loadAgain()
    return stepId
  }
  const remove = async (ids: readonly string[], by: string) => {
    const { stepId } = await call('devices.remove', { ids: [...ids], by })
    await loadAgain()
    return stepId
  }
  const undo = async (stepId: string) => {
    await call('devices.undo', { stepId })
    await loadAgain()
  }
  return { add, change, remove, undo }
}
