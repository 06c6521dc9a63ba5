/** What the calls need from outside: the time, new ids and the words that come with the app. */
import type { Standards } from '../../shared/checklist/frameworks.ts'
import type { Pack } from '../../shared/checklist/pack.ts'
import type { SupportTable } from '../../shared/devices/support-table.ts'
import type { AdvisoryEntry } from '../../shared/sharing/advisory.ts'
import type { Card } from '../../shared/learning/card.ts'
import type { Clock } from '../system/clock.ts'

export interface CallEdges {
  readonly clock: Clock
  readonly newId: () => string
  readonly pack: () => Pack
  /** The same as JSON text, unread. */
  readonly packText: () => string
  readonly standards: () => Standards
  readonly cards: () => readonly Card[]
  readonly support: () => SupportTable
  /** Those that come with the app. */
  readonly advisories: () => readonly AdvisoryEntry[]
}
