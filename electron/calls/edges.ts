/** What the calls need from outside: the time, new ids and the questions. */
import type { Pack } from '../../shared/checklist/pack.ts'
import type { Clock } from '../system/clock.ts'

export interface CallEdges {
  readonly clock: Clock
  readonly newId: () => string
  readonly pack: () => Pack
}
