/** Lists what is in an .asar archive, from the index at its beginning. */
import { type FileHandle, open } from 'node:fs/promises'

interface Index {
  readonly files?: Readonly<Record<string, Index>>
  readonly size?: number
  /** From the end of the index, as text. */
  readonly offset?: string
  readonly unpacked?: boolean
}

export interface ArchivedFile {
  readonly path: string
  readonly bytes: number
  /** Lies beside the archive, because it cannot be used from inside. */
  readonly isUnpacked: boolean
  /** Where it begins in the archive; of no meaning for one beside it. */
  readonly start: number
}

/** Four numbers, of which the last is the length of the index, then the index as JSON. */
const numbersBytes = 16

export async function listArchive(file: string): Promise<readonly ArchivedFile[]> {
  const handle = await open(file)
  try {
    const numbers = Buffer.alloc(numbersBytes)
    await handle.read(numbers, 0, numbersBytes, 0)
    const index = Buffer.alloc(numbers.readUInt32LE(12))
    await handle.read(index, 0, index.length, numbersBytes)
    // The third number is how much room the index takes up, with the fourth and what fills it up to four bytes.
    const content = 12 + numbers.readUInt32LE(8)
    return [...filesIn(JSON.parse(index.toString('utf8')) as Index, '', content)]
  } finally {
    await handle.close()
  }
}

/** What one of the files says, byte for byte: also of what is no text. */
export async function archivedText(handle: FileHandle, file: ArchivedFile): Promise<string> {
  const bytes = Buffer.alloc(file.bytes)
  await handle.read(bytes, 0, file.bytes, file.start)
  return bytes.toString('latin1')
}

function* filesIn({ files = {} }: Index, folder: string, content: number): Generator<ArchivedFile> {
  for (const [name, entry] of Object.entries(files)) {
    const path = `${folder}${name}`
    if (entry.files !== undefined) yield* filesIn(entry, `${path}/`, content)
    else {
      const { size = 0, unpacked = false, offset = '0' } = entry
      yield { path, bytes: size, isUnpacked: unpacked, start: content + Number(offset) }
    }
  }
}
