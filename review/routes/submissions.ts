/** Takes a letter and gives a receipt for it. */
import type { FastifyInstance } from 'fastify'
import { lettersPath } from '../../shared/sharing/asked.ts'
import { createAccept } from '../accept.ts'
import type { Store } from '../database/database.ts'
import type { Edges } from '../edges.ts'
import { readLetter } from '../read-letter.ts'
import { inTurn, refuseWhenFull } from '../turn.ts'

export function submissions(app: FastifyInstance, store: Store, edges: Edges): void {
  const accept = createAccept(store, edges)
  // Before a word of it is read: whoever has to be sent away should cost next to nothing.
  const onRequest = () => refuseWhenFull(edges)
  app.post(lettersPath, { onRequest }, async (request, reply) => {
    const arrived = readLetter(request.body)
    const { receipt, outcome } = await inTurn(edges, () => accept(arrived))
    edges.counts.note(outcome)
    return reply
      .code(outcome === 'same-again' ? 200 : 201)
      .type('application/json; charset=utf-8')
      .send(receipt)
  })
}
