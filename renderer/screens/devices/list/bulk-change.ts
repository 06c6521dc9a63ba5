import {
  deviceKinds,
  type DeviceState,
  deviceStates,
  ownerships,
  protectionKeys,
  protections,
} from '../../../../shared/devices/choices.ts'
import type { DeviceChange } from '../../../../shared/devices/device.ts'
import {
  factNames,
  kindWords,
  ownershipWords,
  protectionWords,
  stateWords,
} from '../../../../shared/devices/words.ts'

/** What many devices can be told at once. */
export const bulkFacts = [
  'place',
  'usedBy',
  'kind',
  'state',
  'ownership',
  'holdsPersonalData',
  'supplier',
  ...protectionKeys,
  'lookedAtOn',
] as const
export type BulkFact = (typeof bulkFacts)[number]

export const bulkWords = (fact: BulkFact): string =>
  fact === 'lookedAtOn' ? 'Looked at today' : factNames[fact]

type WordsFact = 'place' | 'usedBy' | 'supplier'

const isWords = (fact: BulkFact): fact is WordsFact =>
  fact === 'place' || fact === 'usedBy' || fact === 'supplier'

interface Choice {
  readonly value: string
  readonly words: string
}

const choicesOf = <C extends string>(
  values: readonly C[],
  words: Readonly<Record<C, string>>,
): readonly Choice[] => values.map(value => ({ value, words: words[value] }))

const protectionChoices = choicesOf(protections, protectionWords)

const choices: Readonly<Record<Exclude<BulkFact, WordsFact | 'lookedAtOn'>, readonly Choice[]>> = {
  kind: choicesOf(deviceKinds, kindWords),
  state: choicesOf(deviceStates, stateWords),
  ownership: choicesOf(ownerships, ownershipWords),
  holdsPersonalData: choicesOf(['yes', 'no'], { yes: 'Yes', no: 'No' }),
  antivirus: protectionChoices,
  encryption: protectionChoices,
  updates: protectionChoices,
  screenLock: protectionChoices,
  firewall: protectionChoices,
}

/** What a fact can be set to: a fixed choice, any words, or nothing to say. */
export function choicesFor(fact: BulkFact): readonly Choice[] | 'words' | 'nothing' {
  if (isWords(fact)) return 'words'
  return fact === 'lookedAtOn' ? 'nothing' : choices[fact]
}

/** Where nothing is chosen yet, the first choice stands. */
export function firstValue(fact: BulkFact): string {
  const choices = choicesFor(fact)
  return typeof choices === 'string' ? '' : (choices[0]?.value ?? '')
}

/** The change that a form stands for; an empty text takes the words away. */
export function bulkChange(fact: BulkFact, value: string, today: string): DeviceChange {
  if (isWords(fact)) return { [fact]: value.trim() }
  if (fact === 'lookedAtOn') return { lookedAtOn: today }
  if (fact === 'state') return stateChange(value, today)
  if (fact === 'holdsPersonalData') return { holdsPersonalData: value === 'yes' }
  // The value is one of those that `choicesFor` offers for this very fact; the call looks at it once more.
  return { [fact]: value }
}

/** What is not disposed of has no way in which it was, as on the page of one device. */
function stateChange(value: string, today: string): DeviceChange {
  const state = deviceStates.find(each => each === value) ?? 'in-use'
  const since = { state, stateOn: hasSince(state) ? today : null }
  return state === 'disposed' ? since : { ...since, disposedHow: '', disposedProof: '' }
}

/** A device that is in use or spare is so without a day. */
function hasSince(state: DeviceState): boolean {
  return state !== 'in-use' && state !== 'spare'
}
