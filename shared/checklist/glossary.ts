/** Finds the technical words of the glossary in a text, so that each can be explained where it stands. */
import type { Term } from './pack.ts'

export interface Piece {
  readonly text: string
  readonly term: Term | null
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

interface Spellings {
  readonly terms: ReadonlyMap<string, Term>
  /** Null for a glossary without a word. */
  readonly pattern: RegExp | null
}

/** A pattern of some two hundred words takes longer to build than a page to draw, so each glossary's is kept. */
const known = new WeakMap<readonly Term[], Spellings>()

function spellingsOf(glossary: readonly Term[]): Spellings {
  const kept = known.get(glossary)
  if (kept !== undefined) return kept
  const terms = new Map(
    glossary.flatMap(term => [term.term, ...term.also].map(word => [word.toLowerCase(), term])),
  )
  const longestFirst = [...terms.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern =
    longestFirst.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\d-])(?:${longestFirst.join('|')})(?![\\p{L}\\d-])`, 'giu')
  const spellings = { terms, pattern }
  known.set(glossary, spellings)
  return spellings
}

/**
 * Cuts a text into plain pieces and glossary words. Each term is marked at its first place only, longest
 * spelling first, whole words only, whatever the case.
 */
export function explain(text: string, glossary: readonly Term[]): readonly Piece[] {
  const { terms, pattern } = spellingsOf(glossary)
  return pattern === null ? [{ text, term: null }] : cut(text, pattern, terms)
}

function cut(text: string, words: RegExp, terms: ReadonlyMap<string, Term>): readonly Piece[] {
  const pieces: Piece[] = []
  const seen = new Set<Term>()
  let from = 0
  for (const match of text.matchAll(words)) {
    const term = terms.get(match[0].toLowerCase())
    if (term === undefined || seen.has(term)) continue
    seen.add(term)
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), term: null })
    pieces.push({ text: match[0], term })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), term: null })
  return pieces
}
