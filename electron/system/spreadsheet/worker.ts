/** Runs in a thread of its own: reads one spreadsheet and sends its rows in parts, then how it ended. */
import { parentPort, workerData } from 'node:worker_threads'
import { readTable } from './read-table.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

export type FromWorker =
  | { readonly kind: 'rows'; readonly rows: string[][] }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: RefusalCode }

const send = (message: FromWorker) => parentPort?.postMessage(message)

const byErrorCode: Readonly<Record<string, RefusalCode>> = {
  ENOENT: 'gone',
  EACCES: 'locked',
  EPERM: 'locked',
  EBUSY: 'locked',
  EISDIR: 'not-a-list',
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return byErrorCode[code] ?? 'torn'
}

// Whoever starts the worker passes the path alone.
readTable(workerData as string, rows => send({ kind: 'rows', rows })).then(
  () => send({ kind: 'done' }),
  (error: unknown) => send({ kind: 'refused', code: codeOf(error) }),
)
