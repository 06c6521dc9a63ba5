import { createStore } from 'zustand/vanilla'
import type { Step } from '../../shared/systems/step.ts'
import type { System, SystemChange, SystemFacts } from '../../shared/systems/system.ts'
import type { Call } from '../call.ts'

interface Systems {
  readonly serviceId: string | undefined
  readonly systems: readonly System[] | undefined
  /** The newest first. */
  readonly steps: readonly Step[] | undefined
}

interface Added {
  readonly stepId: string
  readonly system: System
}

/** The systems of the current service. Whatever changes them answers with the id of the step that undoes it. */
export function createSystems(call: Call) {
  const store = createStore<Systems>(() => ({
    serviceId: undefined,
    systems: undefined,
    steps: undefined,
  }))
  const { getState, setState } = store

  const load = async (serviceId: string) => {
    if (getState().serviceId !== serviceId)
      setState({ serviceId, systems: undefined, steps: undefined })
    const [systems, steps] = await Promise.all([
      call('systems.list', { serviceId }),
      call('systems.steps', { serviceId }),
    ])
    // Another service may have been chosen while this one was being read.
    if (getState().serviceId === serviceId) setState({ systems, steps })
  }
  const loadAgain = async () => {
    const { serviceId } = getState()
    if (serviceId !== undefined) await load(serviceId)
  }
  const add = async (serviceId: string, system: SystemFacts, by: string): Promise<Added> => {
    const added = await call('systems.add', { serviceId, system, by })
    await loadAgain()
    return added
  }
  const change = async (id: string, changed: SystemChange, by: string) => {
    const { stepId } = await call('systems.change', { id, change: changed, by })
    await loadAgain()
    return stepId
  }
  const remove = async (id: string, by: string) => {
    const { stepId } = await call('systems.remove', { id, by })
    await loadAgain()
    return stepId
  }
  const undo = async (stepId: string) => {
    await call('systems.undo', { stepId })
    await loadAgain()
  }
  return { ...store, load, add, change, remove, undo }
}
