import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { LineChange, OwnLine, WrittenLine } from '../../shared/plan/line.ts'

interface Plan {
  readonly serviceId: string | undefined
  readonly written: readonly WrittenLine[] | undefined
}

/** What people wrote on the plan of the current service; the lines themselves are worked out while drawing. */
export function createPlan(call: Call) {
  const store = createStore<Plan>(() => ({ serviceId: undefined, written: undefined }))
  const { getState, setState } = store

  const load = async (serviceId: string) => {
    if (getState().serviceId !== serviceId) setState({ serviceId, written: undefined })
    const written = await call('plan.lines', { serviceId })
    if (getState().serviceId === serviceId) setState({ written })
  }
  const write = async (serviceId: string, key: string, change: LineChange) => {
    await call('plan.write', { serviceId, key, change })
    await load(serviceId)
  }
  const addOwn = async (serviceId: string, line: OwnLine) => {
    await call('plan.addOwn', { serviceId, line })
    await load(serviceId)
  }
  const writeOwn = async (serviceId: string, id: string, change: LineChange & Partial<OwnLine>) => {
    await call('plan.writeOwn', { id, change })
    await load(serviceId)
  }
  const removeOwn = async (serviceId: string, id: string) => {
    await call('plan.removeOwn', { id })
    await load(serviceId)
  }
  const restoreOwn = async (serviceId: string, id: string) => {
    await call('plan.restoreOwn', { id })
    await load(serviceId)
  }
  return { ...store, load, write, addOwn, writeOwn, removeOwn, restoreOwn }
}
