/** What the device list says to a question of the checklist: an answer it comes to, and the answers it speaks against. */
import type { AnswerChoice } from '../checklist/choices.ts'
import { daysBetween, dayOf } from '../dates.ts'
import type { Device } from './device.ts'
import { type Judged, judgedOf } from './ends.ts'
import { listSentences } from './list-says-words.ts'
import { type Stand, type Tally, tallyOf } from './list-tally.ts'
import { type ListTopic, listTopics } from './list-topics.ts'
import type { SupportTable } from './support-table.ts'

export interface ListSays {
  readonly topic: ListTopic
  /** The day it was worked out. */
  readonly on: string
  /** The answer that the list comes to; null where it cannot know. Always shown before it counts. */
  readonly choice: AnswerChoice | null
  /** Answers that what is in the list speaks against. Never "not sure": nobody has to be surer than they are. */
  readonly rulesOut: readonly AnswerChoice[]
  readonly counts: Readonly<Record<Stand, number>>
  /** What it knows and does not know, in whole sentences. */
  readonly sentences: readonly string[]
}

interface Decision {
  readonly choice: AnswerChoice | null
  readonly rulesOut: readonly AnswerChoice[]
}

/** After so many days without a look at any device the list is old. */
const oldAfterDays = 365

/** One entry for each topic that the list can say something to. */
export function listSaysOf(
  devices: readonly Device[],
  table: SupportTable,
  today: string,
): readonly ListSays[] {
  const judged = judgedOf(devices, table, today)
  const newest = newestLook(judged)
  return listTopics.flatMap(topic => {
    const tally = tallyOf(topic, judged)
    const decision = decide(topic, { tally, judged, newest, today })
    if (decision === null) return []
    const { on, off, unknown } = tally
    const counts = { on: on.length, off: off.length, unknown: unknown.length }
    const sentences = listSentences(topic, { ...decision, tally, newest })
    return [{ topic, on: today, ...decision, counts, sentences }]
  })
}

/** Adding a device to the list is a look at it, too. */
function newestLook(judged: readonly Judged[]): string | null {
  const added = latest(judged.map(({ device }) => device.createdAt))
  const looked = latest(judged.flatMap(({ device: { lookedAtOn } }) => lookedAtOn ?? []))
  // Only the latest moment is turned into its day: of thousands of devices that took most of the time of all this.
  return latest([looked, added === null ? null : dayOf(added)].filter(day => day !== null))
}

/** Days and moments are written so that the later one comes later in the alphabet. */
function latest(times: readonly string[]): string | null {
  return times.reduce<string | null>((one, time) => (one === null || time > one ? time : one), null)
}

interface ToDecide {
  readonly tally: Tally
  readonly judged: readonly Judged[]
  readonly newest: string | null
  readonly today: string
}

const sizeOf = ({ on, off, unknown }: Tally) => on.length + off.length + unknown.length

/** Null where the list has nothing to say. Follows what each answer looks like in assets/content/topics. */
function decide(topic: ListTopic, at: ToDecide): Decision | null {
  const { tally } = at
  if (topic === 'register') return register(at)
  if (topic === 'kept-without-updates') return keptWithoutUpdates(at)
  if (topic === 'own-devices') return at.judged.length === 0 ? null : cannotKnow
  if (sizeOf(tally) === 0) return null
  if (tally.off.length > 0) return someOff(topic, tally)
  return tally.unknown.length > 0 ? notSure : allOn[topic]
}

const cannotKnow: Decision = { choice: null, rulesOut: [] }
const notSure: Decision = { choice: 'not-sure', rulesOut: [] }
const yes: Decision = { choice: 'yes', rulesOut: ['partly', 'no', 'does-not-apply'] }

/** Where the question asks for more than a switch, the best list cannot say yes: 14 days, or the length of a PIN. */
const allOn: Readonly<Record<Switched, Decision>> = {
  supported: yes,
  antivirus: yes,
  firewall: yes,
  encryption: yes,
  updates: { choice: null, rulesOut: ['does-not-apply'] },
  'screen-lock': { choice: null, rulesOut: ['no', 'does-not-apply'] },
}
type Switched = Exclude<ListTopic, 'register' | 'kept-without-updates' | 'own-devices'>

/** Only the owner knows whether each device is on the list, so it never says yes by itself. */
function register({ tally, newest, today }: ToDecide): Decision {
  if (newest === null) return cannotKnow
  const isOld = daysBetween(newest, today) > oldAfterDays
  if (isOld) return { choice: 'partly', rulesOut: ['yes', 'no', 'does-not-apply'] }
  const choice = tally.unknown.length > 0 ? 'partly' : null
  return { choice, rulesOut: ['no', 'does-not-apply'] }
}

/** A reason is all that the list keeps; the signature and the day to replace it are on paper. */
function keptWithoutUpdates({ tally, judged }: ToDecide): Decision | null {
  const { on, off, unknown } = tally
  if (on.length + off.length === 0) {
    if (unknown.length > 0) return notSure
    const isAnySupported = judged.some(({ support }) => support.status !== 'no-system')
    return isAnySupported ? { choice: 'does-not-apply', rulesOut: ['yes', 'partly', 'no'] } : null
  }
  if (off.length === 0) return { choice: null, rulesOut: ['no', 'does-not-apply'] }
  return on.length > 0
    ? { choice: 'partly', rulesOut: ['yes', 'no', 'does-not-apply'] }
    : { choice: 'no', rulesOut: ['yes', 'partly', 'does-not-apply'] }
}

/** Whether as much is off as the question's example for "no" says. */
function isNo(topic: Switched, tally: Tally): boolean {
  const { on, off, unknown } = tally
  const isMost = off.length * 2 > sizeOf(tally)
  if (topic === 'encryption') return on.length + unknown.length === 0
  if (topic === 'screen-lock') return off.some(device => device.holdsPersonalData === true)
  if (topic === 'supported') return isMost || off.some(isForCare)
  return isMost
}

const isForCare = ({ holdsPersonalData, kind }: Device) =>
  holdsPersonalData === true || kind === 'medication-cart'

/** The question asks for more than the list knows, so between "partly" and "no" it does not quarrel. */
const asksForMore: readonly ListTopic[] = ['updates', 'supported']

function someOff(topic: Switched, tally: Tally): Decision {
  const rulesOut = ['yes', 'does-not-apply'] as const
  const isExact = tally.unknown.length === 0 && !asksForMore.includes(topic)
  if (isNo(topic, tally)) {
    return { choice: 'no', rulesOut: isExact ? [...rulesOut, 'partly'] : rulesOut }
  }
  // "Some have it" needs one that has it. A few old things are "partly" whatever else there is.
  if (tally.on.length === 0 && topic !== 'supported') return { choice: 'not-sure', rulesOut }
  return { choice: 'partly', rulesOut: isExact ? [...rulesOut, 'no'] : rulesOut }
}
