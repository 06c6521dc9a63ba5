/** What advisories are judged by: the list of updates and the day. Devices that are alike are judged once. */
import { type DeviceToJudge, type Support, supportOf } from '../devices/support.ts'
import type { SupportTable } from '../devices/support-table.ts'

export interface At {
  /** A day. */
  readonly today: string
  readonly judge: (device: DeviceToJudge) => Support
}

/** Of twenty thousand devices most are like many others, and each is looked at by every advisory. */
export function judgingAt(table: SupportTable, today: string): At {
  const known = new Map<string, Support>()
  const judge = (device: DeviceToJudge): Support => {
    const { os, osEdition, osVersion, make, model, supportEndsOn } = device
    const facts = [os, osEdition, osVersion, make, model, supportEndsOn].join('\n')
    const support = known.get(facts) ?? supportOf(device, table, today)
    known.set(facts, support)
    return support
  }
  return { today, judge }
}
