import MiniSearch from 'minisearch'
import { explain } from '../../../shared/checklist/glossary.ts'
import type { Pack, Question, Term } from '../../../shared/checklist/pack.ts'
import type { Card } from '../../../shared/learning/card.ts'
import { pages } from './pages.ts'

/** One thing that can be found. */
export interface Findable {
  readonly id: string
  readonly kind: 'page' | 'question' | 'word' | 'card'
  readonly title: string
  /** Other names and the numbers of standards. Weighs less than the title and more than the text. */
  readonly also: string
  /** The help and everything else that stands there. */
  readonly text: string
  /** Where it leads; empty for a word, whose meaning is shown where it stands. */
  readonly to: string
  readonly meaning: string
}

/** Everything that can be found: the pages, and what the pack and the staff cards hold once they have been read. */
export function findables(
  pack: Pack | undefined,
  cards: readonly Card[] = [],
): readonly Findable[] {
  const found = pages.map(({ to, title, also }) => ({
    id: `page-${to}`,
    kind: 'page' as const,
    title,
    also,
    text: '',
    to,
    meaning: '',
  }))
  if (pack === undefined) return found
  const questions = pack.topics.flatMap(topic =>
    topic.questions.map(question => findableQuestion(question, topic.title, pack.glossary)),
  )
  return [...found, ...questions, ...pack.glossary.map(wordOf), ...cards.map(findableCard)]
}

function findableQuestion(
  question: Question,
  topicTitle: string,
  glossary: readonly Term[],
): Findable {
  const { id, text, hint, why, looksLike, findOut, actions, references } = question
  const numbers = references.map(({ framework, number }) => `${framework} ${number}`)
  return {
    id: `question-${id}`,
    kind: 'question',
    title: text,
    also: [hint, topicTitle, ...numbers, otherSpellings(`${text} ${hint}`, glossary)].join(' '),
    text: [
      why,
      ...Object.values(looksLike),
      ...findOut.flatMap(({ steps }) => steps),
      ...Object.values(actions).flatMap(({ title, steps }) => [title, ...steps]),
    ].join(' '),
    to: `/question/all/${id}`,
    meaning: '',
  }
}

function findableCard({ id, title, inShort, why, dos, donts, tell }: Card): Findable {
  return {
    id: `card-${id}`,
    kind: 'card',
    title,
    also: `${inShort} staff card poster quiz`,
    text: [why, ...dos, ...donts, tell].join(' '),
    to: `/cards/${id}`,
    meaning: '',
  }
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
    also: also.join(' '),
    text: meaning,
    to: '',
    meaning,
  }
}

/** Words that say nothing of what is looked for; a question typed as a sentence is full of them. */
const filler = new Set(
  'a an the of to in on at by for from with and or is are be do does did can could should would will i we our my me us you your it its this that there what when where who why how have has had if about get got any some please'.split(
    ' ',
  ),
)

/** Small letters without accents and apostrophes, and without the s of a plural, so that "passwords" finds "password". */
function plain(word: string): string | null {
  const small = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
  if (!/[\p{L}\d]/u.test(small) || filler.has(small)) return null
  return small.length > 3 && small.endsWith('s') && !small.endsWith('ss')
    ? small.slice(0, -1)
    : small
}

const words = (text: string) => text.split(/[^\p{L}\d.’']+|\.(?!\d)/u).filter(word => word !== '')

export interface Prepared {
  readonly things: ReadonlyMap<string, Findable>
  readonly index: MiniSearch<Findable>
}

/** Does the slow part once, when the list is opened and not at every key. */
export function prepare(things: readonly Findable[]): Prepared {
  const index = new MiniSearch<Findable>({
    fields: ['title', 'also', 'text'],
    tokenize: words,
    processTerm: plain,
    searchOptions: {
      boost: { title: 6, also: 3 },
      // The last words may be unfinished, and one letter in five may be wrong; short words must be right.
      prefix: true,
      fuzzy: term => (term.length > 4 && !/\d/.test(term) ? 0.25 : false),
      weights: { prefix: 0.6, fuzzy: 0.2 },
      boostDocument: (_id, _term, stored) => kindWeight[stored?.['kind'] as Findable['kind']],
    },
    storeFields: ['kind'],
  })
  index.addAll(things)
  return { things: new Map(things.map(thing => [thing.id, thing])), index }
}

/** A page or a word answers at once; a question has to be read. */
const kindWeight: Readonly<Record<Findable['kind'], number>> = {
  page: 2,
  word: 1.6,
  card: 1.2,
  question: 1,
}

/**
 * What fits the query, the best first: one that fits every word before one that fits some, unless the few words it
 * fits stand in its title. Nothing that fits less than half of them. An empty query finds the pages.
 */
export function find(query: string, { things, index }: Prepared): readonly Findable[] {
  const asked = new Set(words(query).flatMap(word => plain(word) ?? []))
  if (asked.size === 0) return [...things.values()].filter(isPage)
  return index
    .search(query)
    .map(({ id, score, queryTerms }) => ({
      id: String(id),
      score,
      share: queryTerms.length / asked.size,
    }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.score * b.share - a.score * a.share)
    .flatMap(({ id }) => things.get(id) ?? [])
}

const isPage = ({ kind }: Findable) => kind === 'page'
