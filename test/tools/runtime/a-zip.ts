/** Writes small zip files for tests, uncompressed, with the Unix mode of each file. */
import { crc32 } from 'node:zlib'

export interface ZippedFile {
  readonly name: string
  readonly content: string | Buffer
  readonly mode?: number
}

/** A whole zip file with these files, as bytes. */
export function aZip(files: readonly ZippedFile[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, content, mode = 0o644 } of files) {
    const bytes = Buffer.from(content)
    const sizes = [crc32(bytes), bytes.length, bytes.length]
    const local = Buffer.concat([
      header(0x04034b50, [20, 0, 0, 0, 0], sizes, [name.length, 0]),
      Buffer.from(name),
      bytes,
    ])
    const central = header(0x02014b50, [0x0314, 20, 0, 0, 0, 0], sizes, [name.length, 0, 0, 0, 0])
    const place = Buffer.alloc(8)
    place.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 0)
    place.writeUInt32LE(offset, 4)
    locals.push(local)
    centrals.push(Buffer.concat([central, place, Buffer.from(name)]))
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = header(
    0x06054b50,
    [0, 0, files.length, files.length],
    [directory.length, offset],
    [0],
  )
  return Buffer.concat([...locals, directory, end])
}

/** A zip record: its mark, then numbers of two bytes, of four, and of two again. */
function header(
  mark: number,
  shorts: readonly number[],
  longs: readonly number[],
  last: readonly number[],
): Buffer {
  const long = (value: number): Buffer => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    return bytes
  }
  const short = (value: number): Buffer => long(value).subarray(0, 2)
  return Buffer.concat([long(mark), ...shorts.map(short), ...longs.map(long), ...last.map(short)])
}
