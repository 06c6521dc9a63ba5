/** Stores a letter exactly once, or says why not. The receipt is handed over only after the commit. */
import { quarterOf } from '../shared/sharing/quarters.ts'
import type { LetterRow, Store, Work } from './database/database.ts'
import * as letters from './database/letters.ts'
import * as tombstones from './database/tombstones.ts'
import type { Edges } from './edges.ts'
import { markOfId, markOfSecret } from './marks.ts'
import { hasBegun, isFrozen } from './quarter.ts'
import type { Arrived } from './read-letter.ts'
import { Refusal } from './refusal.ts'

export interface Accepted {
  readonly receipt: string
  readonly outcome: 'stored' | 'corrected' | 'same-again'
}

type Needs = Pick<Edges, 'clock' | 'keys' | 'limits'>

export async function accept(store: Store, arrived: Arrived, edges: Needs): Promise<Accepted> {
  const accepted = await letters.alone(store, arrived.letter.withdrawal, work =>
    acceptIn(work, arrived, edges),
  )
  if (accepted.outcome === 'corrected') store.wipe()
  return accepted
}

async function acceptIn(work: Work, arrived: Arrived, edges: Needs): Promise<Accepted> {
  const { id, withdrawal, replaces, submission } = arrived.letter
  const known = await letters.find(work, id)
  // First of all, so that a receipt that got lost can be had again at any time, also after the freeze.
  if (known !== undefined) return again(known, arrived)
  if (await tombstones.hasAny(work, [markOfId(id), markOfSecret(withdrawal)])) {
    throw new Refusal('withdrawn')
  }
  checkOpen(submission.quarter, edges)
  if (replaces !== null) await checkReplaceable(work, replaces, arrived)
  const row = rowOf(arrived, edges)
  if (!(await letters.insert(work, row))) return againAfterRace(work, arrived)
  if (replaces === null) return { receipt: row.receipt, outcome: 'stored' }
  if (!(await letters.replace(work, replaces, id)))
    throw new Refusal('stale', { field: 'replaces' })
  return { receipt: row.receipt, outcome: 'corrected' }
}

function again(known: LetterRow, { sha256 }: Arrived): Accepted {
  if (known.sha256 !== sha256) throw new Refusal('other-bytes')
  if (known.replaced_by !== null) throw new Refusal('stale')
  return { receipt: known.receipt, outcome: 'same-again' }
}

/** The same number with another secret: the lock on the secret does not keep these two apart. */
async function againAfterRace(work: Work, arrived: Arrived): Promise<Accepted> {
  const known = await letters.find(work, arrived.letter.id)
  if (known === undefined) throw new Refusal('busy', { retryAfterSeconds: 1 })
  return again(known, arrived)
}

function checkOpen(quarter: Arrived['letter']['submission']['quarter'], edges: Needs): void {
  const today = edges.clock.today()
  const field = 'submission.quarter'
  if (quarterOf(today) === null) throw new Refusal('not-this-quarter', { field })
  if (!hasBegun(quarter, today)) throw new Refusal('not-this-quarter', { field })
  if (isFrozen(quarter, today, edges.limits.daysAfterQuarter)) {
    throw new Refusal('quarter-closed', { field })
  }
}

async function checkReplaceable(work: Work, replaces: string, { letter }: Arrived): Promise<void> {
  const old = await letters.find(work, replaces)
  const field = 'replaces'
  if (old === undefined) {
    const isGone = await tombstones.hasAny(work, [markOfId(replaces)])
    throw new Refusal(isGone ? 'withdrawn' : 'unknown-letter', { field })
  }
  if (old.withdrawal !== letter.withdrawal) throw new Refusal('not-yours', { field })
  if (old.quarter !== letter.submission.quarter) throw new Refusal('not-this-quarter', { field })
  if (old.replaced_by !== null) throw new Refusal('stale', { field })
}

function rowOf({ letter, text, sha256 }: Arrived, { clock, keys }: Needs): LetterRow {
  const { id, withdrawal, submission } = letter
  const { quarter } = submission
  const receipt = keys.signReceipt({ id, sha256, quarter, storedOn: clock.today() })
  return {
    id,
    sha256,
    withdrawal,
    quarter,
    body: text,
    replaced_by: null,
    receipt: JSON.stringify(receipt),
  }
}
