/** Whether a device still gets security updates, from its facts, the dated list and the day. Unknown is said, never guessed. */
import { monthsLater } from '../dates.ts'
import type { DeviceFacts } from './device.ts'
import { modelRow, versionRows } from './find-support.ts'
import { editionOf, type SystemFacts, systemOf } from './read-system.ts'
import type { ModelRow, SupportTable, VersionRow } from './support-table.ts'

export const supportStatuses = [
  'ended',
  'paid-updates',
  'ends-soon',
  'now-and-then',
  'not-known',
  'supported',
  'no-system',
] as const
export type SupportStatus = (typeof supportStatuses)[number]

/** Within so many months an end is near enough to plan for. */
export const soonMonths = 6

/** Why nothing can be said. */
export type Unknown = 'system' | 'version' | 'not-listed' | 'chromeos' | 'unsure'

export interface Support {
  readonly status: SupportStatus
  /** The last day with updates; null while none is named. */
  readonly endsOn: string | null
  readonly paidUpdatesUntil: string | null
  /** "Windows 11 24H2", "iPad 7th generation"; null where it is not known. */
  readonly product: string | null
  /** What the date is about: the system, the model, or what people typed from the maker. */
  readonly from: 'system' | 'model' | 'typed' | null
  /** What was not known, so that the earlier of several dates was taken. */
  readonly doubt: 'edition' | 'version' | null
  readonly unknown: Unknown | null
  readonly note: string
  /** Where the date comes from, in words. */
  readonly source: string
}

export type DeviceToJudge = SystemFacts & Pick<DeviceFacts, 'supportEndsOn'>

const nothing: Support = {
  status: 'not-known',
  endsOn: null,
  paidUpdatesUntil: null,
  product: null,
  from: null,
  doubt: null,
  unknown: null,
  note: '',
  source: '',
}

/** Lost and disposed devices are out of use: no flag, no count. */
export function isCounted({ state }: Pick<DeviceFacts, 'state'>): boolean {
  return state !== 'lost' && state !== 'disposed'
}

/** The date that people typed from the maker wins; then the earlier of what holds for the system and for the model. */
export function supportOf(device: DeviceToJudge, table: SupportTable, today: string): Support {
  if (device.supportEndsOn !== null) return fromTyped(device.supportEndsOn, today)
  const bySystem = fromSystem(device, table, today)
  const byModel = fromModel(device, table, today)
  return byModel === null ? bySystem : worse(bySystem, byModel)
}

/** Judges as `supportOf` does. Among thousands of devices there are few systems and models; each is looked up once. */
export function judgeFor(table: SupportTable, today: string): (device: DeviceToJudge) => Support {
  const known = new Map<string, Support>()
  return device => {
    const { os, osEdition, osVersion, make, model, supportEndsOn } = device
    const key = [os, osEdition, osVersion, make, model, supportEndsOn].join('\n')
    const support = known.get(key) ?? supportOf(device, table, today)
    known.set(key, support)
    return support
  }
}

function fromTyped(endsOn: string, today: string): Support {
  const source = 'the date given on the page of this device'
  return { ...nothing, status: statusOn(endsOn, null, today), endsOn, from: 'typed', source }
}

/** The last day still has updates; the day after has none. */
function statusOn(endsOn: string, paidUntil: string | null, today: string): SupportStatus {
  if (today > endsOn) return paidUntil !== null && today <= paidUntil ? 'paid-updates' : 'ended'
  return today >= monthsLater(endsOn, -soonMonths) ? 'ends-soon' : 'supported'
}

const undatedStatus = {
  supported: 'supported',
  'now-and-then': 'now-and-then',
  unsure: 'not-known',
  ended: 'ended',
} as const satisfies Record<NonNullable<VersionRow['undated']>, SupportStatus>

function fromRow(row: VersionRow | ModelRow, table: SupportTable, today: string): Support {
  const paidUpdatesUntil = 'paidUpdatesUntil' in row ? row.paidUpdatesUntil : null
  const status =
    row.endsOn === null
      ? undatedStatus[row.undated ?? 'unsure']
      : statusOn(row.endsOn, paidUpdatesUntil, today)
  return {
    ...nothing,
    status,
    endsOn: row.endsOn,
    paidUpdatesUntil,
    product: productOf(row),
    from: 'model' in row ? 'model' : 'system',
    unknown: status === 'not-known' ? 'unsure' : null,
    note: row.note,
    source: table.sources[row.source]?.words ?? row.source,
  }
}

function productOf(row: VersionRow | ModelRow): string {
  return `${row.product} ${'model' in row ? row.model : row.version}`.trim()
}

function fromSystem(device: DeviceToJudge, table: SupportTable, today: string): Support {
  const system = systemOf(device)
  if (system === 'none') return { ...nothing, status: 'no-system' }
  if (system === null || system === 'other') return { ...nothing, unknown: 'system' }
  if (system === 'chromeos') return { ...nothing, unknown: 'chromeos' }
  const { rows, isOneVersion } = versionRows(device, system, table)
  if (rows.length === 0) {
    const saysNumber = /\d/.test(`${device.osEdition} ${device.osVersion}`)
    return { ...nothing, unknown: saysNumber ? 'not-listed' : 'version' }
  }
  const judged = rows.map(row => fromRow(row, table, today))
  if (isOneVersion) return ofOneVersion(judged, editionOf(device) === null)
  return ofManyVersions(judged, onlyOne(rows.map(row => row.product)))
}

function onlyOne(products: readonly string[]): string | null {
  const [first = null] = products
  return products.every(each => each === first) ? first : null
}

/** The edition is not known: the earlier date, and it says so. */
function ofOneVersion(judged: readonly Support[], isEditionUnknown: boolean): Support {
  const earliest = judged.reduce(worse)
  return judged.length > 1 && isEditionUnknown ? { ...earliest, doubt: 'edition' } : earliest
}

/** The version is not known. Where all have ended it has as well, by the last of their dates; otherwise nobody knows. */
function ofManyVersions(judged: readonly Support[], product: string | null): Support {
  const isOver = judged.every(({ status }) => status === 'ended' || status === 'paid-updates')
  if (!isOver) return { ...nothing, unknown: 'version' }
  const latest = judged.reduce((one, other) =>
    (other.endsOn ?? '') > (one.endsOn ?? '') ? other : one,
  )
  return { ...latest, product, doubt: 'version' }
}

function fromModel(device: DeviceToJudge, table: SupportTable, today: string): Support | null {
  const row = modelRow(device, table)
  return row === null ? null : fromRow(row, table, today)
}

/** The earlier end; between two of one kind the one that has a date, or the earlier one. */
function worse(one: Support, other: Support): Support {
  if (one.endsOn !== null && other.endsOn !== null) return other.endsOn < one.endsOn ? other : one
  const rank = ({ status }: Support) => supportStatuses.indexOf(status)
  if (rank(other) !== rank(one)) return rank(other) < rank(one) ? other : one
  return one.endsOn === null && other.endsOn !== null ? other : one
}
