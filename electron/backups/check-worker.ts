/** Runs in a thread of its own: opens a copy of the records and checks it, or ends with the error. */
import { parentPort } from 'node:worker_threads'
import type { ConnectOptions } from '../database/connect.ts'
import { checkCopy, type CopySaid } from '../database/copies.ts'

export interface ToCheck {
  readonly file: string
  readonly options: ConnectOptions
  readonly said: CopySaid
}

parentPort?.once('message', ({ file, options, said }: ToCheck) => {
  checkCopy(file, options, said)
  parentPort?.postMessage('whole')
})
