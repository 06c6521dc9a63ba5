/** Keeps the file with the locked-up key: whole or not at all, and twice, because records without it are lost. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Keys, keys } from '../../shared/keeping/keys.ts'
import { flushFolder } from '../database/flush.ts'
import { copiesFolder } from '../database/place.ts'
import { removeFile } from '../database/remove.ts'

export const keyFileName = 'lock.json'
/** A real one has about 1,000. */
const mostBytes = 16 * 1024

/** Beside the records, and beside the copies, which are of use with it alone. */
export const keyFiles = (folder: string): readonly string[] => [
  join(folder, keyFileName),
  join(copiesFolder(folder), keyFileName),
]

/** The first that can be read; null where none can. */
export function readKeys(folder: string): Keys | null {
  for (const file of keyFiles(folder)) {
    const read = keysIn(file)
    if (read !== null) return read
  }
  return null
}

function keysIn(file: string): Keys | null {
  try {
    if (statSync(file).size > mostBytes) return null
    const read = keys.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** What goes into a backup: all that opens it on another PC, and nothing that only this one could use. */
export function keysForBackup(folder: string): string | null {
  const read = readKeys(folder)
  return read === null ? null : JSON.stringify({ ...read, thisPc: null }, null, 2)
}

/**
 * Ends when both are on the disk. Cut short, each is the old one or the new one, and both open the same records. The one that is read
 * first is written last: where the disk refuses either, the passphrase of before is the one that opens, as the person is told.
 */
export function writeKeys(folder: string, value: Keys): void {
  const bytes = Buffer.from(`${JSON.stringify(keys.parse(value), null, 2)}\n`)
  for (const file of keyFiles(folder).toReversed()) writeWhole(file, bytes)
}

export function removeKeys(folder: string): void {
  for (const file of keyFiles(folder)) {
    removeFile(file)
    if (existsSync(dirname(file))) flushFolder(dirname(file))
  }
}

/** On the disk before it takes the place of the one before. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const next = `${file}.new`
  const handle = openSync(next, 'w', 0o600)
  try {
    writeSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(next, file)
  flushFolder(dirname(file))
}
