/** Sends what was agreed to, one letter at a time, and takes back what is to be taken back, until the review has said so. */
import { lettersPath, withdrawalsPath } from '../../shared/sharing/asked.ts'
import type { Details } from '../../shared/sharing/details.ts'
import {
  type Heard,
  judgeSending,
  judgeWithdrawing,
  type NotHeard,
  waitLeft,
} from '../../shared/sharing/queue-rules.ts'
import type { Database } from '../database/database.ts'
import * as letters from '../database/letters.ts'
import { readReview } from '../database/review.ts'
import { isGenuine } from '../system/signatures.ts'
import { begin, expire, pickUp, settle, type Settling, type What } from './settle.ts'

/** Brings a text to an address and comes back with whatever answered. Never rejects. */
export type Post = (url: string, text: string, signal: AbortSignal) => Promise<Heard | NotHeard>

export interface SenderEdges extends Settling {
  /** The records that are open now. */
  readonly db: () => Database | null
  readonly post: Post
  /** Only ever forward, whatever happens to the clock. */
  readonly milliseconds: () => number
  /** Runs something later; returns its own undo. */
  readonly later: (run: () => void, milliseconds: number) => () => void
  /** Hears that something about the letters has changed. */
  readonly tell: () => void
  readonly report: (name: string, error: unknown) => void
}

export interface Sender {
  /** To be called whenever the letters, or the records themselves, have changed. */
  readonly changed: () => void
  /** Does not wait any longer, but where the review said so. */
  readonly tryNow: () => void
  readonly stop: () => void
}

type Letter = letters.QueuedLetter

interface Trip {
  readonly id: string
  readonly what: What
  readonly db: Database
  readonly controller: AbortController
}

/** Where the disk does not take what happened, the letter stays as it is there, and nothing is sent for this long. */
const afterTroubleMs = 60_000
/** A timer holds no more than this; it is only to look again. */
const longestSleepMs = 60 * 60 * 1000

export function createSender(edges: SenderEdges): Sender {
  const waits = createWaits(edges)
  let trip: Trip | null = null
  let isStopped = false
  let wakeLater = () => {}
  let restUntil = 0

  const sleep = (milliseconds: number) => {
    wakeLater()
    wakeLater = edges.later(pump, Math.min(milliseconds, longestSleepMs))
  }

  const rest = (error: unknown) => {
    edges.report('sending to the review', error)
    restUntil = edges.milliseconds() + afterTroubleMs
  }

  /** Looks what is to be done now and begins it. */
  function pump(): void {
    const db = edges.db()
    if (isStopped || trip !== null || db === null) return
    const left = restUntil - edges.milliseconds()
    if (left > 0) {
      sleep(left)
      return
    }
    try {
      tidy(db)
      const review = readReview(db)
      const queue = review === null ? [] : inOrder(letters.underWay(db))
      const next = queue.find(letter => waits.left(letter) <= 0)
      if (next !== undefined && review !== null) leave(db, next, review)
      else if (queue.length > 0) sleep(Math.min(...queue.map(waits.left)))
    } catch (error) {
      rest(error)
      sleep(afterTroubleMs)
    }
  }

  /** With nothing on its way, a letter that says it is was cut short. */
  function tidy(db: Database): void {
    const cutShort = letters.underWay(db).filter(({ state }) => state === 'sending')
    for (const letter of cutShort) pickUp(db, letter, edges)
    const isOver = expire(db, edges)
    if (cutShort.length > 0 || isOver) edges.tell()
  }

  function leave(db: Database, letter: Letter, review: Details): void {
    const what: What = letter.state === 'withdrawing' ? 'withdraw' : 'send'
    if (what === 'send') begin(db, letter)
    trip = { id: letter.id, what, db, controller: new AbortController() }
    edges.tell()
    void travel(trip, letter, review)
  }

  async function travel(own: Trip, letter: Letter, review: Details): Promise<void> {
    const { id, what, db, controller } = own
    try {
      const judged = await ask(letter, what, review, controller.signal)
      // Closed, or another file now: what is written there is picked up when it is opened.
      if (edges.db() !== db) return
      waits.set(id, settle(db, { id, what }, judged, edges))
    } catch (error) {
      rest(error)
    } finally {
      trip = null
      if (!isStopped) {
        edges.tell()
        pump()
      }
    }
  }

  async function ask(letter: Letter, what: What, review: Details, signal: AbortSignal) {
    const { id, secret, text } = letter
    if (what === 'send') {
      const heard = await edges.post(`${review.address}${lettersPath}`, text, signal)
      return judgeSending(heard, receipt => isGenuine(receipt, letter, review))
    }
    const asked = JSON.stringify({ id, secret })
    const heard = await edges.post(`${review.address}${withdrawalsPath}`, asked, signal)
    return judgeWithdrawing(heard, id)
  }

  /** Stops what is on its way where it was taken back, or the records were closed. */
  function stopTrip(): void {
    if (trip === null) return
    const { id, what, db, controller } = trip
    const wanted = what === 'send' ? 'sending' : 'withdrawing'
    const isWanted = edges.db() === db && letters.find(db, id)?.state === wanted
    if (!isWanted) controller.abort()
  }

  return {
    changed: () => {
      stopTrip()
      edges.tell()
      pump()
    },
    tryNow: () => {
      const db = edges.db()
      for (const letter of db === null ? [] : letters.underWay(db)) {
        if (db !== null && !letter.isToldToWait && letter.state !== 'sending') {
          letters.change(db, letter, { nextTryAt: edges.clock.now() })
          waits.forget(letter.id)
        }
      }
      edges.tell()
      pump()
    },
    stop: () => {
      isStopped = true
      wakeLater()
      trip?.controller.abort()
    },
  }
}

/** What is to be erased first, then letters as they were made; a correction not before what it replaces is settled. */
function inOrder(underWay: readonly Letter[]): readonly Letter[] {
  const isFirst = (letter: Letter, at: number) =>
    !underWay
      .slice(0, at)
      .some(
        ({ state, serviceId, quarter }) =>
          state === 'frozen' && serviceId === letter.serviceId && quarter === letter.quarter,
      )
  const back = underWay.filter(({ state }) => state === 'withdrawing')
  return [...back, ...underWay.filter((each, at) => each.state === 'frozen' && isFirst(each, at))]
}

interface Due {
  readonly at: number
  /** What is stored; where that has changed, this no longer holds. */
  readonly nextTryAt: string | null
}

/** When each letter is due, by a clock that cannot be set. The stored moment is for the next start of the app. */
function createWaits({ clock, milliseconds, db }: SenderEdges) {
  const due = new Map<string, Due>()
  return {
    left: ({ id, nextTryAt }: Letter): number => {
      const known = due.get(id)
      if (known?.nextTryAt === nextTryAt) return known.at - milliseconds()
      const wait = waitLeft(nextTryAt, clock.now())
      due.set(id, { at: milliseconds() + wait, nextTryAt })
      return wait
    },
    set: (id: string, wait: number | null) => {
      const records = db()
      if (wait === null || records === null) {
        due.delete(id)
        return
      }
      const nextTryAt = letters.find(records, id)?.nextTryAt ?? null
      due.set(id, { at: milliseconds() + wait, nextTryAt })
    },
    forget: (id: string) => due.delete(id),
  }
}
