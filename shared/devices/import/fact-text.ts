/** Each fact of a device as the text of a cell, so that cells.ts reads back the very same fact. */
import type { DeviceFacts } from '../device.ts'
import {
  factNames,
  kindWords,
  osWords,
  ownershipWords,
  protectionWords,
  stateWords,
} from '../words.ts'

export type Fact = keyof DeviceFacts

/** In the order of the columns. Object.keys forgets that these are the facts. */
export const facts = Object.keys(factNames) as readonly Fact[]

/** Lists of fixed choices and their words; a fact that is not here is a text, a day or yes and no. */
const words: Partial<Record<Fact, Readonly<Record<string, string>>>> = {
  kind: kindWords,
  os: osWords,
  ownership: ownershipWords,
  state: stateWords,
  antivirus: protectionWords,
  encryption: protectionWords,
  updates: protectionWords,
  screenLock: protectionWords,
  firewall: protectionWords,
}

export const dayFacts: ReadonlySet<Fact> = new Set<Fact>([
  'boughtOn',
  'warrantyUntil',
  'supportEndsOn',
  'lookedAtOn',
  'stateOn',
])

/** "03/04/2026" for the third of April; empty where nothing is known. */
export function factText(fact: Fact, value: DeviceFacts[Fact]): string {
  if (value === null || value === '') return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (dayFacts.has(fact)) return value.split('-').reverse().join('/')
  return words[fact]?.[value] ?? value
}
