/** The seal at the end of a backup: a SHA-256 over every byte before it, so that a single flipped bit is seen. */
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { recordsEntry } from './manifest.ts'
import { piecesOf } from './pieces.ts'
import { BackupRefusal } from './refusal.ts'

/**
 * Where the sum begins: with the contents of the records, behind the 30 bytes and the name of the first entry. It goes on to the seal, and
 * ends with the bytes that stand before the records. So the sum of the records alone is met on the way, and they are summed up once.
 */
export const sumFrom = 30 + recordsEntry.length
/** What lies at the very end of a backup, as the comment of the zip: this and the sum in hex. */
export const sealStart = `sha+${sumFrom}:`
export const sealBytes = sealStart.length + 64
/** Before December 2026, when nothing had been released, the sum began with the first byte. */
const beginnings: ReadonlyMap<string, number> = new Map([
  [sealStart, sumFrom],
  ['sha256:', 0],
])

/** Twenty thousand devices with their history are a tenth of it. */
export const mostBytes = 2 * 1024 ** 3
const least = 200

export interface Sealed {
  readonly bytes: number
  /** What the seal says: two backups with the same one are the same. */
  readonly sha256: string
}

/** Is told how many bytes are read. */
export type Hear = (done: number) => void

/** Every byte of the file is under the seal, so that no flipped bit and no missing end goes unseen. */
export async function checkSeal(path: string, hear?: Hear): Promise<Sealed> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw isGone(error) ? new BackupRefusal('gone') : error
  })
  try {
    const { size } = await statOf(file)
    if (size < least || !(await startsAsZip(file))) throw new BackupRefusal('not-a-backup')
    if (size > mostBytes) throw new BackupRefusal('too-large')
    const comment = await textAt(file, size - sealBytes, sealBytes)
    const from = beginnings.get(comment.slice(0, sealStart.length))
    if (from === undefined) throw new BackupRefusal((await isOurs(file)) ? 'torn' : 'not-a-backup')
    const sha256 = await sumOf(path, { from, end: size - sealBytes, hear })
    if (!comment.endsWith(sha256)) throw new BackupRefusal('torn')
    return { bytes: size, sha256 }
  } finally {
    await file.close()
  }
}

interface Summed {
  readonly from: number
  readonly end: number
  readonly hear: Hear | undefined
}

/** Of the bytes from the first place to the end, and then of those before the first place. */
async function sumOf(path: string, { from, end, hear }: Summed): Promise<string> {
  const sum = createHash('sha256')
  let head = new Uint8Array(0)
  let at = 0
  for await (const piece of piecesOf(path)) {
    if (at === 0) head = Uint8Array.from(piece.subarray(0, from))
    sum.update(piece.subarray(Math.max(0, from - at), Math.max(0, end - at)))
    at += piece.length
    hear?.(at)
  }
  return sum.update(head).digest('hex')
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  )
}

async function statOf(file: FileHandle) {
  const found = await file.stat()
  if (!found.isFile()) throw new BackupRefusal('not-a-backup')
  return found
}

async function textAt(file: FileHandle, at: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.toString('latin1', 0, bytesRead)
}

const startsAsZip = async (file: FileHandle) => (await textAt(file, 0, 4)) === 'PK\u0003\u0004'
/** The first entry of every backup; where its end is missing, it is half a backup. */
const isOurs = async (file: FileHandle) =>
  (await textAt(file, 30, recordsEntry.length)) === recordsEntry
