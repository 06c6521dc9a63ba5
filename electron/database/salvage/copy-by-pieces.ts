/** Copies a file from a disk that may fail: what the disk does not give out is left as zeros, which no page of records looks like. */
import { closeSync, ftruncateSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import type { BackupProgress } from '../../../shared/keeping/backup.ts'
import { codeOf } from '../trouble.ts'

export interface Pieces {
  /** Once it is true, what has not been read by then counts as what cannot be read. */
  readonly isOver: () => boolean
  /** Reads into the piece from there; tests bring a disk that refuses. */
  readonly read?: Read
}

export type Read = (handle: number, piece: Buffer, position: number) => number

/** Quick where the disk is well. */
const pieceBytes = 64 * 1024
/** As large as a page of the records: what is lost with a worn place of the disk is no more than the pages on it. */
const smallBytes = 4096

const readFrom: Read = (handle, piece, position) =>
  readSync(handle, piece, 0, piece.length, position)

/**
 * One step at a time, so that whoever takes them may do something else in between. All that reads easily is read first: a worn place
 * can hold up a disk for many seconds. Ends with how many bytes could not be read.
 */
export function* copyByPieces(
  from: string,
  to: string,
  { isOver, read = readFrom }: Pieces,
): Generator<BackupProgress, number> {
  const handle = openSync(from, 'r')
  const copy = openSync(to, 'w')
  try {
    const { size } = fstatSync(handle)
    ftruncateSync(copy, size)
    const take = (at: number, most: number): boolean => {
      const piece = Buffer.alloc(Math.min(most, size - at))
      const isRead = !isOver() && isGivenOut(() => read(handle, piece, at) === piece.length)
      if (isRead) writeSync(copy, piece, 0, piece.length, at)
      return isRead
    }
    const hard: number[] = []
    for (let at = 0; at < size; at += pieceBytes) {
      if (!take(at, pieceBytes)) hard.push(at)
      yield { done: at, of: size }
    }
    let unread = 0
    for (const at of hard.flatMap(start => smallIn(start, size))) {
      if (!take(at, smallBytes)) unread += Math.min(smallBytes, size - at)
      yield { done: size, of: size }
    }
    return unread
  } finally {
    closeSync(handle)
    closeSync(copy)
  }
}

/** Where the small pieces of a large one begin. */
function smallIn(start: number, size: number): readonly number[] {
  const bytes = Math.min(pieceBytes, size - start)
  return Array.from({ length: Math.ceil(bytes / smallBytes) }, (_, at) => start + at * smallBytes)
}

/** False for a place that cannot be read, which may also end what is given out before it; a disk that has gone is another matter. */
function isGivenOut(readAll: () => boolean): boolean {
  try {
    return readAll()
  } catch (error) {
    if (codeOf(error) === 'EIO') return false
    throw error
  }
}
