/** Reads a short file of JSON that a person chose, and never more of it than such a file can have. */
import { open } from 'node:fs/promises'
import { Failure } from '../../shared/failure.ts'

/** Empty where the file has more bytes than it may. */
export async function shortTextOf(path: string, mostBytes: number): Promise<string> {
  return (await textUpTo(path, mostBytes)) ?? ''
}

/** Null where the file has more bytes than it may. */
export async function textUpTo(path: string, mostBytes: number): Promise<string | null> {
  try {
    const file = await open(path, 'r')
    try {
      const bytes = Buffer.alloc(mostBytes + 1)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
      return bytesRead > mostBytes ? null : bytes.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    throw new Failure(
      'unexpected',
      'That file could not be read. Copy it to this PC and try again.',
    )
  }
}

/** Null where it is no JSON. */
export function valueIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
