import { createStore } from 'zustand/vanilla'
import type { NamedAnswer } from '../../../shared/rounds/compare.ts'

/** A check as it takes part in a comparison. */
export interface ComparedCheck {
  readonly id: string
  readonly words: string
  readonly isOpen: boolean
  readonly answers: readonly NamedAnswer[]
}

/** Which two checks to compare, chosen on one page of the reports and drawn on another; null for the usual two. */
export const chosenChecks = createStore<{
  readonly from: string | null
  readonly to: string | null
}>(() => ({ from: null, to: null }))
