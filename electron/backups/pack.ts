/** Writes a backup: a zip of stored entries, the manifest last, closed by a seal over every byte before it. */
import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

/** What lies at the very end of a backup, as the comment of the zip: this and the SHA-256 of all before. */
export const sealStart = 'sha256:'
export const sealBytes = sealStart.length + 64

const pieceBytes = 1024 * 1024
/** A zip can name the years from 1980 to 2099 only, whatever the clock of a PC says; the manifest holds the moment. */
const sameTime = '2000-01-01T12:00:00.000Z'

export interface Entry {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

export interface Packing {
  readonly addFile: (name: string, path: string) => Promise<Entry>
  readonly addText: (name: string, text: string) => Promise<Entry>
  /** Writes what is left and makes it survive a power cut. Resolves to the digest of the whole file. */
  readonly end: () => Promise<string>
  /** Closes the file as it is; the caller throws it away. */
  readonly abandon: () => Promise<void>
}

/** Fails where there is a file of that name. `hear` is told of each piece that was written. */
export async function packInto(
  path: string,
  hear: (bytes: number) => void = () => undefined,
): Promise<Packing> {
  const file = await open(path, 'wx')
  const seal = createHash('sha256')
  const waiting: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    waiting.push(piece)
  })
  const flush = async () => {
    for (const piece of waiting.splice(0)) await writeAll(file, piece, seal)
  }
  const add = async (name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
    const entry = startEntry(zip, name)
    await flush()
    for await (const piece of pieces) {
      entry.push(piece)
      await flush()
      hear(piece.length)
    }
    const ended = entry.end()
    await flush()
    return ended
  }
  return {
    addFile: (name, from) => add(name, piecesOf(from)),
    addText: (name, text) => add(name, [Buffer.from(text, 'utf8')]),
    end: async () => {
      zip.end()
      return closeWithSeal(file, waiting, seal)
    },
    abandon: () => file.close(),
  }
}

/** The last piece ends with the length of the zip's comment, which the library leaves at nothing. */
async function closeWithSeal(file: FileHandle, waiting: Uint8Array[], seal: Hash): Promise<string> {
  const end = Buffer.concat(waiting.splice(0))
  end.writeUInt16LE(sealBytes, end.length - 2)
  await writeAll(file, end, seal)
  const whole = seal.copy()
  const comment = Buffer.from(sealStart + seal.digest('hex'), 'latin1')
  await writeAll(file, comment, whole)
  await file.sync()
  await file.close()
  return whole.digest('hex')
}

async function writeAll(file: FileHandle, piece: Uint8Array, hash: Hash): Promise<void> {
  hash.update(piece)
  let done = 0
  while (done < piece.length) {
    const { bytesWritten } = await file.write(piece, done)
    done += bytesWritten
  }
}

export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const piece = Buffer.allocUnsafe(pieceBytes)
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, pieceBytes, null)
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Stored, not packed small: no bomb can hide in it, and an old PC is not kept waiting. */
function startEntry(zip: Zip, name: string) {
  const hash = createHash('sha256')
  const entry: ZipInputFile = {
    filename: name,
    size: 0,
    crc: 0,
    compression: 0,
    mtime: sameTime,
  }
  zip.add(entry)
  return {
    push: (piece: Uint8Array) => {
      hash.update(piece)
      entry.crc = crc32(piece, entry.crc)
      entry.size += piece.length
      // A view of the same bytes, in the one kind of memory that the library's types know.
      entry.ondata?.(null, piece as Uint8Array<ArrayBuffer>, false)
    },
    end: (): Entry => {
      entry.ondata?.(null, new Uint8Array(0), true)
      return { name, bytes: entry.size, sha256: hash.digest('hex') }
    },
  }
}
