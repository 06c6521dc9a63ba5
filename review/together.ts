/** Work that is asked for at the same time is done in one go: many letters, one write to the disk. */
import { setImmediate as nextRound } from 'node:timers/promises'
import { isAway } from './database/away.ts'

interface Asked<T, R> {
  readonly one: T
  readonly resolve: (result: R | undefined) => void
  readonly reject: (error: unknown) => void
}

/** So that nobody waits long for the ones who came before. */
const mostAtOnce = 100

/**
 * What `work` has no result for, the caller does by itself; so too where the work failed as a whole, which can be
 * the fault of one among them. A database that is away is away for all.
 */
export function together<T, R>(
  work: (all: readonly T[]) => Promise<ReadonlyMap<T, R>>,
): (one: T) => Promise<R | undefined> {
  const waiting: Asked<T, R>[] = []
  let isBusy = false
  const doSome = async (some: readonly Asked<T, R>[]) => {
    try {
      const results = await work(some.map(({ one }) => one))
      for (const { one, resolve } of some) resolve(results.get(one))
    } catch (error) {
      for (const { resolve, reject } of some) {
        if (isAway(error)) reject(error)
        else resolve(undefined)
      }
    }
  }
  const doAll = async () => {
    isBusy = true
    while (waiting.length > 0) {
      // SQLite works in one go: without this pause those who are at the door would not be seen, and none go together.
      await nextRound()
      await doSome(waiting.splice(0, mostAtOnce))
    }
    isBusy = false
  }
  return one =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject })
      if (!isBusy) void doAll()
    })
}
