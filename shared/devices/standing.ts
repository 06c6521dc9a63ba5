/** How the device list stands today: what it puts on the plan, and what it says to the checklist. */
import type { Device } from './device.ts'
import { type Ending, endingsOf } from './endings.ts'
import { type ListSays, listSaysOf } from './list-says.ts'
import type { SupportTable } from './support-table.ts'

export interface Standing {
  readonly endings: readonly Ending[]
  readonly says: readonly ListSays[]
  /** The day of the list that the ends come from. */
  readonly listedOn: string
}

/** `today` is a day, 2026-11-23. */
export function standingOf(
  devices: readonly Device[],
  table: SupportTable,
  today: string,
): Standing {
  return {
    endings: endingsOf(devices, table, today),
    says: listSaysOf(devices, table, today),
    listedOn: table.listedOn,
  }
}
