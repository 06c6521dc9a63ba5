/** What the device list says to a question, in sentences: how many, which ones, and what it cannot know. */
import type { AnswerChoice } from '../checklist/choices.ts'
import { dayInWords } from '../dates.ts'
import type { DeviceKind } from './choices.ts'
import type { Device } from './device.ts'
import { computers, type Tally } from './list-tally.ts'
import type { ListTopic } from './list-topics.ts'

export interface Decided {
  readonly choice: AnswerChoice | null
  readonly tally: Tally
  /** When a device was last looked at or added; null in an empty list. */
  readonly newest: string | null
}

/** As many names as a sentence can bear. */
const namesShown = 3
/** More kinds than these are a table, not a sentence. */
const kindsShown = 4

interface TopicWords {
  /** "is encrypted", "are encrypted". */
  readonly one: string
  readonly many: string
  /** "be encrypted", after "is known to". */
  readonly known: string
  /** Before the names of those that are not. */
  readonly off: string
  /** What the list cannot know, or whom it counts. */
  readonly limits: string
}

type Counted = Exclude<ListTopic, 'register' | 'kept-without-updates'>

const topicWords: Readonly<Record<Counted, TopicWords>> = {
  supported: {
    one: 'still gets security updates',
    many: 'still get security updates',
    known: 'still get security updates',
    off: 'No more updates',
    limits: 'Programs and online services are not counted here.',
  },
  antivirus: {
    one: 'has antivirus turned on',
    many: 'have antivirus turned on',
    known: 'have antivirus turned on',
    off: 'Off or missing',
    limits: 'The list does not say whether it is up to date.',
  },
  updates: {
    one: 'has updates turned on',
    many: 'have updates turned on',
    known: 'have updates turned on',
    off: 'Turned off',
    limits: 'The list cannot know whether they go on within 14 days.',
  },
  firewall: {
    one: 'has its firewall turned on',
    many: 'have their firewall turned on',
    known: 'have its firewall turned on',
    off: 'Turned off',
    limits: '',
  },
  'screen-lock': {
    one: 'locks itself',
    many: 'lock themselves',
    known: 'lock itself',
    off: 'No lock',
    limits: 'The list cannot know how long each PIN is.',
  },
  encryption: {
    one: 'is encrypted',
    many: 'are encrypted',
    known: 'be encrypted',
    off: 'Not encrypted',
    limits:
      'This counts what can be carried and may hold people’s details. Think of memory sticks too.',
  },
  'own-devices': {
    one: 'locks itself and is encrypted',
    many: 'lock themselves and are encrypted',
    known: 'lock itself and be encrypted',
    off: 'Not locked or not encrypted',
    limits: 'It cannot know what staff send from them.',
  },
}

const kindNouns: Readonly<Record<DeviceKind, readonly [one: string, many: string]>> = {
  desktop: ['desktop computer', 'desktop computers'],
  laptop: ['laptop', 'laptops'],
  tablet: ['tablet', 'tablets'],
  phone: ['phone', 'phones'],
  router: ['router', 'routers'],
  printer: ['printer', 'printers'],
  server: ['server', 'servers'],
  storage: ['storage box', 'storage boxes'],
  'call-bell': ['call bell hub', 'call bell hubs'],
  monitor: ['monitor', 'monitors'],
  'medication-cart': ['medication cart', 'medication carts'],
  cctv: ['CCTV recorder', 'CCTV recorders'],
  'door-entry': ['door entry', 'door entries'],
  television: ['television', 'televisions'],
  other: ['device', 'devices'],
}

export function listSentences(topic: ListTopic, decided: Decided): readonly string[] {
  const sentences = sentencesOf(topic, decided)
  return sentences.filter(sentence => sentence !== '')
}

function sentencesOf(topic: ListTopic, decided: Decided): readonly string[] {
  if (topic === 'register') return registerSentences(decided)
  if (topic === 'kept-without-updates') return keptSentences(decided)
  const words = topicWords[topic]
  const { tally } = decided
  const all = allOf(tally)
  if (topic === 'own-devices' && all.length === 0)
    return ['No device on the list belongs to a member of staff and may hold people’s details.']
  const nouns = topic === 'own-devices' ? ownNouns : nounsFor(all)
  return [
    howMany(tally, nouns, words),
    byKind(tally),
    named(words.off, tally.off),
    named(topic === 'supported' ? 'The list cannot tell for' : 'Not known', tally.unknown),
    words.limits,
  ]
}

