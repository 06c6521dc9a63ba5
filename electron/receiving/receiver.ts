/** Asks the review for news when somebody asks, and each week where somebody chose that; keeps what is signed and new. */
import type { NewsKind, NewsResult, NotCome } from '../../shared/news/news.ts'
import { newsKinds } from '../../shared/news/news.ts'
import { untilNextAsk } from '../../shared/news/weekly.ts'
import type { Details } from '../../shared/sharing/details.ts'
import { type Heard, type NotHeard, problemIn } from '../../shared/sharing/queue-rules.ts'
import type { Database } from '../database/database.ts'
import * as kept from '../database/news.ts'
import { readReview } from '../database/review.ts'
import type { Clock } from '../system/clock.ts'
import { checkNews } from './check-news.ts'
import { newsForms } from './news-forms.ts'

/** Fetches an address and comes back with whatever answered. Never rejects. */
export type Get = (url: string, mostBytes: number, signal: AbortSignal) => Promise<Heard | NotHeard>

export interface ReceiverEdges {
  /** The records that are open now. */
  readonly db: () => Database | null
  readonly get: Get
  readonly clock: Clock
  /** From 0 to 1. */
  readonly chance: () => number
  /** Runs something later; returns its own undo. */
  readonly later: (run: () => void, milliseconds: number) => () => void
  /** Hears that something about the news has changed. */
  readonly tell: () => void
  readonly report: (name: string, error: unknown) => void
}

export interface Receiver {
  /** Resolves when all is here, or it is clear why not. Who asks while somebody has asked gets the same answer. */
  readonly ask: (db: Database, review: Details) => Promise<readonly NewsResult[]>
  readonly isAsking: () => boolean
  /** Ends what is on its way. */
  readonly stop: () => void
  /** Asks now where it is time and somebody chose that. */
  readonly look: () => void
  readonly close: () => void
}

/** Not while the app starts, and not with all the others that start at nine. */
const firstLookMs = 60_000
const lookAgainMs = 60 * 60 * 1000

export function createReceiver(edges: ReceiverEdges): Receiver {
  const { later, tell, report } = edges
  let trip: { readonly all: Promise<readonly NewsResult[]>; readonly stop: () => void } | null =
    null
  let cancel = () => {}

  const ask: Receiver['ask'] = (db, review) => {
    if (trip !== null) return trip.all
    const controller = new AbortController()
    const all = fetchAll(db, review, edges, controller.signal).finally(() => {
      trip = null
      tell()
    })
    trip = { all, stop: () => controller.abort() }
    tell()
    return all
  }
  const look = () => {
    sleep(lookAgainMs)
    try {
      const due = whomToAsk(edges)
      if (due === null) return
      ask(due.db, due.review).catch((error: unknown) => report('asking for news', error))
    } catch (error) {
      report('asking for news', error)
    }
  }
  const sleep = (milliseconds: number) => {
    cancel()
    cancel = later(look, milliseconds * (1 + edges.chance()))
  }
  const stop = () => trip?.stop()
  sleep(firstLookMs)
  return {
    ask,
    isAsking: () => trip !== null,
    stop,
    look,
    close: () => {
      cancel()
      stop()
    },
  }
}

/** Whom to ask now without anybody pressing a button; null where nobody chose that, or it is not time. */
function whomToAsk({ db: open, clock }: ReceiverEdges) {
  const db = open()
  const review = db === null ? null : readReview(db)
  if (db === null || review === null || !kept.isWeekly(db, review.address)) return null
  return untilNextAsk(kept.readAsked(db), clock.now()) === 0 ? { db, review } : null
}

async function fetchAll(
  db: Database,
  review: Details,
  edges: ReceiverEdges,
  signal: AbortSignal,
): Promise<readonly NewsResult[]> {
  const at = edges.clock.now()
  const results: NewsResult[] = []
  for (const kind of newsKinds) {
    const { path, mostBytes } = newsForms[kind]
    const heard = await edges.get(`${review.address}${path}`, mostBytes, signal)
    // Closed, other records, or another review now: nobody waits for it any more.
    if (edges.db() !== db || readReview(db)?.signature !== review.signature) return []
    const result = resultOf(kind, heard, { db, review, clock: edges.clock })
    results.push(result)
    if (result.outcome === 'no-connection' || result.outcome === 'stopped') break
  }
  kept.writeAsked(db, { at, results })
  return results
}

interface Here {
  readonly db: Database
  readonly review: Details
  readonly clock: Clock
}

function resultOf(kind: NewsKind, heard: Heard | NotHeard, here: Here): NewsResult {
  if (typeof heard === 'string') return { kind, outcome: heard }
  if (heard.status !== 200) return { kind, outcome: whatWasSaid(heard) }
  const result = receive(heard.body, 'fetched', here)
  // A page of the line itself, whatever it is: the review has files of this kind alone at that address.
  const isElse = result.outcome === 'not-json' || result.kind !== kind
  return isElse ? { kind, outcome: 'not-the-review' } : result
}

function whatWasSaid(heard: Heard): NotCome {
  const code = problemIn(heard)
  if (code === null) return 'not-the-review'
  return code === 'not-found' ? 'none-yet' : 'busy'
}

/** Keeps it where it is signed, new and fits what is kept. */
export function receive(
  text: string,
  way: 'fetched' | 'file',
  { db, review, clock }: Here,
): NewsResult {
  const checked = checkNews(text, { review, kept: kept.list(db), today: clock.today(), way })
  if (!('news' in checked)) return checked
  const { news } = checked
  if (kept.texts(db, news.kind).some(each => each.text === text)) {
    return { kind: news.kind, outcome: 'same' }
  }
  kept.keep(db, news)
  return { kind: news.kind, outcome: 'new' }
}
