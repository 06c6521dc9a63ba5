import type { DeviceKind, DeviceState } from '../../../../shared/devices/choices.ts'
import type { Device } from '../../../../shared/devices/device.ts'
import type { ListTopic } from '../../../../shared/devices/list-topics.ts'
import { kindWords } from '../../../../shared/devices/words.ts'

/** Which states to show: one of them, all that are still here, or really all. */
export type StatesShown = DeviceState | 'kept' | 'all'

export interface ListFilter {
  readonly query: string
  readonly kind: DeviceKind | 'all'
  readonly state: StatesShown
  readonly onlyUnsafe: boolean
  readonly onlyUnknown: boolean
  /** Only what a question of the checklist asks about and is not as it should be, or not known. */
  readonly topic: ListTopic | null
}

export const noFilter: ListFilter = {
  query: '',
  kind: 'all',
  state: 'kept',
  onlyUnsafe: false,
  onlyUnknown: false,
  topic: null,
}

/** A device with what the list works out of it once, so that typing stays quick among 20,000. */
export interface Sought {
  readonly device: Device
  readonly isUnsafe: boolean
  readonly isUnknown: boolean
  /** Where it stands against what the checklist asks, or nobody knows. */
  readonly openTopics: readonly ListTopic[]
  /** What the search looks through, made by searchText. */
  readonly text: string
}

/** Whatever people type it by: without capitals and accents. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
}

export function searchText(device: Device): string {
  const { name, place, make, model, serial, usedBy, kind } = device
  return folded([name, place, make, model, serial, usedBy, kindWords[kind]].join('\n'))
}

/** What a filter lets through. Every word typed must be somewhere, in any order. */
export function matcher(filter: ListFilter): (sought: Sought) => boolean {
  const words = folded(filter.query)
    .split(/\s+/)
    .filter(word => word !== '')
  return ({ device, isUnsafe, isUnknown, openTopics, text }) =>
    isStateShown(filter.state, device.state) &&
    (filter.kind === 'all' || device.kind === filter.kind) &&
    (!filter.onlyUnsafe || isUnsafe) &&
    (!filter.onlyUnknown || isUnknown) &&
    (filter.topic === null || openTopics.includes(filter.topic)) &&
    words.every(word => text.includes(word))
}

function isStateShown(shown: StatesShown, state: DeviceState): boolean {
  if (shown === 'all') return true
  return shown === 'kept' ? state !== 'disposed' : state === shown
}

/** Whether anything hides a device that would be shown at first. */
export function isFiltering(filter: ListFilter): boolean {
  const { query, ...rest } = filter
  return (
    query.trim() !== '' ||
    rest.kind !== noFilter.kind ||
    rest.state !== noFilter.state ||
    rest.onlyUnsafe ||
    rest.onlyUnknown ||
    rest.topic !== null
  )
}
