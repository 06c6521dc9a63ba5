/** One letter on its way to the review and back: at most one at a time. */
import { lettersPath, withdrawalsPath } from '../../shared/sharing/asked.ts'
import type { Details } from '../../shared/sharing/details.ts'
import {
  type Heard,
  type Judgement,
  judgeSending,
  judgeWithdrawing,
  type NotHeard,
} from '../../shared/sharing/queue-rules.ts'
import type { Database } from '../database/database.ts'
import * as letters from '../database/letters.ts'
import { signersFor } from '../database/review.ts'
import { isGenuine } from '../system/signatures.ts'
import { begin, type What } from './settle.ts'

/** Brings a text to an address and comes back with whatever answered. Never rejects. */
export type Post = (url: string, text: string, signal: AbortSignal) => Promise<Heard | NotHeard>

export interface Trip {
  readonly letter: letters.QueuedLetter
  readonly what: What
  /** The records it was taken from. */
  readonly db: Database
  readonly judged: Promise<Judgement>
  readonly stop: () => void
}

/** What is written before the first byte goes out is on the disk when this returns. */
export function leave(
  db: Database,
  letter: letters.QueuedLetter,
  review: Details,
  post: Post,
): Trip {
  const what: What = letter.state === 'withdrawing' ? 'withdraw' : 'send'
  if (what === 'send') begin(db, letter)
  const controller = new AbortController()
  const ask = what === 'send' ? send : withdraw
  const signers = signersFor(db, review, letter)
  return {
    letter,
    what,
    db,
    judged: ask(letter, signers, (path, text) =>
      post(`${review.address}${path}`, text, controller.signal),
    ),
    stop: () => {
      controller.abort()
    },
  }
}

type Signers = ReturnType<typeof signersFor>
type Bring = (path: string, text: string) => Promise<Heard | NotHeard>

async function send(
  letter: letters.QueuedLetter,
  signers: Signers,
  bring: Bring,
): Promise<Judgement> {
  const heard = await bring(lettersPath, letter.text)
  return judgeSending(heard, receipt => signers.some(signer => isGenuine(receipt, letter, signer)))
}

async function withdraw(
  { id, secret }: letters.QueuedLetter,
  _signers: Signers,
  bring: Bring,
): Promise<Judgement> {
  return judgeWithdrawing(await bring(withdrawalsPath, JSON.stringify({ id, secret })), id)
}

/** Not where it was taken back meanwhile, or other records were opened. */
export function isWanted({ letter, what, db }: Trip, now: Database | null): boolean {
  const wanted = what === 'send' ? 'sending' : 'withdrawing'
  return now === db && letters.find(db, letter.id)?.state === wanted
}
