/** Answers about what comes back from the review: asking for it, opening it from a file, and the choice to ask each week. */
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import type { NewsStanding } from '../../shared/news/news.ts'
import type { Details } from '../../shared/sharing/details.ts'
import type { Database } from '../database/database.ts'
import * as news from '../database/news.ts'
import { readReview } from '../database/review.ts'
import { receive, type Receiver } from '../receiving/receiver.ts'
import type { CallEdges } from './edges.ts'
import type { SharingEdges } from './sharing.ts'

/** What news needs besides the records. */
export interface NewsEdges {
  /** The file that the person chose; null where they closed the dialog. Its text is null where it is longer than any news. */
  readonly openFile: () => Promise<{ readonly text: string | null } | null>
  readonly receiver: Pick<Receiver, 'ask' | 'isAsking' | 'stop' | 'look'>
}

export function newsCalls(
  db: Database,
  { clock, sharing: { reviewOf } }: Pick<CallEdges, 'clock'> & { readonly sharing: SharingEdges },
  { openFile, receiver }: NewsEdges,
): CallsOf<'news'> {
  return {
    'news.standing': () => standing(db, reviewOf, receiver),
    'news.ask': () => receiver.ask(db, knownReview(db)),
    'news.stop': () => {
      receiver.stop()
    },
    'news.openFile': async () => {
      const review = knownReview(db)
      const file = await openFile()
      if (file === null) return null
      if (file.text === null) return { kind: null, outcome: 'too-large' }
      return receive(file.text, 'file', { db, review, clock })
    },
    'news.weekly': ({ isOn }) => {
      news.writeWeekly(db, isOn ? knownReview(db).address : null)
      if (isOn) receiver.look()
    },
  }
}

function standing(
  db: Database,
  reviewOf: SharingEdges['reviewOf'],
  receiver: NewsEdges['receiver'],
): NewsStanding {
  const details = readReview(db)
  return {
    review: details === null ? null : reviewOf(details),
    isWeekly: news.isWeekly(db, details?.address),
    isAsking: receiver.isAsking(),
    lastAsked: news.readAsked(db),
    kept: news.list(db),
  }
}

/** What comes back is checked with the review's key: without its details nothing can be. */
function knownReview(db: Database): Details {
  const review = readReview(db)
  if (review === null) {
    throw new Failure('conflict', 'Open the details file of the review first.')
  }
  return review
}
