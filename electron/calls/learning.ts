/** Answers about learning: the staff cards. */
import type { CallsOf } from '../../shared/contract.ts'
import type { CallEdges } from './edges.ts'

export function learningCalls(edges: Pick<CallEdges, 'cards'>): CallsOf<'learning'> {
  return { 'learning.cards': () => edges.cards() }
}
