import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Step } from '../../../shared/systems/step.ts'
import type { System } from '../../../shared/systems/system.ts'
import { currentService } from '../../state/services.ts'
import { useStores } from '../../stores.tsx'

interface ReadSystems {
  /** Each undefined while it is being read, and after that failed. */
  readonly systems?: readonly System[]
  readonly steps?: readonly Step[]
  readonly error?: unknown
  readonly again: () => void
}

/** The systems of the current service, read when the first page needs them. */
export function useSystems(): ReadSystems {
  const { services, systems: store } = useStores()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  const { serviceId: readFor, systems, steps } = useStore(store)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (serviceId === undefined) return
    store.load(serviceId).then(() => setError(undefined), setError)
  }, [store, serviceId, attempt])
  // The systems of the service shown before must not be taken for this one's.
  const isThisService = readFor === serviceId
  return {
    ...(isThisService && systems !== undefined && { systems }),
    ...(isThisService && steps !== undefined && { steps }),
    ...(error !== undefined && { error }),
    again: () => setAttempt(attempt + 1),
  }
}
