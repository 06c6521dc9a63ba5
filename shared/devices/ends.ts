/** What ends when: the devices that count, each judged, in the order of their ends. */
import { earlierFirst, monthsLater } from '../dates.ts'
import type { Device } from './device.ts'
import { unknownSystem } from './ending-key.ts'
import { isCounted, judgeFor, type Support, type SupportStatus } from './support.ts'
import type { SupportTable } from './support-table.ts'
import { osWords } from './words.ts'

export interface Judged {
  readonly device: Device
  readonly support: Support
}

/** Without the lost and the disposed of. */
export function judgedOf(
  devices: readonly Device[],
  table: SupportTable,
  today: string,
): readonly Judged[] {
  const judge = judgeFor(table, today)
  return devices.filter(isCounted).map(device => ({ device, support: judge(device) }))
}

/** As far as the picture looks ahead. */
export const monthsAhead = 18

/** Devices of one system or model that end on one day, or have no day. */
export interface EndGroup {
  readonly key: string
  readonly product: string
  readonly support: Support
  readonly devices: readonly Device[]
}

/** "Windows 11 24H2"; where the list does not name it, the system, or what is typed for it. */
export function productWords({ device, support }: Judged): string {
  if (support.product !== null) return support.product
  if (device.os === null || device.os === 'none') return unknownSystem
  return `${osWords[device.os]} ${device.osVersion}`.trim()
}

/** Gathers what ends together: the earliest first, then by name. */
export function groupsOf(judged: readonly Judged[]): readonly EndGroup[] {
  const groups = new Map<string, EndGroup & { devices: Device[] }>()
  for (const each of judged) {
    const { device, support } = each
    const product = productWords(each)
    const key = [product, support.status, support.endsOn ?? '', support.from ?? ''].join('|')
    const group = groups.get(key) ?? { key, product, support, devices: [] }
    group.devices.push(device)
    groups.set(key, group)
  }
  const order = ({ support, product }: EndGroup) => `${support.endsOn ?? '9999'} ${product}`
  return [...groups.values()].sort((a, b) => order(a).localeCompare(order(b), 'en-GB'))
}

export const hasEnded = (status: SupportStatus) => status === 'ended' || status === 'paid-updates'

export interface Ends {
  readonly ended: readonly EndGroup[]
  /** Within the months that the picture shows. */
  readonly coming: readonly EndGroup[]
  readonly nowAndThen: readonly EndGroup[]
  readonly notKnown: readonly Judged[]
  /** Safe for longer than the picture shows, or without a named end. */
  readonly later: number
  readonly noSystem: number
}

export function endsOf(judged: readonly Judged[], today: string): Ends {
  const last = monthsLater(today, monthsAhead)
  const withStatus = (...statuses: readonly SupportStatus[]) =>
    judged.filter(({ support }) => statuses.includes(support.status))
  const safe = withStatus('ends-soon', 'supported')
  const isComing = ({ support: { endsOn } }: Judged) => endsOn !== null && endsOn <= last
  return {
    ended: groupsOf(judged.filter(({ support }) => hasEnded(support.status))),
    coming: groupsOf(safe.filter(isComing)),
    nowAndThen: groupsOf(withStatus('now-and-then')),
    notKnown: withStatus('not-known'),
    later: safe.filter(each => !isComing(each)).length,
    noSystem: withStatus('no-system').length,
  }
}

export const deviceCount = (groups: readonly EndGroup[]) =>
  groups.reduce((sum, { devices }) => sum + devices.length, 0)

/** When a device should be replaced: now, in a year, or nobody can say yet. */
export type When = 'now' | 'now-and-then' | 'not-named' | 'not-known' | `${number}`

/** The years in order, "now" before them and what has no year after them. */
export function whenOf({ status, endsOn }: Support): When {
  if (hasEnded(status)) return 'now'
  if (status === 'now-and-then') return 'now-and-then'
  if (status === 'not-known') return 'not-known'
  return endsOn === null ? 'not-named' : (endsOn.slice(0, 4) as `${number}`)
}

const rank: Readonly<Record<string, string>> = {
  now: '0000',
  'now-and-then': '0001',
  'not-named': '9998',
  'not-known': '9999',
}

export interface WhenGroup {
  readonly when: When
  readonly judged: readonly Judged[]
}

/** Devices without a system have nothing that ends and are left out. */
export function byWhen(judged: readonly Judged[]): readonly WhenGroup[] {
  const groups = new Map<When, Judged[]>()
  for (const each of judged) {
    if (each.support.status === 'no-system') continue
    const when = whenOf(each.support)
    groups.set(when, [...(groups.get(when) ?? []), each])
  }
  const order = (when: When) => rank[when] ?? when
  return [...groups.entries()]
    .map(([when, within]) => ({ when, judged: within }))
    .sort((a, b) => earlierFirst(order(a.when), order(b.when)))
}
