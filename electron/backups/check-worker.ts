/** Runs in a thread of its own: opens a copy of the records and checks it, or ends with the error. */
import { parentPort } from 'node:worker_threads'
import { check, type ToCheck } from './checker.ts'
import type { Said } from './thread.ts'

parentPort?.once('message', (asked: ToCheck) => {
  parentPort?.postMessage({ answer: check(asked) } satisfies Said<never, 'whole'>)
})
