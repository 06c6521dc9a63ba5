/** Finds the technical words of the glossary in a text, so that each can be explained where it stands. */
import type { Term } from './pack.ts'

export interface Piece {
  readonly text: string
  readonly term: Term | null
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Cuts a text into plain pieces and glossary words. Each term is marked at its first place only, longest
 * spelling first, whole words only, whatever the case.
 */
export function explain(text: string, glossary: readonly Term[]): readonly Piece[] {
  const spellings = new Map<string, Term>()
  for (const term of glossary) {
    for (const spelling of [term.term, ...term.also]) spellings.set(spelling.toLowerCase(), term)
  }
  if (spellings.size === 0) return [{ text, term: null }]
  const longestFirst = [...spellings.keys()].sort((a, b) => b.length - a.length)
  const words = new RegExp(
    `(?<![\\p{L}\\d-])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\d-])`,
    'giu',
  )
  return cut(text, words, spellings)
}

function cut(text: string, words: RegExp, spellings: ReadonlyMap<string, Term>): readonly Piece[] {
  const pieces: Piece[] = []
  const seen = new Set<Term>()
  let from = 0
  for (const match of text.matchAll(words)) {
    const term = spellings.get(match[0].toLowerCase())
    if (term === undefined || seen.has(term)) continue
    seen.add(term)
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), term: null })
    pieces.push({ text: match[0], term })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), term: null })
  return pieces
}
