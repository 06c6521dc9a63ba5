/** The SHA-256 sums that people compare a fetched file with, in the form that sha256sum and Get-FileHash users know. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

export async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Writes SHA256SUMS.txt for the files, beside them, and hands back its path. */
export async function writeSums(folder: string, files: readonly string[]): Promise<string> {
  const lines: string[] = []
  for (const file of files) lines.push(`${await sumOf(file)}  ${basename(file)}\n`)
  const path = join(folder, 'SHA256SUMS.txt')
  await writeFile(
    path,
    lines.sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join(''),
  )
  return path
}
