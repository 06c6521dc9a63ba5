/** Lists what is in an .asar archive, from the index at its beginning. */
import { open } from 'node:fs/promises'

interface Index {
  readonly files?: Readonly<Record<string, Index>>
  readonly size?: number
  readonly unpacked?: boolean
}

export interface ArchivedFile {
  readonly path: string
  readonly bytes: number
  /** Lies beside the archive, because it cannot be used from inside. */
  readonly isUnpacked: boolean
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
    return [...filesIn(JSON.parse(index.toString('utf8')) as Index, '')]
  } finally {
    await handle.close()
  }
}

function* filesIn({ files = {} }: Index, folder: string): Generator<ArchivedFile> {
  for (const [name, entry] of Object.entries(files)) {
    const path = `${folder}${name}`
    if (entry.files !== undefined) yield* filesIn(entry, `${path}/`)
    else yield { path, bytes: entry.size ?? 0, isUnpacked: entry.unpacked ?? false }
  }
}
