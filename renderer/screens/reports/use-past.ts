import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { FrozenRound } from '../../../shared/rounds/round.ts'
import { useStores } from '../../stores.tsx'

export interface Past {
  /** The finished checks, the newest first; undefined while they are being read. */
  readonly rounds: readonly FrozenRound[] | undefined
  readonly error: unknown
  readonly again: () => void
}

/** Reads the finished checks of a service when a page that shows them opens. */
export function usePast(serviceId: string): Past {
  const { checklist } = useStores()
  const past = useStore(checklist, state => state.past)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    checklist.loadPast(serviceId).then(() => setError(undefined), setError)
  }, [checklist, serviceId, attempt])
  // A slow answer about the service shown before must not be taken for this one's.
  const rounds = past?.filter(({ round }) => round.serviceId === serviceId)
  return { rounds, error, again: () => setAttempt(attempt + 1) }
}
