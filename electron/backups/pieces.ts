/** Reads a file piece by piece. */
import { closeSync, openSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'

const pieceBytes = 1024 * 1024

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

/** Waits for each. A piece is gone with the next. */
export function* piecesInTurn(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  const piece = Buffer.allocUnsafe(pieceBytes)
  try {
    for (;;) {
      const bytes = readSync(file, piece)
      if (bytes === 0) return
      yield piece.subarray(0, bytes)
    }
  } finally {
    closeSync(file)
  }
}
