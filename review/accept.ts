/** Stores a letter exactly once, or says why not. The receipt is handed over only after the commit. */
import type { ProblemCode } from '../shared/sharing/problem.ts'
import { isFrozen, quarterOf } from '../shared/sharing/quarters.ts'
import type { LetterRow, Store, Work } from './database/database.ts'
import * as letters from './database/letters.ts'
import { type NewLetter, storeNew } from './database/new-letters.ts'
import * as tombstones from './database/tombstones.ts'
import type { Edges } from './edges.ts'
import { markOfId, markOfSecret } from './marks.ts'
import { hasBegun } from './quarter.ts'
import type { Arrived } from './read-letter.ts'
import { Refusal } from './refusal.ts'
import { together } from './together.ts'

export interface Accepted {
  readonly receipt: string
  readonly outcome: 'stored' | 'corrected' | 'same-again'
}

type Needs = Pick<Edges, 'clock' | 'keys'>

/** Plain letters that come at the same time go to the disk together; each of the others has a transaction of its own. */
export function createAccept(store: Store, edges: Needs): (arrived: Arrived) => Promise<Accepted> {
  const storePlain = together((all: readonly NewLetter[]) => storeEach(store, all))
  return async arrived => {
    const { replaces, submission } = arrived.letter
    const isPlain = replaces === null && whyClosed(submission.quarter, edges) === null
    // Signed before its turn comes, while the database is busy with those before it.
    const receipt = isPlain ? await storePlain(await newOf(arrived, edges)) : undefined
    return receipt === undefined
      ? acceptAlone(store, arrived, edges)
      : { receipt, outcome: 'stored' }
  }
}

/** The receipts of those that are new. About the others acceptAlone decides. */
async function storeEach(
  store: Store,
  all: readonly NewLetter[],
): Promise<ReadonlyMap<NewLetter, string>> {
  const byId = new Map(all.toReversed().map(each => [each.row.id, each]))
  const stored = await storeNew(store, [...byId.values()])
  return new Map(
    [...byId].filter(([id]) => stored.has(id)).map(([, each]) => [each, each.row.receipt]),
  )
}

async function newOf(arrived: Arrived, edges: Needs): Promise<NewLetter> {
  const { id, withdrawal } = arrived.letter
  const marks = { id: markOfId(id), secret: markOfSecret(withdrawal) }
  return { row: await rowOf(arrived, edges), marks }
}

/** One letter in a transaction of its own: what came by file, and what asks for more than to be stored. */
export async function acceptAlone(store: Store, arrived: Arrived, edges: Needs): Promise<Accepted> {
  const accepted = await letters.alone(store, [arrived.letter.withdrawal], work =>
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
  if ((await tombstones.among(work, [markOfId(id), markOfSecret(withdrawal)])).size > 0) {
    throw new Refusal('withdrawn')
  }
  const closed = whyClosed(submission.quarter, edges)
  if (closed !== null) throw new Refusal(closed, { field: 'submission.quarter' })
  if (replaces !== null) await checkReplaceable(work, replaces, arrived)
  const row = await rowOf(arrived, edges)
  if (!(await letters.insertNew(work, [row])).has(id)) return againAfterRace(work, arrived)
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

function whyClosed(
  quarter: Arrived['letter']['submission']['quarter'],
  edges: Needs,
): ProblemCode | null {
  const today = edges.clock.today()
  if (quarterOf(today) === null || !hasBegun(quarter, today)) return 'not-this-quarter'
  return isFrozen(quarter, today) ? 'quarter-closed' : null
}

async function checkReplaceable(work: Work, replaces: string, { letter }: Arrived): Promise<void> {
  const old = await letters.find(work, replaces)
  const field = 'replaces'
  if (old === undefined) {
    const isGone = (await tombstones.among(work, [markOfId(replaces)])).size > 0
    throw new Refusal(isGone ? 'withdrawn' : 'unknown-letter', { field })
  }
  if (old.withdrawal !== letter.withdrawal) throw new Refusal('not-yours', { field })
  if (old.quarter !== letter.submission.quarter) throw new Refusal('not-this-quarter', { field })
  if (old.replaced_by !== null) throw new Refusal('stale', { field })
}

async function rowOf(
  { letter, text, sha256 }: Arrived,
  { clock, keys }: Needs,
): Promise<LetterRow> {
  const { id, withdrawal, submission } = letter
  const { quarter } = submission
  const receipt = await keys.signReceipt({ id, sha256, quarter, storedOn: clock.today() })
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
