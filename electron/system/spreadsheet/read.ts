/** Reads a spreadsheet in a thread of its own, within limits of time and memory; the app goes on meanwhile. */
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure } from '../../../shared/failure.ts'
import { mostSeconds, workerMegabytes } from './limits.ts'
import { type RefusalCode, refusalSentence } from './refusal.ts'
import type { FromWorker } from './worker.ts'

export interface ReadOptions {
  /** The worker as it was built; tests run its source. */
  readonly worker: URL
  readonly signal: AbortSignal
  /** Gets the rows in parts, in their order, while the thread is at the next ones. */
  readonly take: (rows: readonly (readonly string[])[]) => void
  readonly seconds?: number
  readonly megabytes?: number
}

/**
 * A thread and not a process of its own: it needs no other program beside ours, has a limit of memory too, and ends
 * with everything it held. Rejects with a Failure whose sentence names the file.
 */
export function readSpreadsheet(path: string, options: ReadOptions): Promise<void> {
  const { worker: file, signal, take, seconds = mostSeconds, megabytes = workerMegabytes } = options
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: path,
      // Nothing of the app's surroundings is any business of a file's.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
    })
    const refuse = (code: RefusalCode) =>
      end(() => reject(new Failure('invalid', refusalSentence(code, basename(path)))))
    const timer = setTimeout(() => refuse('slow'), seconds * 1000)
    const stop = () => refuse('stopped')
    const end = (settle: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      worker.removeAllListeners('message')
      void worker.terminate()
      settle()
    }
    // What is thrown in a listener would end the app and not the reading.
    const giveOn = (part: string[][]) => {
      try {
        take(part)
      } catch (error) {
        end(() => reject(error instanceof Error ? error : new Error(String(error))))
      }
    }
    signal.addEventListener('abort', stop)
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'rows') giveOn(message.rows)
      else if (message.kind === 'done') end(resolve)
      else refuse(message.code)
    })
    worker.on('error', error => refuse(isOutOfMemory(error) ? 'memory' : 'torn'))
    worker.on('exit', () => refuse('torn'))
    if (signal.aborted) stop()
  })
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
