/** Turns a refusal of the disk into the sentence a person can act on. */
import { Failure } from '../../shared/failure.ts'
import { codeOf, StoreTrouble } from '../database/trouble.ts'

const stillThere = 'What you typed is still on the screen.'
const full = `The disk is full. Nothing was changed. Make some room on this PC and try again. ${stillThere}`
const readOnly = `The folder with your records can be read but not changed. Ask whoever looks after this PC to let you write to it, then try again. ${stillThere}`
const failing = `The disk did not take it. Try again; if it happens again, ask whoever looks after this PC to check the disk. ${stillThere}`
const inUse = `Another program is using your records. Close it and try again. ${stillThere}`
const gone = `The drive with your records cannot be reached. Plug it in, or connect this PC to your network, and try again. ${stillThere}`
const damaged = `Part of your records cannot be read. Choose “Check my records now” at the top of the page. ${stillThere}`

const sentences: readonly (readonly [string, string])[] = [
  ['SQLITE_FULL', full],
  ['ENOSPC', full],
  ['EDQUOT', full],
  ['SQLITE_READONLY', readOnly],
  ['EROFS', readOnly],
  ['EACCES', readOnly],
  ['EPERM', readOnly],
  ['SQLITE_BUSY', inUse],
  ['SQLITE_LOCKED', inUse],
  ['EBUSY', inUse],
  ['SQLITE_IOERR', failing],
  ['SQLITE_CANTOPEN', failing],
  ['EIO', failing],
  ['ENXIO', gone],
  ['ENODEV', gone],
  ['ENOTCONN', gone],
  ['ESTALE', gone],
  ['SQLITE_CORRUPT', damaged],
  ['SQLITE_NOTADB', damaged],
]

/** Null where the disk is not to blame. */
export function storageFailure(error: unknown): Failure | null {
  // Open records are whole: what is not is a copy that was just written.
  if (error instanceof StoreTrouble && error.kind === 'damaged') return failureOf(failing)
  const code = codeOf(error)
  const sentence = sentences.find(([start]) => code.startsWith(start))?.[1]
  return sentence === undefined ? null : failureOf(sentence)
}

const failureOf = (sentence: string): Failure => new Failure('unexpected', sentence)
