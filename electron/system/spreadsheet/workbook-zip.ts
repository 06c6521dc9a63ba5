/** Opens the zip that an .xlsx file is, with limits on what it may hold, and hands out its parts. */
import { readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise } from 'yauzl'
import { alwaysFineBytes, mostEntries, mostRatio, mostUnpackedBytes } from './limits.ts'
import { Refusal } from './refusal.ts'

export interface WorkbookZip {
  readonly has: (name: string) => boolean
  /** Gives the text of a part piece by piece. Nothing where there is no such part. */
  readonly read: (name: string, take: (text: string) => void) => Promise<void>
}

export async function openWorkbook(path: string): Promise<WorkbookZip> {
  const zip = await fromBufferPromise(await readFile(path))
  const entries = new Map<string, Entry>()
  let count = 0
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    count += 1
    unpacked += entry.uncompressedSize
    check(entry, count, unpacked)
    const name = entry.fileName.toLowerCase()
    // Of two parts of one name, two programs may read different ones.
    if (entries.has(name)) throw new Refusal('torn')
    entries.set(name, entry)
  }
  if (entries.has('xl/vbaproject.bin')) throw new Refusal('macros')
  if (!entries.has('xl/workbook.xml')) throw new Refusal('not-a-list')
  return {
    has: name => entries.has(name.toLowerCase()),
    read: async (name, take) => {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) return
      await unpack(await zip.openReadStreamPromise(entry), entry, take)
    },
  }
}

/** Everything counts, also what is never unpacked: an honest workbook has no reason to be a bomb in any part. */
function check(entry: Entry, count: number, unpacked: number): void {
  const { compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) throw new Refusal('old-excel')
  const isDense =
    uncompressedSize > alwaysFineBytes && uncompressedSize > compressedSize * mostRatio
  if (count > mostEntries || unpacked > mostUnpackedBytes || isDense) throw new Refusal('bomb')
}

/** yauzl ends a part that grows past the size it named; it does not check its sum, so that is done here. */
async function unpack(
  stream: AsyncIterable<unknown>,
  entry: Entry,
  take: (text: string) => void,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let sum = 0
  for await (const chunk of stream) {
    const bytes = chunk as Buffer
    sum = crc32(bytes, sum)
    take(decoder.decode(bytes, { stream: true }))
  }
  take(decoder.decode())
  if (sum !== entry.crc32) throw new Refusal('torn')
}
