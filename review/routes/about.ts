/** Says who the review is, what it collects now and what it does with it. */
import type { FastifyInstance } from 'fastify'
import { type About, aboutPath } from '../../shared/sharing/asked.ts'
import { schemaVersions } from '../../shared/sharing/choices.ts'
import { lastOpenDayOf, quarterOf } from '../../shared/sharing/quarters.ts'
import type { Store } from '../database/database.ts'
import type { Edges } from '../edges.ts'
import { Refusal } from '../refusal.ts'
import { keptFor, rules } from '../rules.ts'

export function about(app: FastifyInstance, _store: Store, edges: Edges): void {
  app.get(aboutPath, (): About => {
    const quarter = quarterOf(edges.clock.today())
    if (quarter === null) throw new Refusal('not-this-quarter')
    return {
      details: edges.details(),
      schema: Math.max(...schemaVersions),
      quarter,
      lastDay: lastOpenDayOf(quarter),
      rules: [...rules],
      keptFor: keptFor(edges.limits.keepQuarters),
    }
  })
}
