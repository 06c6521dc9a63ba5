/** Reads one cell of somebody's spreadsheet as what it says about a device, or says in words why it cannot. */
import { mostInNote } from '../choices.ts'
import type { DeviceFacts } from '../device.ts'
import { kindWords, osWords, ownershipWords, stateWords } from '../words.ts'
import {
  exactSystemFrom,
  kindFrom,
  ownershipFrom,
  protectionFrom,
  stateFrom,
  yesNoFrom,
} from './choice-words.ts'
import { dayFacts, type Fact } from './fact-text.ts'
import { tidy, unguard } from './tidy.ts'
import { readDate } from './written-date.ts'
import { readSystem } from './written-system.ts'

/** Only what was said; nothing is undefined. */
export type SaidFacts = Partial<DeviceFacts>
export type ReadCell = { readonly facts: SaidFacts } | { readonly why: string }

/** The same lengths as in the schema of a device. */
const longest: Partial<Record<Fact, number>> = {
  osEdition: 40,
  osVersion: 40,
  keptBecause: 500,
  note: mostInNote,
  disposedHow: 200,
  disposedProof: 200,
}
const usualLength = 80

const nothing: ReadCell = { facts: {} }
const saysNothing = /^(?:not known|unknown|\?|-|–|none|null|n\/a)$/i
const excelError = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)$/

/** What is empty, or says that nothing is known, says nothing: it never clears what is known already. */
export function readCell(fact: Fact, cell: string): ReadCell {
  const raw = tidy(cell)
  if (raw === '') return nothing
  if (raw.startsWith('#') && excelError.test(raw)) {
    return { why: `The cell shows the error ${raw}. Put the fact itself there.` }
  }
  const text = unguard(raw)
  if (dayFacts.has(fact)) return readDay(fact, text)
  const choose = choices[fact]
  if (choose === undefined) return readText(fact, text)
  const chosen = choose(text)
  if ('facts' in chosen) return chosen
  return saysNothing.test(text) ? nothing : chosen
}

/** As many of the cells of one column as are remembered: names and serials are all different. */
const mostRemembered = 1000

/** Reads cells as `readCell` does; what stands in a column again and again ("Laptop", "Lenovo") is read once. */
export function createCellReader(): typeof readCell {
  const columns = new Map<Fact, Map<string, ReadCell>>()
  return (fact, cell) => {
    if (cell === '') return nothing
    const seen = columns.get(fact) ?? new Map<string, ReadCell>()
    const before = seen.get(cell)
    if (before !== undefined) return before
    const found = readCell(fact, cell)
    if (seen.size === 0) columns.set(fact, seen)
    if (seen.size < mostRemembered) seen.set(cell, found)
    return found
  }
}

function readDay(fact: Fact, text: string): ReadCell {
  if (saysNothing.test(text)) return nothing
  const date = readDate(shown(text))
  return 'why' in date ? date : { facts: { [fact]: date.day } }
}

function readText(fact: Fact, text: string): ReadCell {
  const most = longest[fact] ?? usualLength
  if (text.length <= most) return { facts: { [fact]: text } }
  return {
    why: `This is ${text.length} letters long; at most ${most} can be kept. Make it shorter.`,
  }
}

type Choose = (text: string) => ReadCell

const of =
  (fact: Fact, from: (text: string) => string | boolean | undefined, which: string): Choose =>
  text => {
    const value = from(text)
    if (value !== undefined) return { facts: { [fact]: value } }
    return { why: `“${shown(text)}” is not one of the words we know. Use ${which}.` }
  }

const someOf = (words: Readonly<Record<string, string>>): string =>
  Object.values(words)
    .map(word => `“${word}”`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ')

const onOff = '“On”, “Off” or “Does not apply”'

const ofKind = of('kind', kindFrom, someOf(kindWords))

const choices: Partial<Record<Fact, Choose>> = {
  // “Windows” is what Lansweeper calls every PC: it says nothing about which kind, and nothing wrong either.
  kind: text =>
    kindFrom(text) === undefined && exactSystemFrom(text) !== undefined ? nothing : ofKind(text),
  os: text => {
    const read = readSystem(text)
    if (read === undefined)
      return { why: `“${shown(text)}” is not a system we know. Use ${someOf(osWords)}.` }
    const { os, osEdition, osVersion } = read
    return {
      facts: { os, ...(osEdition !== '' && { osEdition }), ...(osVersion !== '' && { osVersion }) },
    }
  },
  ownership: of('ownership', ownershipFrom, someOf(ownershipWords)),
  state: of('state', stateFrom, someOf(stateWords)),
  holdsPersonalData: of('holdsPersonalData', yesNoFrom, '“Yes” or “No”'),
  antivirus: of('antivirus', protectionFrom, onOff),
  encryption: of('encryption', protectionFrom, onOff),
  updates: of('updates', protectionFrom, onOff),
  screenLock: of('screenLock', protectionFrom, onOff),
  firewall: of('firewall', protectionFrom, onOff),
}

/** As much of a cell as fits into a sentence. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
