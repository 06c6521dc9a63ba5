/** Writes down what came of a try: the attempt in plain sight, and the letter's next state, in one transaction. */
import type { Attempt } from '../../shared/sharing/queue.ts'
import { type Judgement, waitAfter } from '../../shared/sharing/queue-rules.ts'
import { isFrozen } from '../../shared/sharing/quarters.ts'
import type { Database } from '../database/database.ts'
import * as letters from '../database/letters.ts'
import type { Clock } from '../system/clock.ts'

export type What = Attempt['what']
type Letter = letters.QueuedLetter

export interface Settling {
  readonly clock: Clock
  /** From 0 to 1. */
  readonly chance: () => number
}

const settled = { failures: 0, nextTryAt: null, isToldToWait: false } as const

/** How long until the next try; null where there is none. */
export function settle(
  db: Database,
  tried: { readonly id: string; readonly what: What },
  judged: Judgement,
  edges: Settling,
): number | null {
  return db.transaction(() => {
    const letter = letters.find(db, tried.id)
    if (letter === null) return null
    const { outcome, code } = judged
    letters.addAttempt(db, letter.id, { at: edges.clock.now(), what: tried.what, outcome, code })
    const isEnd =
      tried.what === 'send' ? settleSent(db, letter, judged) : settleBack(db, letter, judged)
    return isEnd ? null : waitAgain(db, letter, judged, edges)
  })()
}

/** Whether nothing is left to be done. What was taken back meanwhile stays so: its receipt only proves what to erase. */
function settleSent(
  db: Database,
  letter: Letter,
  { outcome, receipt, code, field }: Judgement,
): boolean {
  if (letter.state === 'withdrawing') {
    if (receipt !== null) letters.change(db, letter, { receipt })
    return true
  }
  // Its receipt came by file meanwhile.
  if (letter.state === 'sent') return true
  if (outcome === 'receipt') {
    letters.change(db, letter, { ...settled, state: 'sent', receipt, refusal: null })
    endReplaced(db, letter)
    return true
  }
  if (outcome !== 'refused') return false
  if (code === 'withdrawn') endTakenBack(db, letter)
  // Without a field it is this very letter that a newer one has replaced, as can be after a return to a copy.
  else if (code === 'stale' && field === null)
    letters.change(db, letter, { ...settled, state: 'replaced' })
  else letters.change(db, letter, { ...settled, state: 'refused', refusal: code })
  return true
}

function settleBack(db: Database, letter: Letter, { outcome, code }: Judgement): boolean {
  if (letter.state !== 'withdrawing') return true
  if (outcome === 'erased') {
    letters.change(db, letter, { ...settled, state: 'withdrawn' })
    return true
  }
  if (code !== 'quarter-closed') return false
  const state = letter.receipt === null ? 'refused' : 'sent'
  letters.change(db, letter, { ...settled, state, refusal: code })
  return true
}

function endReplaced(db: Database, { replaces }: Letter): void {
  const old = replaces === null ? null : letters.find(db, replaces)
  // One that was saved as a file came with the file of this one, or online before it, and so did what it replaced.
  if (old?.state !== 'sent' && old?.state !== 'frozen') return
  letters.change(db, old, { ...settled, state: 'replaced' })
  endReplaced(db, old)
}

/** The review erases by the secret: whatever carries the same one is gone too. */
function endTakenBack(db: Database, { secret }: Letter): void {
  for (const each of letters.withSecret(db, secret)) {
    if (each.state === 'sent' || each.state === 'frozen' || each.state === 'sending') {
      letters.change(db, each, { ...settled, state: 'withdrawn' })
    }
  }
}

function waitAgain(db: Database, letter: Letter, judged: Judgement, edges: Settling): number {
  const failures = letter.failures + 1
  const now = Date.parse(edges.clock.now())
  const { milliseconds, isTold } = waitAfter(judged, failures, edges.chance(), now)
  const nextTryAt = new Date(now + milliseconds).toISOString()
  const state = letter.state === 'sending' ? 'frozen' : letter.state
  letters.change(db, letter, { state, failures, nextTryAt, isToldToWait: isTold })
  return milliseconds
}

/** Before the first byte: whatever happens from here on, the review may have it. */
export function begin(db: Database, letter: Letter): void {
  letters.change(db, letter, { state: 'sending', isTried: true })
}

/** The app ended, or could not write, while this was on its way: it is sent again, the same bytes, and counts once. */
export function pickUp(db: Database, letter: Letter, { clock }: Settling): void {
  const at = clock.now()
  db.transaction(() => {
    letters.addAttempt(db, letter.id, { at, what: 'send', outcome: 'stopped', code: null })
    letters.change(db, letter, { state: 'frozen', nextTryAt: at })
  })()
}

/** What never left before its quarter was frozen is not sent any more; what may have arrived is asked about until it is known. */
export function expire(db: Database, { clock }: Settling): boolean {
  const over = letters
    .underWay(db)
    .filter(({ state, isTried }) => state === 'frozen' && !isTried)
    .filter(({ quarter }) => isFrozen(quarter, clock.today()))
  for (const letter of over) {
    letters.change(db, letter, { ...settled, state: 'refused', refusal: 'quarter-closed' })
  }
  return over.length > 0
}
