/** Checks a copy of the records beside other work: SQLite reads every page of it, which would hold the app up. */
import { Worker } from 'node:worker_threads'
import type { ConnectOptions } from '../database/connect.ts'
import { checkCopy, type CopySaid } from '../database/copies.ts'
import type { ToCheck } from './check-worker.ts'

export interface Checker {
  /** Rejects where the copy is not whole, or not what was said. */
  readonly check: (file: string, said: CopySaid) => Promise<void>
  /** Resolves once the copy is let go of. */
  readonly end: () => Promise<void>
}

/** To be started before the copy is made: the thread gets ready meanwhile. Without a worker, the copy is checked here. */
export function startChecker(worker: URL | undefined, options: ConnectOptions): Checker {
  if (worker === undefined) {
    return {
      check: (file, said) =>
        Promise.resolve().then(() => {
          checkCopy(file, options, said)
        }),
      end: () => Promise.resolve(),
    }
  }
  const { nativeBinding, key } = options
  const thread = new Worker(worker, { env: {} })
  const whole = new Promise<void>((done, fail) => {
    thread.once('message', () => done())
    thread.once('error', fail)
    thread.once('exit', () => fail(new Error('The copy was not checked to its end.')))
  })
  // A thread that ends before it is asked concerns nobody.
  whole.catch(() => undefined)
  return {
    check: (file, said) => {
      thread.postMessage({ file, options: { nativeBinding, key }, said } satisfies ToCheck)
      // No backup may fail for want of a thread; and a copy that is not whole is refused here as well, in SQLite's own words.
      return whole.catch(() => {
        checkCopy(file, options, said)
      })
    },
    end: async () => {
      await thread.terminate()
    },
  }
}
