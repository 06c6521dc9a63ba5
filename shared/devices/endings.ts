/** What the device list puts on the plan: each system or model that loses its updates, with the devices that have it. */
import type { Device } from './device.ts'
import { type Judged, judgedOf, productWords } from './ends.ts'
import { supportStatuses, type Support } from './support.ts'
import { needsAction } from './support-words.ts'
import type { SupportTable } from './support-table.ts'

export type EndingDevice = Pick<Device, 'id' | 'name' | 'place' | 'kind' | 'holdsPersonalData'>

export interface Ending {
  /** The same as long as the list calls the product so: what people write on the plan hangs on it. */
  readonly key: string
  readonly product: string
  /** Of the device that is worst off. */
  readonly support: Support
  readonly devices: readonly EndingDevice[]
}

/** Whether somebody has said why the device stays as it is: DSPT 8.2.1 asks for no more than that. */
const isKept = ({ device }: Judged) => device.keptBecause !== ''

/** The earliest end first. What was upgraded, kept with a reason, lost or disposed of is not in it. */
export function endingsOf(
  devices: readonly Device[],
  table: SupportTable,
  today: string,
): readonly Ending[] {
  const groups = new Map<string, Ending & { support: Support; devices: EndingDevice[] }>()
  for (const each of judgedOf(devices, table, today)) {
    if (!needsAction(each.support) || isKept(each)) continue
    const product = productWords(each)
    const key = keyOf(product)
    const group = groups.get(key) ?? { key, product, support: each.support, devices: [] }
    group.support = worse(group.support, each.support)
    group.devices.push(asEnding(each.device))
    groups.set(key, group)
  }
  return [...groups.values()].sort(byEnd)
}

function keyOf(product: string): string {
  const slug = product
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `ends-${slug}`
}

const asEnding = ({ id, name, place, kind, holdsPersonalData }: Device): EndingDevice => ({
  id,
  name,
  place,
  kind,
  holdsPersonalData,
})

const rank = ({ status }: Support) => supportStatuses.indexOf(status)

function worse(one: Support, other: Support): Support {
  return rank(other) < rank(one) ? other : one
}

function byEnd(one: Ending, other: Ending): number {
  return (
    rank(one.support) - rank(other.support) ||
    (one.support.endsOn ?? '9999').localeCompare(other.support.endsOn ?? '9999') ||
    one.product.localeCompare(other.product, 'en-GB')
  )
}
