import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ListedAdvisories } from '../../../shared/advisories/listed.ts'
import { currentService } from '../../state/services.ts'
import { useStores } from '../../stores.tsx'

export interface ReadAdvisories {
  /** Undefined while they are being read, and after that failed. */
  readonly listed?: ListedAdvisories
  readonly error?: unknown
  readonly again: () => void
}

/** The advisories for the current service, read when a page needs them and again whenever the lists have changed. */
export function useAdvisories(): ReadAdvisories {
  const { services, advisories, devices } = useStores()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  const standing = useStore(devices, state => state.standing)
  const { serviceId: readFor, listed } = useStore(advisories)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (serviceId === undefined || standing === undefined) return
    advisories.load(serviceId).then(() => setError(undefined), setError)
  }, [advisories, serviceId, standing, attempt])
  return {
    // What concerns the service shown before must not be taken for this one's.
    ...(readFor === serviceId && listed !== undefined && { listed }),
    ...(error !== undefined && { error }),
    again: () => setAttempt(attempt + 1),
  }
}
