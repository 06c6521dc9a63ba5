import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { Card } from '../../shared/learning/card.ts'
import type { NewQuizResult, QuizResult } from '../../shared/learning/quiz-result.ts'

interface Learning {
  readonly cards: readonly Card[] | undefined
  readonly serviceId: string | undefined
  /** The newest first. */
  readonly results: readonly QuizResult[] | undefined
}

/** The staff cards, and the quiz results that were noted for the current service. */
export function createLearning(call: Call) {
  const store = createStore<Learning>(() => ({
    cards: undefined,
    serviceId: undefined,
    results: undefined,
  }))
  const { getState, setState } = store

  const loadCards = async () => {
    if (getState().cards === undefined) setState({ cards: await call('learning.cards') })
  }
  const load = async (serviceId: string) => {
    if (getState().serviceId !== serviceId) setState({ serviceId, results: undefined })
    const results = await call('learning.results', { serviceId })
    // Another service may have been chosen while this one was being read.
    if (getState().serviceId === serviceId) setState({ results })
  }
  const note = async (result: NewQuizResult) => {
    await call('learning.note', result)
    await load(result.serviceId)
  }
  const removeResult = async (serviceId: string, id: string) => {
    await call('learning.removeResult', { id })
    await load(serviceId)
  }
  const restoreResult = async (serviceId: string, id: string) => {
    await call('learning.restoreResult', { id })
    await load(serviceId)
  }
  return { ...store, loadCards, load, note, removeResult, restoreResult }
}
