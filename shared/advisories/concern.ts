/** Whom an advisory concerns in this service: held against the two lists, without a network and without a guess. */
import { earlierFirst } from '../dates.ts'
import { keyOf } from '../devices/endings.ts'
import type { Device } from '../devices/device.ts'
import { isCounted } from '../devices/support.ts'
import type { ServiceKind } from '../services/choices.ts'
import type { Advisory, AdvisoryEntry, WithdrawnAdvisory } from '../sharing/advisory.ts'
import type { System } from '../systems/system.ts'
import { advisoryKey } from './advisory-key.ts'
import type { At } from './at.ts'
import { deviceFit } from './device-fit.ts'
import { anyOf, type Fit, type Missing } from './fit.ts'
import { systemFit } from './system-fit.ts'

/** `cannot-say`: it asks about a list that has nothing in it yet. */
export const verdicts = [
  'concerns',
  'may-concern',
  'cannot-say',
  'not-concerned',
  'other-services',
] as const
export type Verdict = (typeof verdicts)[number]

export interface NamedThing {
  readonly id: string
  readonly name: string
}

/** The first few by name: every page reads this, and nobody reads hundreds. */
export interface Found {
  readonly count: number
  readonly shown: readonly NamedThing[]
}

/** Those that it may concern, with everything that would have to be known to say. */
export interface MayBe extends Found {
  readonly missing: readonly Missing[]
}

export interface Concern {
  /** Of the line that it puts on the plan. */
  readonly key: string
  readonly advisory: Advisory
  readonly verdict: Verdict
  readonly devices: Found
  readonly systems: Found
  readonly mayBeDevices: MayBe
  readonly mayBeSystems: MayBe
  /** Past its review date it may be out of date. */
  readonly isPastReview: boolean
  /** Lines of the device list on the plan that hold no other devices than these. */
  readonly endingKeys: readonly string[]
  /** When something last came to be concerned. Only looked up where somebody decided before, null otherwise. */
  readonly cameAt: string | null
}

/** What the advisories are held against. */
export interface Lists {
  readonly kind: ServiceKind
  readonly devices: readonly Device[]
  readonly systems: readonly System[]
}

const shownAtMost = 12

interface Fitted<T> {
  readonly thing: T
  readonly fit: readonly Missing[]
}

function fitted<T>(things: readonly T[], fitOf: (thing: T) => Fit): readonly Fitted<T>[] {
  return things.flatMap(thing => {
    const fit = fitOf(thing)
    return fit === null ? [] : [{ thing, fit }]
  })
}

const isSure = ({ fit }: Fitted<unknown>) => fit.length === 0

function found(all: readonly Fitted<NamedThing>[]): Found {
  const shown = all.slice(0, shownAtMost).map(({ thing: { id, name } }) => ({ id, name }))
  return { count: all.length, shown }
}

function mayBe(all: readonly Fitted<NamedThing>[]): MayBe {
  const unsure = all.filter(each => !isSure(each))
  return { ...found(unsure), missing: [...new Set(unsure.flatMap(({ fit }) => fit))] }
}

export function deviceConcern(device: Device, { concerns }: Advisory, at: At): Fit {
  return anyOf(concerns.devices.map(condition => deviceFit(device, condition, at)))
}

export function systemConcern(system: System, { concerns }: Advisory): Fit {
  return anyOf(concerns.systems.map(condition => systemFit(system, condition)))
}

/** What counts: not what is lost, disposed of or no longer used. */
const inUse = ({ devices, systems }: Lists) => ({
  devices: devices.filter(isCounted),
  systems: systems.filter(({ state }) => state === 'in-use'),
})

/** One advisory. What is lost, disposed of or no longer used is not concerned. */
export function concernOf(advisory: Advisory, lists: Lists, at: At): Concern {
  const { services, everybody } = advisory.concerns
  const isOurs = services.length === 0 || services.includes(lists.kind)
  const counted = isOurs ? inUse(lists) : { devices: [], systems: [] }
  const devices = fitted(counted.devices, device => deviceConcern(device, advisory, at))
  const systems = fitted(counted.systems, system => systemConcern(system, advisory))
  const sure = devices.filter(isSure)
  const concern = {
    key: advisoryKey(advisory.id),
    advisory,
    devices: found(sure),
    systems: found(systems.filter(isSure)),
    mayBeDevices: mayBe(devices),
    mayBeSystems: mayBe(systems),
    isPastReview: at.today > advisory.reviewBy,
    endingKeys: coveredEndings(
      sure.map(({ thing }) => thing),
      counted.devices,
      at,
    ),
    cameAt: null,
  }
  if (!isOurs) return { ...concern, verdict: 'other-services' }
  if (everybody) return { ...concern, verdict: 'concerns' }
  return { ...concern, verdict: verdictOf(concern, advisory, counted) }
}

type Sums = Pick<Concern, 'devices' | 'systems' | 'mayBeDevices' | 'mayBeSystems'>

function verdictOf(
  { devices, systems, mayBeDevices, mayBeSystems }: Sums,
  { concerns }: Advisory,
  counted: Omit<Lists, 'kind'>,
): Verdict {
  if (devices.count + systems.count > 0) return 'concerns'
  if (mayBeDevices.count + mayBeSystems.count > 0) return 'may-concern'
  const isEmpty =
    (concerns.devices.length > 0 && counted.devices.length === 0) ||
    (concerns.systems.length > 0 && counted.systems.length === 0)
  return isEmpty ? 'cannot-say' : 'not-concerned'
}

/** So that the plan does not ask twice for the same devices. */
function coveredEndings(
  sure: readonly Device[],
  all: readonly Device[],
  { judge }: At,
): readonly string[] {
  const keyFor = (device: Device) => keyOf({ device, support: judge(device) })
  const keys = new Set(sure.flatMap(device => keyFor(device) ?? []))
  if (keys.size === 0) return []
  const own = new Set(sure)
  for (const device of all) {
    if (own.has(device)) continue
    const key = keyFor(device)
    if (key !== null) keys.delete(key)
  }
  return [...keys]
}

export function isWithdrawn(entry: AdvisoryEntry): entry is WithdrawnAdvisory {
  return 'withdrawnOn' in entry
}

const urgencyRank = { now: 0, soon: 1, 'in-time': 2 } as const

/** What is to be seen to first: what still counts and is about us, what is most urgent, what is certain, what is newest. */
function byUrgency(one: Concern, other: Concern): number {
  return (
    Number(one.isPastReview) - Number(other.isPastReview) ||
    Number(isAbout(other)) - Number(isAbout(one)) ||
    urgencyRank[one.advisory.urgency] - urgencyRank[other.advisory.urgency] ||
    verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict) ||
    earlierFirst(other.advisory.publishedOn, one.advisory.publishedOn) ||
    earlierFirst(one.advisory.id, other.advisory.id)
  )
}

/** All that have not been taken back, the most pressing first. */
export function concernsOf(
  entries: readonly AdvisoryEntry[],
  lists: Lists,
  at: At,
): readonly Concern[] {
  return entries
    .flatMap(entry => (isWithdrawn(entry) ? [] : [concernOf(entry, lists, at)]))
    .sort(byUrgency)
}

/** Whether it stands in front of people: on Today and the plan. */
export const isAbout = ({ verdict }: Pick<Concern, 'verdict'>) =>
  verdict === 'concerns' || verdict === 'may-concern'
