/** The seal at the end of a backup: the SHA-256 of every byte before it, so that a single flipped bit is seen. */
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { recordsEntry } from './manifest.ts'
import { piecesOf, sealBytes, sealStart } from './pack.ts'
import { BackupRefusal } from './refusal.ts'

/** Twenty thousand devices with their history are a tenth of it. */
export const mostBytes = 2 * 1024 ** 3
const least = 200

export interface Sealed {
  readonly bytes: number
  /** Of the whole file. */
  readonly sha256: string
}

/** Every byte of the file is under the seal, so that no flipped bit and no missing end goes unseen. */
export async function checkSeal(path: string): Promise<Sealed> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw isGone(error) ? new BackupRefusal('gone') : error
  })
  try {
    const { size } = await statOf(file)
    if (size < least || !(await startsAsZip(file))) throw new BackupRefusal('not-a-backup')
    if (size > mostBytes) throw new BackupRefusal('too-large')
    const comment = await bytesAt(file, size - sealBytes, sealBytes)
    if (!comment.startsWith(sealStart))
      throw new BackupRefusal((await isOurs(file)) ? 'torn' : 'not-a-backup')
    const sealed = createHash('sha256')
    let left = size - sealBytes
    for await (const piece of piecesOf(path)) {
      if (left > 0) sealed.update(left < piece.length ? piece.subarray(0, left) : piece)
      left -= piece.length
    }
    const whole = sealed.copy().update(comment, 'latin1')
    if (sealStart + sealed.digest('hex') !== comment) throw new BackupRefusal('torn')
    return { bytes: size, sha256: whole.digest('hex') }
  } finally {
    await file.close()
  }
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

async function bytesAt(file: FileHandle, at: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.toString('latin1', 0, bytesRead)
}

const startsAsZip = async (file: FileHandle) => (await bytesAt(file, 0, 4)) === 'PK\u0003\u0004'
/** The first entry of every backup; where its end is missing, it is half a backup. */
const isOurs = async (file: FileHandle) =>
  (await bytesAt(file, 30, recordsEntry.length)) === recordsEntry
