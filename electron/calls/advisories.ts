/** Answers about the advisories: all of them, with whom each concerns. What is decided about them is part of the plan. */
import { isWithdrawn } from '../../shared/advisories/concern.ts'
import type { CallsOf } from '../../shared/contract.ts'
import type { Database } from '../database/database.ts'
import { concernsNow, entriesNow } from './concerns.ts'
import type { CallEdges } from './edges.ts'
import { knownService } from './known.ts'

export function advisoryCalls(
  db: Database,
  edges: Pick<CallEdges, 'support' | 'clock' | 'advisories'>,
): CallsOf<'advisories'> {
  return {
    'advisories.list': ({ serviceId }) => {
      const service = knownService(db, serviceId)
      const { entries, fromReview } = entriesNow(db, edges)
      return {
        concerns: concernsNow(db, service, edges),
        withdrawn: entries.filter(isWithdrawn),
        fromReview,
      }
    },
  }
}
