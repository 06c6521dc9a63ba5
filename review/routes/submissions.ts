/** Takes a letter and gives a receipt for it. */
import type { FastifyInstance } from 'fastify'
import { lettersPath } from '../../shared/sharing/asked.ts'
import { accept } from '../accept.ts'
import type { Store } from '../database/database.ts'
import type { Edges } from '../edges.ts'
import { readLetter } from '../read-letter.ts'
import { inTurn } from '../turn.ts'

export function submissions(app: FastifyInstance, store: Store, edges: Edges): void {
  app.post(lettersPath, async (request, reply) => {
    const arrived = readLetter(request.body)
    const { receipt, outcome } = await inTurn(edges, () => accept(store, arrived, edges))
    edges.counts.note(outcome)
    return reply
      .code(outcome === 'same-again' ? 200 : 201)
      .type('application/json; charset=utf-8')
      .send(receipt)
  })
}
