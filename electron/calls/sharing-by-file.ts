/** The way to the review without a network: a sealed file out, a receipt file back. */
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import { type Erasure, type Receipt, type ReceiptFile } from '../../shared/sharing/receipt.ts'
import type { Judgement } from '../../shared/sharing/queue-rules.ts'
import type { Details } from '../../shared/sharing/details.ts'
import { sealedEnding } from '../../shared/sharing/sealed.ts'
import type { Database } from '../database/database.ts'
import * as letters from '../database/letters.ts'
import { readReview, signersFor } from '../database/review.ts'
import { settle } from '../sending/settle.ts'
import { isGenuine, isGenuineErasure, reviewOf } from '../system/signatures.ts'
import type { CallEdges } from './edges.ts'
import { knownService } from './known.ts'
import {
  agree,
  type AgreeEdges,
  checkReview,
  goOnline,
  notAsShown,
  type Shown,
} from './sharing-agree.ts'

type Letter = letters.QueuedLetter

/** What the way by file needs from the machine. */
export interface SharingFiles {
  /** Null where the person closed the dialog. */
  readonly askWhere: (name: string) => Promise<string | null>
  readonly seal: (texts: readonly string[], sealingKey: string) => Promise<Uint8Array>
  readonly writeWhole: (
    path: string,
    bytes: Uint8Array,
    ways: { readonly before: () => void },
  ) => Promise<void>
  readonly openReceipt: () => Promise<ReceiptFile | null>
}

type ByFile = Pick<
  CallsOf<'sharing'>,
  'sharing.saveAsFile' | 'sharing.sendOnline' | 'sharing.openReceipt'
>

export function byFileCalls(
  db: Database,
  edges: AgreeEdges,
  { files, changed }: { readonly files: SharingFiles; readonly changed: () => void },
): ByFile {
  return {
    'sharing.saveAsFile': async shown => {
      try {
        return await saveAsFile(db, shown, edges, files)
      } finally {
        changed()
      }
    },
    'sharing.sendOnline': ({ letterId }) => {
      db.transaction(() => sendOnline(db, letterId, edges.clock))()
      changed()
    },
    'sharing.openReceipt': async ({ serviceId }) => {
      const letterId = await openReceipt(db, knownService(db, serviceId).id, edges.clock, files)
      changed()
      return letterId
    },
  }
}

/**
 * Before the file is in its place the records say that the review may have it, as before the first byte online: whatever
 * happens from there on, nothing is out that is not known here.
 */
async function saveAsFile(
  db: Database,
  shown: Shown,
  edges: AgreeEdges,
  files: SharingFiles,
): Promise<string | null> {
  const letter = known(db, shown)
  const { sealingKey } = checkReview(db, edges.isSample)
  const path = await files.askWhere(nameOf(letter))
  if (path === null) return null
  const what = letter.state === 'withdrawing' ? 'withdraw' : 'send'
  const texts = what === 'send' ? withEarlier(db, letter) : [withdrawalOf(letter)]
  const bytes = await files.seal(texts, sealingKey)
  const before = db.transaction(() => {
    if (readReview(db)?.sealingKey !== sealingKey) throw notAsShown()
    leave(db, shown, letter.state, edges)
  })
  await files.writeWhole(path, bytes, { before })
  const at = edges.clock.now()
  letters.addAttempt(db, letter.id, { at, what, outcome: 'saved', code: null })
  return path
}

const saveable: readonly Letter['state'][] = ['prepared', 'frozen', 'sending', 'withdrawing']

function known(db: Database, { letterId, sha256 }: Shown): Letter {
  const letter = letters.find(db, letterId)
  if (letter?.sha256 !== sha256 || !saveable.includes(letter.state)) throw notAsShown()
  return letter
}

/** To be called within a transaction. */
function leave(db: Database, shown: Shown, was: Letter['state'], edges: AgreeEdges): void {
  // While the dialog was open it may have been sent, or taken back.
  if ((known(db, shown).state === 'withdrawing') !== (was === 'withdrawing')) throw notAsShown()
  if (was === 'prepared') agree(db, shown, edges, 'file')
  letters.change(db, known(db, shown), { isTried: true })
}

