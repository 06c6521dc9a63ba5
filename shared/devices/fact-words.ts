/** The value of any fact about a device in words. */
import { dayInWords } from '../dates.ts'
import type { DeviceFacts } from './device.ts'
import {
  kindWords,
  notKnown,
  osWords,
  ownershipWords,
  protectionWords,
  stateWords,
} from './words.ts'

type Fact = keyof DeviceFacts

/** "On", "3 March 2026", "Windows"; "Not known" for what is empty. */
export function factInWords(facts: DeviceFacts, key: Fact): string {
  const value = facts[key]
  if (value === null || value === '') return notKnown
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return choiceWords[key]?.[value] ?? (isDay(key) ? dayInWords(value) : value)
}

const days: readonly Fact[] = [
  'boughtOn',
  'warrantyUntil',
  'supportEndsOn',
  'lookedAtOn',
  'stateOn',
]

function isDay(key: Fact): boolean {
  return days.includes(key)
}

/** The words of each choice, for the facts that are chosen from a list. */
const choiceWords: Readonly<Partial<Record<Fact, Readonly<Partial<Record<string, string>>>>>> = {
  kind: kindWords,
  state: stateWords,
  os: osWords,
  ownership: ownershipWords,
  antivirus: protectionWords,
  encryption: protectionWords,
  updates: protectionWords,
  screenLock: protectionWords,
  firewall: protectionWords,
}
