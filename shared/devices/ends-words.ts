/** What ends when, in words: the news, the years, and where the dates come from. */
import { capital, counted } from '../counted.ts'
import { dayInWords } from '../dates.ts'
import type { DeviceKind } from './choices.ts'
import type { Device } from './device.ts'
import { deviceCount, type Ends, monthsAhead, type When, type WhenGroup } from './ends.ts'
import type { SupportTable } from './support-table.ts'
import { kindWords } from './words.ts'

export const devicesInWords = (count: number) => counted(count, 'device', 'devices')

/** The heading: what has ended before what will. */
export function endsNews({ ended, coming, nowAndThen, notKnown, later }: Ends): string {
  const over = deviceCount(ended)
  if (over > 0)
    return capital(`${devicesInWords(over)} no longer ${over === 1 ? 'gets' : 'get'} free updates`)
  const soon = deviceCount(coming)
  const ahead = `in the next ${monthsAhead} months`
  if (soon > 0) return capital(`${devicesInWords(soon)} will stop getting updates ${ahead}`)
  if (later + nowAndThen.length > 0) return `No device we know loses its updates ${ahead}`
  return notKnown.length > 0 ? 'We cannot tell yet what ends when' : 'Nothing here needs updates'
}

/** The same for whoever pays: what is due now, or which year is the next. */
export function replaceNews(groups: readonly WhenGroup[]): string {
  const [first] = groups
  if (first === undefined) return 'Nothing here needs updates'
  const { when, judged } = first
  const many = capital(devicesInWords(judged.length))
  if (when === 'now') return `${many} to replace or update now`
  if (when === 'now-and-then') return `${many} to replace or update soon`
  if (when === 'not-named') return 'No device has an end that is known'
  if (when === 'not-known') return 'We cannot tell yet what to replace when'
  return `Nothing to replace now, ${devicesInWords(judged.length)} in ${when}`
}

export function listDateWords({ listedOn }: SupportTable): string {
  return `From the list dated ${dayInWords(listedOn)}; what came later is not in it.`
}

/** Every source of the list, with its licence named and the day it was read. */
export function listSourceWords({ sources }: SupportTable): string {
  return `Source: ${Object.values(sources)
    .map(({ words }) => words)
    .join('; ')}.`
}

const whenWords: Readonly<Record<Exclude<When, `${number}`>, string>> = {
  now: 'Now: no more free updates',
  'now-and-then': 'Soon: updates only now and then',
  'not-named': 'No end is named yet',
  'not-known': 'Not known',
}

/** "Now: no more free updates", "In 2027". */
export function whenInWords(when: When): string {
  return when in whenWords ? whenWords[when as keyof typeof whenWords] : `In ${when}`
}

/** "3 laptops, 1 tablet", the most first. */
export function kindsInWords(devices: readonly Pick<Device, 'kind'>[]): string {
  const counts = new Map<DeviceKind, number>()
  for (const { kind } of devices) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts.entries()]
    .sort(([a, many], [b, more]) => more - many || kindWords[a].localeCompare(kindWords[b]))
    .map(([kind, count]) => `${kindWords[kind]}: ${count}`)
    .join(', ')
}

/** As many names as fit on a line or two. */
const namesShown = 12

/** "Office PC (Office), Lounge tablet and 3 more". */
export function namesInWords(devices: readonly Pick<Device, 'name' | 'place'>[]): string {
  const names = devices
    .slice(0, namesShown)
    .map(({ name, place }) => (place === '' ? name : `${name} (${place})`))
    .join(', ')
  const more = devices.length - namesShown
  return more > 0 ? `${names} and ${more} more` : names
}
