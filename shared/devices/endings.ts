/** What the device list puts on the plan: each system or model that loses its updates, with the devices that have it. */
import { earlierFirst } from '../dates.ts'
import type { Device } from './device.ts'
import { endingKey } from './ending-key.ts'
import { hasEnded, type Judged, judgedOf, productWords } from './ends.ts'
import type { DeviceStep } from './step.ts'
import { isCounted, judgeFor, supportOf, supportStatuses, type Support } from './support.ts'
import { needsAction } from './support-words.ts'
import type { SupportTable } from './support-table.ts'

export type EndingDevice = Pick<Device, 'id' | 'name' | 'place'>

export interface Ending {
  readonly key: string
  readonly product: string
  /** Of the device that is worst off. */
  readonly support: Support
  readonly count: number
  /** How many of them are past their end. */
  readonly ended: number
  /** Whether one of those is a medication cart or holds people's records. */
  readonly isPressing: boolean
  /** The first few, those past their end before the others: every page reads this, and nobody reads hundreds. */
  readonly shown: readonly EndingDevice[]
  /** When a device last came to stand here. Only looked up where somebody decided about it before, null otherwise. */
  readonly cameAt: string | null
}

const shownAtMost = 12

/** The key of the line that a device puts on the plan; null where nothing has to be done about it. */
export function keyOf(judged: Judged): string | null {
  return needsAction(judged.support) && !isKept(judged) ? endingKey(productWords(judged)) : null
}

/** Whether somebody has said why the device stays as it is: DSPT 8.2.1 asks for no more than that. */
const isKept = ({ device }: Judged) => device.keptBecause !== ''

/** The key of the line that a device stands in, or null. What is lost or disposed of stands in none. */
export function endingKeyOf(device: Device, table: SupportTable, today: string): string | null {
  if (!isCounted(device)) return null
  return keyOf({ device, support: supportOf(device, table, today) })
}

/** The earliest end first. What was upgraded, kept with a reason, lost or disposed of is not in it. */
export function endingsOf(
  devices: readonly Device[],
  table: SupportTable,
  today: string,
): readonly Ending[] {
  const groups = new Map<string, Judged[]>()
  for (const each of judgedOf(devices, table, today)) {
    const key = keyOf(each)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return [...groups].map(([key, judged]) => endingOf(key, judged)).sort(byEnd)
}

function endingOf(key: string, judged: readonly Judged[]): Ending {
  const worstFirst = [...judged].sort((a, b) => rank(a.support) - rank(b.support))
  // Never empty: a group begins with its first device.
  const worst = worstFirst[0] as Judged
  const ended = judged.filter(({ support }) => hasEnded(support.status))
  return {
    key,
    product: productWords(worst),
    support: worst.support,
    count: judged.length,
    ended: ended.length,
    isPressing: ended.some(isPressing),
    shown: worstFirst.slice(0, shownAtMost).map(asEnding),
    cameAt: null,
  }
}

const isPressing = ({ device }: Judged) =>
  device.kind === 'medication-cart' || device.holdsPersonalData === true

const asEnding = ({ device: { id, name, place } }: Judged): EndingDevice => ({ id, name, place })

const rank = ({ status }: Support) => supportStatuses.indexOf(status)

function byEnd(one: Ending, other: Ending): number {
  return (
    rank(one.support) - rank(other.support) ||
    earlierFirst(one.support.endsOn ?? '9999', other.support.endsOn ?? '9999') ||
    one.product.localeCompare(other.product, 'en-GB')
  )
}

/** What one step did to a device, and when. */
export type ChangeAt = Pick<DeviceStep, 'at' | 'before' | 'after'>

/**
 * The endings with the moment at which a device last came to stand in each. `changes` are all that were made since
 * some moment and still hold, in their order: what came and went again since then did not come.
 */
export function withArrivals(
  endings: readonly Ending[],
  changes: readonly ChangeAt[],
  table: SupportTable,
  today: string,
): readonly Ending[] {
  const judge = judgeFor(table, today)
  const keyAt = (device: Device | null) =>
    device === null || !isCounted(device) ? null : keyOf({ device, support: judge(device) })
  const arrivals = new Map<string, { readonly key: string; readonly at: string }>()
  for (const { at, before, after } of changes) {
    const id = (after ?? before)?.id ?? ''
    const key = keyAt(after)
    if (key === null) arrivals.delete(id)
    else if (key !== keyAt(before)) arrivals.set(id, { key, at })
  }
  const cameTo = (ending: Ending) =>
    [...arrivals.values()].filter(({ key }) => key === ending.key).map(({ at }) => at)
  return endings.map(ending => ({ ...ending, cameAt: cameTo(ending).sort().at(-1) ?? null }))
}
