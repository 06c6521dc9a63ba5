/** Tells an encrypted file from a readable one, and turns one into the other without a moment in which neither is whole. */
import { closeSync, copyFileSync, existsSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { changeKey, checkWhole, type ConnectOptions, connectToRead } from './connect.ts'
import { isSameRows, removeWithCompanions, type RowCounts, rowCounts } from './copies.ts'
import { renamePatiently } from './rename.ts'
import { flushFile, flushFolder } from './flush.ts'
import { notAsWritten } from './trouble.ts'

const magic = 'SQLite format 3\0'

export const isPlainHeader = (header: Buffer): boolean =>
  header.toString('latin1', 0, magic.length) === magic

/** How a file begins: as one that SQLite can read, as something else, or not at all, where it is missing or cut short. */
export function beginningOf(file: string): 'readable' | 'sealed' | 'nothing' {
  if (!existsSync(file)) return 'nothing'
  const header = Buffer.alloc(magic.length)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, header, 0, header.length, 0) < magic.length) return 'nothing'
    return isPlainHeader(header) ? 'readable' : 'sealed'
  } finally {
    closeSync(handle)
  }
}

interface Turn {
  readonly file: string
  readonly nativeBinding: string | undefined
  /** What the file is encrypted with now, and is to be encrypted with; null for readable. */
  readonly from: Uint8Array | null
  readonly to: Uint8Array | null
  readonly newestVersion: number
}

const optionsOf = (nativeBinding: string | undefined, key: Uint8Array | null): ConnectOptions =>
  key === null ? { nativeBinding } : { nativeBinding, key }

/**
 * Ends with the file turned, or with the old one untouched and the error. Nobody may have the file open, and its log must be
 * folded in. The new one is opened, checked and compared before it takes the place of the old one.
 */
export function turnFile({ file, nativeBinding, from, to, newestVersion }: Turn): void {
  const before = optionsOf(nativeBinding, from)
  const after = optionsOf(nativeBinding, to)
  const next = `${file}.turned`
  removeWithCompanions(next)
  try {
    copyFileSync(file, next)
    const counts = countsIn(next, before, newestVersion)
    changeKey(next, before, to)
    if (!isSameRows(countsIn(next, after, newestVersion), counts)) {
      throw notAsWritten('The turned file does not hold what the one before holds.')
    }
    flushFile(next)
    renamePatiently(next, file)
    flushFolder(dirname(file))
  } finally {
    removeWithCompanions(next)
  }
}

function countsIn(file: string, options: ConnectOptions, newestVersion: number): RowCounts {
  const db = connectToRead(file, options)
  try {
    checkWhole(db, file, newestVersion)
    return rowCounts(db)
  } finally {
    db.close()
  }
}
