/** How the lists stand today: what they put on the plan, what the advisories say to them, and they to the checklist. */
import type { Concern } from '../advisories/concern.ts'
import type { Device } from './device.ts'
import { type Ending, endingsOf } from './endings.ts'
import { type ListSays, listSaysOf } from './list-says.ts'
import type { SupportTable } from './support-table.ts'

export interface Standing {
  readonly endings: readonly Ending[]
  readonly says: readonly ListSays[]
  /** The advisories that concern this service, or may, the most pressing first. */
  readonly advisories: readonly Concern[]
  /** The day of the list that the ends come from. */
  readonly listedOn: string
}

export type ListStanding = Omit<Standing, 'advisories'>

/** What the device list says by itself. `today` is a day, 2026-11-23. */
export function standingOf(
  devices: readonly Device[],
  table: SupportTable,
  today: string,
): ListStanding {
  return {
    endings: endingsOf(devices, table, today),
    says: listSaysOf(devices, table, today),
    listedOn: table.listedOn,
  }
}
