/** Takes in the texts of one sealed file by exactly the rules of what is sent online. */
import type { KeyObject } from 'node:crypto'
import { canonical } from '../shared/sharing/canonical.ts'
import type { Withdrawal } from '../shared/sharing/letter.ts'
import { receipt } from '../shared/sharing/receipt.ts'
import { withdrawalIn } from '../shared/sharing/sealed.ts'
import { acceptAlone, type Accepted } from './accept.ts'
import type { Store } from './database/database.ts'
import type { Edges } from './edges.ts'
import { readLetter } from './read-letter.ts'
import { Refusal } from './refusal.ts'
import { openSealed } from './sealed.ts'
import { takeBack } from './take-back.ts'

export interface TakenIn {
  readonly outcome: Accepted['outcome'] | 'taken-back'
  /** What the receipt file says. */
  readonly answer: string
}

type Needs = Pick<Edges, 'clock' | 'keys'>

/** Throws a Trouble where the file cannot be opened, and a Refusal where the review does not take what is in it. */
export async function takeIn(
  store: Store,
  bytes: Buffer<ArrayBuffer>,
  { sealingKeys, ...edges }: Needs & { readonly sealingKeys: readonly KeyObject[] },
): Promise<TakenIn> {
  const texts = await openSealed(bytes, sealingKeys)
  // What the last one corrects comes first, as it may never have come before. It counts only until the last one does.
  for (const text of texts.slice(0, -1)) await takeText(store, text, edges).catch(unlessRefused)
  return takeText(store, texts.at(-1) ?? '', edges)
}

async function takeText(store: Store, text: string, edges: Needs): Promise<TakenIn> {
  const asked = withdrawalIn(text)
  if (asked !== null) return eraseFor(store, asked, edges)
  const { receipt: given, outcome } = await acceptAlone(store, readLetter(Buffer.from(text)), edges)
  return { outcome, answer: canonical(receipt.parse(JSON.parse(given))) }
}

/** Where nothing had come, the secret is spent all the same: whatever still comes with it is refused. */
async function eraseFor(store: Store, asked: Withdrawal, edges: Needs): Promise<TakenIn> {
  try {
    await takeBack(store, asked, edges)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'unknown-letter') throw error
  }
  const erasedOn = edges.clock.today()
  return {
    outcome: 'taken-back',
    answer: canonical(edges.keys.signErasure({ id: asked.id, erasedOn })),
  }
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
