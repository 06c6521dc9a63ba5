import { type DeviceState, deviceStates, protections } from '../../../../shared/devices/choices.ts'
import type { DeviceChange } from '../../../../shared/devices/device.ts'
import { factNames, protectionWords, stateWords } from '../../../../shared/devices/words.ts'

/** What many devices can be told at once. */
export const bulkFacts = [
  'place',
  'usedBy',
  'state',
  'supplier',
  'encryption',
  'antivirus',
  'updates',
  'screenLock',
  'lookedAtOn',
] as const
export type BulkFact = (typeof bulkFacts)[number]

export const bulkWords: Readonly<Record<BulkFact, string>> = {
  place: factNames.place,
  usedBy: factNames.usedBy,
  state: factNames.state,
  supplier: factNames.supplier,
  encryption: factNames.encryption,
  antivirus: factNames.antivirus,
  updates: factNames.updates,
  screenLock: factNames.screenLock,
  lookedAtOn: 'Looked at today',
}

type WordsFact = 'place' | 'usedBy' | 'supplier'
type ProtectionFact = Exclude<BulkFact, WordsFact | 'state' | 'lookedAtOn'>

const isWords = (fact: BulkFact): fact is WordsFact =>
  fact === 'place' || fact === 'usedBy' || fact === 'supplier'

interface Choice {
  readonly value: string
  readonly words: string
}

/** What a fact can be set to: a fixed choice, any words, or nothing to say. */
export function choicesFor(fact: BulkFact): readonly Choice[] | 'words' | 'nothing' {
  if (isWords(fact)) return 'words'
  if (fact === 'lookedAtOn') return 'nothing'
  return fact === 'state'
    ? deviceStates.map(value => ({ value, words: stateWords[value] }))
    : protections.map(value => ({ value, words: protectionWords[value] }))
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
  return protectionChange(fact, value)
}

function stateChange(value: string, today: string): DeviceChange {
  const state = deviceStates.find(each => each === value) ?? 'in-use'
  return { state, stateOn: hasSince(state) ? today : null }
}

function protectionChange(fact: ProtectionFact, value: string): DeviceChange {
  return { [fact]: protections.find(each => each === value) ?? null }
}

/** A device that is in use or spare is so without a day. */
function hasSince(state: DeviceState): boolean {
  return state !== 'in-use' && state !== 'spare'
}
