/** Takes back all that was sent with a secret: what is stored, and what is still on its way. */
import { timingSafeEqual } from 'node:crypto'
import type { Withdrawal } from '../shared/sharing/letter.ts'
import { isFrozen, type Quarter, quarterOf, quarters } from '../shared/sharing/quarters.ts'
import type { LetterRow, Store, Work } from './database/database.ts'
import * as letters from './database/letters.ts'
import * as tombstones from './database/tombstones.ts'
import type { Edges } from './edges.ts'
import { markOfId, markOfSecret } from './marks.ts'
import { sha256 } from './read-letter.ts'
import { Refusal } from './refusal.ts'

type Needs = Pick<Edges, 'clock'>

/**
 * A secret is spent with this. Letters and withdrawals overtake each other on the way, so whatever carries the secret
 * is refused from now on, whether or not anything of it has arrived yet.
 */
export async function takeBack(store: Store, asked: Withdrawal, edges: Needs): Promise<void> {
  const withdrawal = sha256(asked.secret)
  // Returned and not thrown: that the secret is spent has to be committed, whatever the answer.
  const refusal = await letters.alone(store, [withdrawal], async work => {
    const named = await letters.find(work, asked.id)
    const sent = await letters.sentWith(work, withdrawal)
    const isGone = (await tombstones.among(work, [markOfId(asked.id)])).size > 0
    if (named !== undefined && !isSame(named.withdrawal, withdrawal) && sent.length > 0) {
      return new Refusal('wrong-secret')
    }
    if (sent.length > 0) return eraseOpen(work, [markOfId(asked.id)], sent, edges)
    // Stored for a wrong secret too: a guess takes as long as any other answer.
    await tombstones.put(work, [{ mark: markOfSecret(withdrawal), quarter: current(edges) }])
    if (named !== undefined) return new Refusal('wrong-secret')
    return isGone ? null : new Refusal('unknown-letter')
  })
  if (refusal !== null) throw refusal
  store.wipe()
}

async function eraseOpen(
  work: Work,
  marks: readonly string[],
  sent: readonly LetterRow[],
  { clock }: Needs,
): Promise<Refusal | null> {
  const isOpen = ({ quarter }: LetterRow) =>
    // Stored by us, after it was checked.
    !isFrozen(quarter as Quarter, clock.today())
  const open = sent.filter(isOpen)
  const [first] = open
  if (first === undefined) return new Refusal('quarter-closed')
  const { withdrawal, quarter } = first
  const all = [...marks, ...open.map(({ id }) => markOfId(id)), markOfSecret(withdrawal)]
  const tombstoneRows = [...new Set(all)].map(mark => ({ mark, quarter }))
  await tombstones.put(work, tombstoneRows)
  await letters.remove(
    work,
    open.map(({ id }) => id),
  )
  return null
}

const current = ({ clock }: Needs): string => quarterOf(clock.today()) ?? quarters[0]

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