const allOf = ({ on, off, unknown }: Tally) => [...on, ...off, ...unknown]

type Nouns = readonly [one: string, many: string]
const ownNouns: Nouns = ['device of staff', 'devices of staff']

function nounsFor(devices: readonly Device[]): Nouns {
  const [first, ...others] = new Set(devices.map(({ kind }) => kind))
  if (first !== undefined && others.length === 0) return kindNouns[first]
  const isAllComputers = devices.every(({ kind }) => computers.includes(kind))
  return isAllComputers ? ['computer', 'computers'] : ['device', 'devices']
}

/** "14 of 15 tablets are encrypted." */
function howMany(tally: Tally, [noun, nouns]: Nouns, { one, many, known }: TopicWords): string {
  const on = tally.on.length
  const of = allOf(tally).length
  if (of === 1) return on === 1 ? `The only ${noun} ${one}.` : ''
  if (on === of) return on === 2 ? `Both ${nouns} ${many}.` : `All ${of} ${nouns} ${many}.`
  if (on === 0) {
    return `None of the ${of} ${nouns} ${tally.unknown.length === 0 ? one : `is known to ${known}`}.`
  }
  return `${on} of ${of} ${nouns} ${on === 1 ? one : many}.`
}

/** "By kind: laptops 2 of 2, tablets 14 of 15." Only where kinds differ and something is missing. */
function byKind(tally: Tally): string {
  const kinds = [...new Set(allOf(tally).map(({ kind }) => kind))]
  const isAllOn = tally.off.length + tally.unknown.length === 0
  if (kinds.length < 2 || kinds.length > kindsShown || isAllOn || tally.on.length === 0) return ''
  const of = (devices: readonly Device[], kind: DeviceKind) =>
    devices.filter(device => device.kind === kind).length
  const parts = kinds
    .map(kind => `${kindNouns[kind][1]} ${of(tally.on, kind)} of ${of(allOf(tally), kind)}`)
    .sort()
  return `By kind: ${parts.join(', ')}.`
}

/** "Not encrypted: “Old rota tablet”, “Bank tablet” and 3 more." */
function named(before: string, devices: readonly Device[]): string {
  if (devices.length === 0) return ''
  const names = devices.slice(0, namesShown).map(({ name }) => `“${name}”`)
  const more = devices.length - names.length
  if (more > 0) return `${before}: ${names.join(', ')} and ${more} more.`
  const last = names.pop() ?? ''
  return `${before}: ${names.length === 0 ? last : `${names.join(', ')} and ${last}`}.`
}

const devicesWords = (count: number) => (count === 1 ? '1 device' : `${count} devices`)

function registerSentences({ tally, newest }: Decided): readonly string[] {
  if (newest === null) return ['There is no device list here yet.']
  const { unknown } = tally
  const gaps = unknown.length === 1 ? '1 has a gap' : `${unknown.length} have gaps`
  return [
    `There is a list of ${devicesWords(allOf(tally).length)}. One was last looked at or added on ${dayInWords(newest)}.`,
    unknown.length === 0 ? 'Nothing that matters is missing.' : `${gaps} in what is known.`,
    'Only you can know whether every device is on it, with its programs and records.',
  ]
}

function keptSentences({ tally: { on, off, unknown }, choice }: Decided): readonly string[] {
  if (choice === 'does-not-apply')
    return [
      'Every device on the list whose updates matter still gets them.',
      topicWords.supported.limits,
    ]
  const past = on.length + off.length
  const gets = past === 1 ? 'gets' : 'get'
  return [
    past === 0
      ? ''
      : `${devicesWords(past)} no longer ${gets} updates; ${reasons(on.length, past)}.`,
    named('No reason written', off),
    named('The list cannot tell for', unknown),
    past === 0
      ? ''
      : 'The list does not say whether a note is signed, or when each will be replaced.',
  ]
}

function reasons(written: number, past: number): string {
  if (written === 0) return 'no reason for keeping any is written down'
  if (written === past) return 'why it is kept is written down for each'
  return `a reason is written down for ${written}`
}
