import type { Term } from '../../../shared/checklist/pack.ts'

export interface Letter {
  readonly letter: string
  readonly terms: readonly Term[]
}

const plain = (text: string) => text.toLowerCase().replace(/[’'-]/g, '')

/** The words that hold what was typed, in the word itself, its other spellings or its meaning. */
export function filterTerms(glossary: readonly Term[], typed: string): readonly Term[] {
  const wanted = plain(typed.trim())
  if (wanted === '') return glossary
  const inName = glossary.filter(({ term, also }) =>
    [term, ...also].some(name => plain(name).includes(wanted)),
  )
  const inMeaning = glossary.filter(
    term => !inName.includes(term) && plain(term.meaning).includes(wanted),
  )
  return [...inName, ...inMeaning]
}

/** Under their first letters, A to Z; what begins with a figure comes first, under "0–9". */
export function byLetter(terms: readonly Term[]): readonly Letter[] {
  const sorted = [...terms].sort((a, b) => a.term.localeCompare(b.term, 'en-GB'))
  const letters = new Map<string, Term[]>()
  for (const term of sorted) {
    const first = term.term.charAt(0).toUpperCase()
    const letter = /\d/.test(first) ? '0–9' : first
    letters.set(letter, [...(letters.get(letter) ?? []), term])
  }
  return [...letters].map(([letter, list]) => ({ letter, terms: list }))
}

/** "89 words", "1 word has “fire” in it", "No word has “xyz” in it". */
export function countInWords(count: number, typed: string): string {
  const wanted = typed.trim()
  if (wanted === '') return count === 1 ? '1 word' : `${count} words`
  if (count === 0) return `No word has “${wanted}” in it`
  return count === 1 ? `1 word has “${wanted}” in it` : `${count} words have “${wanted}” in them`
}
