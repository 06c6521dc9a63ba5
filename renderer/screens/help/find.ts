import { explain } from '../../../shared/checklist/glossary.ts'
import type { Pack, Term } from '../../../shared/checklist/pack.ts'
import { pages } from './pages.ts'

/** One thing that can be found. `text` is searched after `title`. */
export interface Findable {
  readonly id: string
  readonly kind: 'page' | 'question' | 'word'
  readonly title: string
  readonly text: string
  /** Where it leads; empty for a word, whose meaning is shown where it stands. */
  readonly to: string
  readonly meaning: string
}

/** Everything that can be found: the pages, and what the pack holds once it has been read. */
export function findables(pack: Pack | undefined): readonly Findable[] {
  const found = pages.map(({ to, title, also }) => ({
    id: `page-${to}`,
    kind: 'page' as const,
    title,
    text: also,
    to,
    meaning: '',
  }))
  if (pack === undefined) return found
  const questions = pack.topics.flatMap(({ questions: asked }) =>
    asked.map(({ id, text, hint }) => ({
      id: `question-${id}`,
      kind: 'question' as const,
      title: text,
      text: `${hint} ${otherSpellings(`${text} ${hint}`, pack.glossary)}`,
      to: `/question/all/${id}`,
      meaning: '',
    })),
  )
  return [...found, ...questions, ...pack.glossary.map(wordOf)]
}

/** A question about two-step sign-in is found by "MFA" too. */
function otherSpellings(text: string, glossary: readonly Term[]): string {
  return explain(text, glossary)
    .flatMap(({ term }) => (term === null ? [] : [term.term, ...term.also]))
    .join(' ')
}

function wordOf({ term, also, meaning }: Term): Findable {
  return {
    id: `word-${term}`,
    kind: 'word',
    title: term,
    text: `${also.join(' ')} ${meaning}`,
    to: '',
    meaning,
  }
}

const plainWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .split(/[^\p{L}\d]+/u)
    .filter(word => word !== '')

/** Without the s of a plural, so that "passwords" finds "password". */
const stem = (word: string) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word)

interface Prepared {
  readonly thing: Findable
  readonly title: readonly string[]
  readonly text: readonly string[]
}

/** Does the slow part once, when the list is opened and not at every key. */
export function prepare(things: readonly Findable[]): readonly Prepared[] {
  return things.map(thing => ({
    thing,
    title: plainWords(thing.title),
    text: plainWords(thing.text),
  }))
}

/** How well one word of the query fits, the lower the better; null where it does not. */
function fit(typed: string, { title, text }: Prepared): number | null {
  const begins = (word: string) => word.startsWith(stem(typed))
  if (title[0] !== undefined && begins(title[0])) return 0
  if (title.some(begins)) return 1
  if (text.some(begins)) return 3
  if (title.some(word => isNearly(typed, word))) return 5
  return null
}

const kindOrder = { page: 0, word: 1, question: 2 } as const

/** What fits every word of the query, the best first. An empty query finds the pages. */
export function find(query: string, prepared: readonly Prepared[]): readonly Findable[] {
  const typed = plainWords(query)
  if (typed.length === 0)
    return prepared.map(({ thing }) => thing).filter(({ kind }) => kind === 'page')
  const ranked = prepared.flatMap(each => {
    const fits = typed.map(word => fit(word, each))
    const total = fits.reduce<number | null>(
      (sum, one) => (sum === null || one === null ? null : sum + one),
      0,
    )
    return total === null ? [] : [{ thing: each.thing, total }]
  })
  return ranked
    .sort((a, b) => a.total - b.total || kindOrder[a.thing.kind] - kindOrder[b.thing.kind])
    .map(({ thing }) => thing)
}

/** One letter wrong, missing, too many or swapped with the next, in words long enough for that to be a slip. */
function isNearly(typed: string, word: string): boolean {
  if (typed.length < 5 || Math.abs(typed.length - word.length) > 1) return false
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at += 1
  const rest = typed.slice(at)
  const other = word.slice(at)
  const isSwapped = rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)
  return (
    isSwapped ||
    rest.slice(1) === other.slice(1) ||
    rest.slice(1) === other ||
    rest === other.slice(1)
  )
}
