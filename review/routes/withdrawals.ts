/** Takes back what was sent. The same answer however often it is asked. */
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { withdrawalsPath, type withdrawn } from '../../shared/sharing/asked.ts'
import type { Store } from '../database/database.ts'
import type { Edges } from '../edges.ts'
import { readWithdrawal } from '../read-letter.ts'
import { takeBack } from '../take-back.ts'
import { inTurn } from '../turn.ts'

export function withdrawals(app: FastifyInstance, store: Store, edges: Edges): void {
  app.post(withdrawalsPath, async (request): Promise<z.infer<typeof withdrawn>> => {
    const asked = readWithdrawal(request.body)
    await inTurn(edges, () => takeBack(store, asked, edges))
    edges.counts.note('taken-back')
    return { id: asked.id, withdrawn: true }
  })
}
