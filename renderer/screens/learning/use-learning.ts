import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Card } from '../../../shared/learning/card.ts'
import type { QuizResult } from '../../../shared/learning/quiz-result.ts'
import { useStores } from '../../stores.tsx'

export interface Learning {
  /** Undefined while they are being read. */
  readonly cards: readonly Card[] | undefined
  readonly results: readonly QuizResult[] | undefined
  readonly error: unknown
  readonly again: () => void
}

/** Reads the cards, and what was noted for the service, when a page that shows them opens. */
export function useLearning(serviceId: string): Learning {
  const { learning } = useStores()
  const state = useStore(learning)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    Promise.all([learning.loadCards(), learning.load(serviceId)]).then(
      () => setError(undefined),
      setError,
    )
  }, [learning, serviceId, attempt])
  return {
    cards: state.cards,
    // What was noted for the service shown before must not be taken for this one's.
    results: state.serviceId === serviceId ? state.results : undefined,
    error,
    again: () => setAttempt(attempt + 1),
  }
}
