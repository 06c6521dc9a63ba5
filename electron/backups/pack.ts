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

/** Everything is written, and is being made to survive a power cut. */
export interface Ended {
  /** Of the whole file. */
  readonly sha256: string
  /** Resolves once it survives one. */
  readonly flushed: Promise<void>
}

export interface Packing {
  readonly addFile: (name: string, path: string) => Promise<Entry>
  readonly addText: (name: string, text: string) => Promise<Entry>
  readonly end: () => Promise<Ended>
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
  let writing = Promise.resolve()
  // A piece is on its way to the disk while the next one is read and summed up.
  const flush = async () => {
    for (const piece of waiting.splice(0)) {
      seal.update(piece)
      await writing
      writing = writeAll(file, piece)
      writing.catch(() => undefined)
    }
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
      await writing
      return closeWithSeal(file, waiting, seal)
    },
    abandon: async () => {
      await writing.catch(() => undefined)
      await file.close()
    },
  }
}

/** The last piece ends with the length of the zip's comment, which the library leaves at nothing. */
async function closeWithSeal(file: FileHandle, waiting: Uint8Array[], seal: Hash): Promise<Ended> {
  const end = Buffer.concat(waiting.splice(0))
  end.writeUInt16LE(sealBytes, end.length - 2)
  const whole = seal.update(end).copy()
  const comment = Buffer.from(sealStart + seal.digest('hex'), 'latin1')
  await writeAll(file, Buffer.concat([end, comment]))
  const flushed = file.sync().finally(() => file.close())
  flushed.catch(() => undefined)
  return { sha256: whole.update(comment).digest('hex'), flushed }
}

async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  let done = 0
  while (done < piece.length) {
    const { bytesWritten } = await file.write(piece, done)
    done += bytesWritten
  }
}

/** Reads one piece ahead. A piece stays as it is until the one after the next is asked for. */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  const read = (into: Buffer) => {
    const reading = file.read(into, 0, pieceBytes, null)
    reading.catch(() => undefined)
    return reading
  }
  let [now, next, before] = [1, 2, 3].map(() => Buffer.allocUnsafe(pieceBytes)) as [
    Buffer,
    Buffer,
    Buffer,
  ]
  let reading = read(now)
  try {
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      reading = read(next)
      yield now.subarray(0, bytesRead)
      ;[now, next, before] = [next, before, now]
    }
  } finally {
    await reading.catch(() => undefined)
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
