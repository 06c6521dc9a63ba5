/** The list of systems as a table for a spreadsheet: every fact in the words of the screen, none of it able to run. */
import { guard, tidy } from '../devices/import/tidy.ts'
import type { System, SystemFacts } from './system.ts'
import { factInWords, factNames, isDayFact } from './words.ts'

// Object.keys forgets that these are the facts.
const facts = Object.keys(factNames) as readonly (keyof SystemFacts)[]

export function systemSheet(systems: readonly System[]): readonly (readonly string[])[] {
  const headings = facts.map(fact => factNames[fact])
  return [headings, ...systems.map(system => facts.map(fact => guard(tidy(cellOf(system, fact)))))]
}

/** Empty where nothing is known, and a day as spreadsheets in the UK know it: 03/04/2026. */
function cellOf(system: System, fact: keyof SystemFacts): string {
  const value = system[fact]
  if (value === null || value === '') return ''
  return isDayFact(fact) ? String(value).split('-').reverse().join('/') : factInWords(system, fact)
}