/** "answers for the review 2026-Q4 1a2b3c4d.sealed": nothing in the name says who saved it. */
function nameOf({ id, quarter, state }: Letter): string {
  const what = state === 'withdrawing' ? 'take back answers' : 'answers for the review'
  return `${what} ${quarter} ${id.slice(0, 8)}${sealedEnding}`
}

/** With what it corrects and the review may not have: a correction of what never came would not be taken. */
function withEarlier(db: Database, letter: Letter): readonly string[] {
  const old = letter.replaces === null ? null : letters.find(db, letter.replaces)
  const mayBeMissing = old?.state === 'frozen' || old?.state === 'sending'
  return mayBeMissing ? [...withEarlier(db, old), letter.text] : [letter.text]
}

const withdrawalOf = ({ id, secret }: Letter): string => JSON.stringify({ id, secret })

/** To be called within a transaction. */
function sendOnline(db: Database, letterId: string, clock: CallEdges['clock']): void {
  const letter = letters.find(db, letterId)
  if (letter === null || letter.state === 'prepared') {
    throw new Failure('not-found', 'That was never agreed to, so it is not sent.')
  }
  goOnline(db, letter, clock)
}

/** Returns the letter whose receipt it was. Nothing is changed by a receipt that the review did not give for it. */
async function openReceipt(
  db: Database,
  serviceId: string,
  clock: CallEdges['clock'],
  files: SharingFiles,
): Promise<string | null> {
  const given = await files.openReceipt()
  if (given === null) return null
  const review = readReview(db)
  if (review === null) throw new Failure('conflict', 'Open the details file of the review first.')
  const letter = letterOf(db, given.id, serviceId)
  const judged =
    'sha256' in given
      ? arrived(given, letter, { review, signers: signersFor(db, review, letter) })
      : erased(given, letter, review)
  const what = 'sha256' in given ? 'send' : 'withdraw'
  // The review erases by the secret: whatever was taken back with the same one is gone too.
  const all = what === 'send' ? [letter] : letters.withSecret(db, letter.secret)
  for (const each of all.filter(one => isNews(one, what))) {
    settle(db, { id: each.id, what }, judged, { clock, chance: () => 0 })
  }
  return letter.id
}

function letterOf(db: Database, id: string, serviceId: string): Letter {
  const letter = letters.find(db, id)
  if (letter === null) {
    throw new Failure(
      'not-found',
      'That receipt is for something else: nothing with its number was shared from this PC. Nothing was changed.',
    )
  }
  if (letter.serviceId !== serviceId) {
    throw new Failure(
      'conflict',
      'That receipt is for another of your services. Choose that service first, then open it again. Nothing was changed.',
    )
  }
  return letter
}

function checkKey(
  { key }: ReceiptFile,
  review: Details,
  signers: ReturnType<typeof signersFor>,
): void {
  if (signers.some(({ signingKey }) => key === reviewOf({ ...review, signingKey }).key)) return
  throw new Failure(
    'invalid',
    `That receipt is not signed with the key of ${review.name}. If the review has changed its key, open its new details file first. Nothing was changed.`,
  )
}

const notOfReview = () =>
  new Failure(
    'invalid',
    'That is not a receipt of the review for what was shared, or it was changed on its way. Ask the review for it again. Nothing was changed.',
  )

const plain = { receipt: null, code: null, field: null, retryAfter: null } as const

interface From {
  readonly review: Details
  readonly signers: ReturnType<typeof signersFor>
}

function arrived(receipt: Receipt, letter: Letter, { review, signers }: From): Judgement {
  checkKey(receipt, review, signers)
  if (!signers.some(signer => isGenuine(receipt, letter, signer))) throw notOfReview()
  if (letter.state === 'withdrawn') {
    throw new Failure('conflict', 'What that receipt is for was taken back. Nothing was changed.')
  }
  return { ...plain, outcome: 'receipt', receipt }
}

/** Signed when the file was taken in, and anew each time: only the key of now. */
function erased(erasure: Erasure, letter: Letter, review: Details): Judgement {
  checkKey(erasure, review, [review])
  if (!isGenuineErasure(erasure, letter.id, review)) throw notOfReview()
  return { ...plain, outcome: 'erased' }
}

/** Opened a second time, or after a newer one has taken its place, it says nothing new. */
function isNews({ state }: Letter, what: 'send' | 'withdraw'): boolean {
  if (what === 'withdraw') return state === 'withdrawing'
  return state !== 'sent' && state !== 'replaced'
}
