/** A service: one home, home care branch or supported living scheme, and the facts the checklist depends on. */
import { z } from 'zod'
import { dsptStatuses, regions, serviceKinds, sizeBands } from './choices.ts'

const line = (most: number) => z.string().trim().max(most)

export const serviceFacts = z.strictObject({
  name: line(80),
  kind: z.enum(serviceKinds),
  sizeBand: z.enum(sizeBands).nullable(),
  region: z.enum(regions).nullable(),
  staffCount: z.int().min(0).max(5000).nullable(),
  leadTitle: line(80).describe('Job title of the person who answers for cyber security'),
  leadName: line(80),
  dsptStatus: z.enum(dsptStatuses).nullable(),
})
export type ServiceFacts = Readonly<z.infer<typeof serviceFacts>>

export const serviceChange = serviceFacts.partial()
export type ServiceChange = Readonly<z.infer<typeof serviceChange>>

export interface Service extends ServiceFacts {
  readonly id: string
  readonly createdAt: string
}

export interface RemovedService {
  readonly id: string
  readonly name: string
  readonly removedAt: string
}

export interface Services {
  readonly services: readonly Service[]
  readonly currentId: string | null
  readonly removed: readonly RemovedService[]
}
