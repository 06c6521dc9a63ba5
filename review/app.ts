/** The review, all but the port it listens at. */
import type { FastifyInstance } from 'fastify'
import type { Store } from './database/database.ts'
import type { Edges } from './edges.ts'
import { createDoor } from './http.ts'
import { createLimit } from './limit.ts'
import { madeUpHeader } from './made-up.ts'
import { Refusal } from './refusal.ts'
import { about } from './routes/about.ts'
import { health } from './routes/health.ts'
import { openapi } from './routes/openapi.ts'
import { publications } from './routes/publications.ts'
import { submissions } from './routes/submissions.ts'
import { withdrawals } from './routes/withdrawals.ts'

export function createApp(store: Store, edges: Edges): FastifyInstance {
  const app = createDoor(edges)
  const secondsToWait = createLimit(edges.limits.perMinute, edges.clock.milliseconds)
  app.addHook('onRequest', (request, _reply, done) => {
    const seconds = request.url.startsWith('/v1/') ? secondsToWait(request.ip) : 0
    done(seconds === 0 ? undefined : new Refusal('too-many', { retryAfterSeconds: seconds }))
  })
  if (edges.isMadeUp) {
    app.addHook('onRequest', (_request, reply, done) => {
      void reply.header(madeUpHeader, 'yes')
      done()
    })
  }
  for (const routes of [submissions, withdrawals, about, health, openapi, publications]) {
    routes(app, store, edges)
  }
  return app
}
