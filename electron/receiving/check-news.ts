/** Whether a text is news of the review, signed and new; and if not, why. Nothing in it is believed before its signature. */
import type { KeptNews, NewsKind, NewsRefusal, NewsResult } from '../../shared/news/news.ts'
import { newsKinds } from '../../shared/news/news.ts'
import { canonical, type PlainObject } from '../../shared/sharing/canonical.ts'
import type { Details } from '../../shared/sharing/details.ts'
import type { NewsText } from '../database/news.ts'
import { isSignedNews, reviewOf } from '../system/signatures.ts'
import { newsForms, type ReadNews } from './news-forms.ts'

export type Checked = NewsResult | { readonly outcome: 'new'; readonly news: NewsText }

interface Surroundings {
  readonly review: Details
  readonly kept: readonly KeptNews[]
  readonly today: string
  readonly way: NewsText['way']
}

export function checkNews(text: string, at: Surroundings): Checked {
  const value = valueIn(text)
  if (value === undefined) return { kind: null, outcome: 'not-json' }
  const named = formOf(value)
  if (named === null) return { kind: null, outcome: 'not-news' }
  const { kind, version, news } = named
  const refused = (outcome: NewsRefusal) => ({ kind, outcome })
  const form = newsForms[kind]
  if (version > form.version) return refused('newer-format')
  if (Buffer.byteLength(text) > form.mostBytes) return refused('too-large')
  const { name: reviewName, address: reviewAddress, key: reviewKey } = reviewOf(at.review)
  if (news['key'] !== reviewKey) return refused('other-review')
  // Exactly as the review writes it: no byte can be another one.
  if (!isWritten(news, text) || !isSignedNews(news, at.review)) return refused('bad-signature')
  const read = form.read(news)
  // The review signed it, so what is not understood is newer.
  if (read === null) return refused('newer-format')
  const from = { reviewName, reviewAddress, reviewKey }
  const refusal = whyNot(kind, read, from, at.kept)
  if (refusal !== null) return refused(refusal)
  const { today: receivedOn, way } = at
  return { outcome: 'new', news: { kind, ...read, text, receivedOn, way, ...from } }
}

/** Undefined where it is no JSON. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Named {
  readonly kind: NewsKind
  readonly version: number
  readonly news: PlainObject
}

function formOf(value: unknown): Named | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  // What was read from JSON is made of such values alone.
  const news = value as PlainObject
  const [, name, version] =
    /^care-cyber-check-([a-z]+)-(\d{1,4})$/.exec(textOf(news['format'])) ?? []
  const kind = newsKinds.find(each => each === name)
  return kind === undefined ? null : { kind, version: Number(version), news }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function isWritten(news: PlainObject, text: string): boolean {
  try {
    return `${canonical(news)}\n` === text
  } catch {
    // Lists in lists without an end.
    return false
  }
}

/** Where it is signed and understood: whether it may take the place of what is kept. */
function whyNot(
  kind: NewsKind,
  { edition, isMadeUp }: ReadNews,
  from: Pick<KeptNews, 'reviewAddress' | 'reviewKey'>,
  kept: readonly KeptNews[],
): NewsRefusal | null {
  if (isMadeUp && kept.some(each => !each.isMadeUp)) return 'made-up'
  // A review changes its key or its address now and then, and never both at once.
  const isSame = (each: KeptNews) =>
    each.isMadeUp === isMadeUp &&
    (each.reviewKey === from.reviewKey || each.reviewAddress === from.reviewAddress)
  const isNewer = (each: KeptNews) => isSame(each) && each.edition > edition
  return kept.filter(isOf(kind)).some(isNewer) ? 'older' : null
}

const isOf = (name: string) => (each: KeptNews) => each.kind === name
