/** Sends what was agreed to, one letter at a time, and takes back what is to be taken back, until the review has said so. */
import type { Database } from '../database/database.ts'
import * as letters from '../database/letters.ts'
import { readReview } from '../database/review.ts'
import { expire, pickUp, settle, type Settling } from './settle.ts'
import { isWanted, leave, type Post, type Trip } from './trip.ts'
import { createWaits, type Waits } from './waits.ts'

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

/** Where the disk does not take what happened, the letter stays as it is there, and nothing is sent for this long. */
const afterTroubleMs = 60_000
/** A timer holds no more than this; it is only to look again. */
const longestSleepMs = 60 * 60 * 1000

export function createSender(edges: SenderEdges): Sender {
  const waits = createWaits(edges)
  const sleeper = createSleeper(edges, pump)
  let trip: Trip | null = null
  let isStopped = false

  /** Looks what is to be done now and begins it. */
  function pump(): void {
    const db = edges.db()
    if (isStopped || trip !== null || db === null || sleeper.isResting()) return
    try {
      const began = beginNext(db, edges, waits)
      if (typeof began === 'number') sleeper.sleep(began)
      else if (began !== null) void travel(began)
    } catch (error) {
      sleeper.rest(error)
    }
  }

  async function travel(own: Trip): Promise<void> {
    trip = own
    edges.tell()
    try {
      const judged = await own.judged
      // Closed, or another file now: what is written there is picked up when it is opened.
      if (edges.db() === own.db) arrive(own, judged, edges, waits)
    } catch (error) {
      sleeper.rest(error)
    } finally {
      trip = null
      if (!isStopped) {
        edges.tell()
        pump()
      }
    }
  }

  const changed = () => {
    if (trip !== null && !isWanted(trip, edges.db())) trip.stop()
    edges.tell()
    pump()
  }
  return {
    changed,
    tryNow: () => {
      makeDue(edges, waits)
      changed()
    },
    stop: () => {
      isStopped = true
      sleeper.stop()
      trip?.stop()
    },
  }
}

/** The next letter on its way; or how long until one is due, or null where nothing waits. */
function beginNext(db: Database, edges: SenderEdges, waits: Waits): Trip | number | null {
  tidy(db, edges)
  const review = readReview(db)
  if (review === null) return null
  const queue = inOrder(letters.toSend(db))
  const next = queue.find(letter => waits.left(letter) <= 0)
  if (next !== undefined) return leave(db, next, review, edges.post)
  return queue.length === 0 ? null : Math.min(...queue.map(waits.left))
}

/** With nothing on its way, a letter that says it is was cut short. */
function tidy(db: Database, edges: SenderEdges): void {
  const cutShort = letters.underWay(db).filter(({ state }) => state === 'sending')
  for (const letter of cutShort) pickUp(db, letter, edges)
  const isOver = expire(db, edges)
  if (cutShort.length > 0 || isOver) edges.tell()
}

function arrive(
  { db, letter, what }: Trip,
  judged: Awaited<Trip['judged']>,
  edges: SenderEdges,
  waits: Waits,
): void {
  const wait = settle(db, { id: letter.id, what }, judged, edges)
  const now = letters.find(db, letter.id)
  if (wait === null || now === null) waits.forget(letter.id)
  else waits.begin(now, wait)
}

function makeDue({ db, clock }: SenderEdges, waits: Waits): void {
  const records = db()
  if (records === null) return
  for (const letter of letters.toSend(records)) {
    if (letter.isToldToWait || letter.state === 'sending') continue
    letters.change(records, letter, { nextTryAt: clock.now() })
    waits.forget(letter.id)
  }
}

/** What is to be erased first, then letters as they were made; a correction not before what it replaces is settled. */
function inOrder(underWay: readonly letters.QueuedLetter[]): readonly letters.QueuedLetter[] {
  const frozen = underWay.filter(({ state }) => state === 'frozen')
  const isFirst = ({ serviceId, quarter }: letters.QueuedLetter, at: number) =>
    !frozen.slice(0, at).some(each => each.serviceId === serviceId && each.quarter === quarter)
  return [...underWay.filter(({ state }) => state === 'withdrawing'), ...frozen.filter(isFirst)]
}

/** Puts off the next look. */
function createSleeper({ milliseconds, later, report }: SenderEdges, wake: () => void) {
  let cancel = () => {}
  let restUntil = 0
  const sleep = (wait: number) => {
    cancel()
    cancel = later(wake, Math.min(wait, longestSleepMs))
  }
  return {
    sleep,
    rest: (error: unknown) => {
      report('sending to the review', error)
      restUntil = milliseconds() + afterTroubleMs
      sleep(afterTroubleMs)
    },
    isResting: () => {
      const left = restUntil - milliseconds()
      if (left > 0) sleep(left)
      return left > 0
    },
    stop: () => {
      cancel()
    },
  }
}
