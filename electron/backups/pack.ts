/** Writes a backup: a zip of stored entries, the manifest last, closed by a seal over every byte before it. */
import { createHash } from 'node:crypto'
import { closeSync, fsync, openSync, writeSync } from 'node:fs'
import { setImmediate as others } from 'node:timers/promises'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { recordsEntry } from './manifest.ts'
import { piecesInTurn } from './pieces.ts'
import { sealBytes, sealStart, sumFrom } from './seal.ts'

/** A zip can name the years from 1980 to 2099 only, whatever the clock of a PC says; the manifest holds the moment. */
const sameTime = '2000-01-01T12:00:00.000Z'

export interface Entry {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** Everything is written, and is being made to survive a power cut. */
export interface Ended {
  /** What the seal says. */
  readonly sha256: string
  /** Resolves once it survives one. */
  readonly flushed: Promise<void>
}

/**
 * Waits for the disk piece by piece, about a millisecond each, and lets other work have its turn between two of them. Handing each piece
 * to a thread and back takes twice as long on a PC with two processors, one of which is checking the copy.
 */
export interface Packing {
  /** First of all. `hear` is told how many bytes are done. */
  readonly addRecords: (path: string, hear?: (done: number) => void) => Promise<Entry>
  readonly addText: (name: string, text: string) => Entry
  readonly end: () => Ended
  /** Closes the file as it is; the caller throws it away. */
  readonly abandon: () => void
}

/** Fails where there is a file of that name. */
export function packInto(path: string): Packing {
  const file = openSync(path, 'wx')
  const out = summedUp(file)
  const waiting: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    waiting.push(piece)
  })
  const flush = () => {
    for (const piece of waiting.splice(0)) out.write(piece)
  }
  return {
    addRecords: async (from, hear = () => undefined) => {
      const entry = startEntry(zip, recordsEntry)
      flush()
      for (const piece of piecesInTurn(from)) {
        entry.push(piece)
        flush()
        hear(entry.bytes())
        await others()
      }
      // The sum of the whole file begins with the records, so here it is theirs.
      const sha256 = out.soFar()
      const bytes = entry.end()
      flush()
      return { name: recordsEntry, bytes, sha256 }
    },
    addText: (name, text) => {
      const entry = startEntry(zip, name)
      entry.push(Buffer.from(text, 'utf8'))
      const bytes = entry.end()
      flush()
      return { name, bytes, sha256: createHash('sha256').update(text, 'utf8').digest('hex') }
    },
    end: () => {
      zip.end()
      const sha256 = out.close(Buffer.concat(waiting.splice(0)))
      const flushed = promisify(fsync)(file).finally(() => closeSync(file))
      flushed.catch(() => undefined)
      return { sha256, flushed }
    },
    abandon: () => closeSync(file),
  }
}

/** Sums up what is written as seal.ts says: from where the records begin, and what stands before them at the end. */
function summedUp(file: number) {
  const sum = createHash('sha256')
  let head: Uint8Array | null = null
  const write = (piece: Uint8Array) => {
    writeAll(file, piece)
    if (head !== null) sum.update(piece)
    else if (piece.length === sumFrom) head = Uint8Array.from(piece)
    else throw new Error(`The records begin at byte ${piece.length}, not ${sumFrom}.`)
  }
  return {
    write,
    soFar: () => sum.copy().digest('hex'),
    /** The last piece ends with the length of the zip's comment, which the library leaves at nothing. */
    close: (end: Buffer): string => {
      end.writeUInt16LE(sealBytes, end.length - 2)
      write(end)
      const sha256 = sum.update(head ?? '').digest('hex')
      writeAll(file, Buffer.from(sealStart + sha256, 'latin1'))
      return sha256
    },
  }
}

function writeAll(file: number, piece: Uint8Array): void {
  let done = 0
  while (done < piece.length) done += writeSync(file, piece, done)
}

/** Stored, not packed small: no bomb can hide in it, and an old PC is not kept waiting. */
function startEntry(zip: Zip, name: string) {
  const entry: ZipInputFile = {
    filename: name,
    size: 0,
    crc: 0,
    compression: 0,
    mtime: sameTime,
  }
  zip.add(entry)
  return {
    bytes: () => entry.size,
    push: (piece: Uint8Array) => {
      entry.crc = crc32(piece, entry.crc)
      entry.size += piece.length
      // A view of the same bytes, in the one kind of memory that the library's types know.
      entry.ondata?.(null, piece as Uint8Array<ArrayBuffer>, false)
    },
    end: (): number => {
      entry.ondata?.(null, new Uint8Array(0), true)
      return entry.size
    },
  }
}
