/** How many may wait for the database at once; the rest are told at once to come back. */
import { setImmediate as nextRound, setTimeout as wait } from 'node:timers/promises'
import type { Edges } from './edges.ts'
import { Refusal } from './refusal.ts'

const comeBackSeconds = 5

/** Whoever asks again at once, against what was said, would take from those who are being served. */
const heldMilliseconds = 50

type Needs = Pick<Edges, 'counts' | 'limits'>

export async function refuseWhenFull({ counts, limits }: Needs): Promise<void> {
  if (counts.waiting() < limits.mostWaiting) return
  await wait(heldMilliseconds)
  throw new Refusal('busy', { retryAfterSeconds: comeBackSeconds })
}

export async function inTurn<T>(edges: Needs, work: () => Promise<T>): Promise<T> {
  if (edges.counts.waiting() >= edges.limits.mostWaiting) await refuseWhenFull(edges)
  edges.counts.begin()
  try {
    // SQLite works in one go: without this pause nobody else would be seen waiting, however many there are.
    await nextRound()
    return await work()
  } finally {
    edges.counts.end()
  }
}
