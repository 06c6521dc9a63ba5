/** How many may wait for the database at once; the rest are told at once to come back. */
import { setImmediate as nextRound } from 'node:timers/promises'
import type { Edges } from './edges.ts'
import { Refusal } from './refusal.ts'

const comeBackSeconds = 5

export async function inTurn<T>(
  { counts, limits }: Pick<Edges, 'counts' | 'limits'>,
  work: () => Promise<T>,
): Promise<T> {
  if (counts.waiting() >= limits.mostWaiting) {
    throw new Refusal('busy', { retryAfterSeconds: comeBackSeconds })
  }
  counts.begin()
  try {
    // SQLite works in one go: without this pause nobody else would be seen waiting, however many there are.
    await nextRound()
    return await work()
  } finally {
    counts.end()
  }
}
