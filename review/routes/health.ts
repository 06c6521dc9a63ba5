/** For those who watch over the server: does it live, can it store, what has it answered. */
import { sql } from 'kysely'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Store } from '../database/database.ts'
import type { Edges } from '../edges.ts'
import { Refusal } from '../refusal.ts'

export function health(app: FastifyInstance, { db }: Store, { counts }: Edges): void {
  app.get('/health', () => ({ alive: true }))
  app.get('/ready', async () => {
    await sql`select 1`.execute(db)
    return { ready: true }
  })
  app.get('/metrics', async (request, reply) => {
    if (!isFromThisPc(request)) throw new Refusal('not-found')
    return reply.type(counts.contentType).send(await counts.text())
  })
}

/** Counts read every few seconds tell when something was sent: they are for this machine, not for whoever comes by. */
function isFromThisPc({ raw, headers }: FastifyRequest): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  const address = raw.socket.remoteAddress ?? ''
  return !isForwarded && /^(?:::ffff:)?127\.|^::1$/.test(address)
}
