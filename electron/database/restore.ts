/** Makes records from a copy ready, and puts them in the place of those that are there. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  checkWhole,
  type ConnectOptions,
  connectToRead,
  connectToWrite,
  disconnect,
  versionOf,
} from './connect.ts'
import { companionsOf, isSameRows, type RowCounts, rowCounts } from './copies.ts'
import type { Database } from './database.ts'
import { flushFile, flushFolder } from './flush.ts'
import { type KeptLetters, layLettersOver, lettersIn } from './letters-of-copy.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { removeFile } from './remove.ts'
import { renamePatiently } from './rename.ts'
import { gather } from './salvage/gather.ts'
import { writeSetting } from './settings.ts'
import { hasOurShape } from './shape.ts'
import { isOfDisk, StoreTrouble } from './trouble.ts'

/** Throws the trouble where the file is not whole, or holds what no file of this app holds. */
export function checkStaged(
  file: string,
  options: ConnectOptions,
  said?: { readonly version: number; readonly rows: RowCounts },
): void {
  const db = connectToRead(file, options)
  try {
    checkWhole(db, file, migrations.length)
    if (!hasOurShape(db, options)) throw new StoreTrouble('foreign', file)
    const isAsSaid =
      said === undefined || (versionOf(db) === said.version && isSameRows(rowCounts(db), said.rows))
    if (!isAsSaid) throw new StoreTrouble('damaged', file)
  } finally {
    db.close()
  }
}

/** Brings a file that was checked up to this version, in the journal mode of the records. */
export function bringToday(file: string, options: ConnectOptions): void {
  const db = connectToWrite(file, options)
  try {
    migrate(db, migrations)
  } finally {
    disconnect(db)
  }
}

/**
 * The letters of the records that are about to go; null where they cannot be read. Of hurt records each that is whole
 * counts, as its own sum shows: one that the review has must not go there again under another number.
 */
export function lettersOf(
  db: Database | null,
  records: string,
  options: ConnectOptions,
): KeptLetters | null {
  if (db !== null) return lettersIn(db)
  let hurt
  try {
    hurt = connectToRead(records, options)
    return lettersIn(hurt)
  } catch {
    return readableLetters(records, options)
  } finally {
    hurt?.close()
  }
}

function readableLetters(records: string, options: ConnectOptions): KeptLetters | null {
  try {
    const gathered = existsSync(records) ? gather(records, options) : null
    if (gathered === null) return null
    try {
      return lettersIn(gathered.found)
    } finally {
      gathered.found.close()
    }
  } catch {
    return null
  }
}

/** What was sent, or taken back, after the copy was made is not in it: whoever opens these records has to know. */
export function markAsReturned(
  file: string,
  options: ConnectOptions & { readonly moment: string },
  letters: KeptLetters | null,
): void {
  const db = connectToWrite(file, options)
  try {
    if (letters !== null) layLettersOver(db, letters, options.moment)
    writeSetting(db, 'came-from-copy', options.moment)
  } finally {
    disconnect(db)
  }
  flushFile(file)
}

/**
 * For records that are closed and whole. One rename, so that whoever starts the app next finds the old records or the
 * new ones; what SQLite kept beside the old ones would be read into the new.
 */
export function replaceWhole(records: string, staged: string): void {
  const log = `${records}-wal`
  if (existsSync(log) && statSync(log).size > 0) {
    throw new Error('The records were not closed: their log still holds something.')
  }
  for (const companion of companionsOf(records)) removeFile(companion)
  putInPlace(staged, records)
}

/** For hurt records, which are moved aside and never deleted. */
export function replaceHurt(records: string, staged: string, moment: string): void {
  moveAside(records, moment)
  putInPlace(staged, records)
}

/** Once it bears the name it is what the app opens, and no error of the disk may pass for its not being so. */
function putInPlace(staged: string, records: string): void {
  renamePatiently(staged, records)
  try {
    flushFolder(dirname(records))
  } catch (error) {
    if (!isOfDisk(error)) throw error
  }
}

/**
 * The records first, then what SQLite keeps beside them: cut short in between, the app finds no records and
 * asks, where the other order would open the records without their last answers.
 */
function moveAside(records: string, moment: string): void {
  const hurt = join(dirname(records), `hurt-${moment.replace(/[^0-9A-Za-z]/g, '-')}.db`)
  const from = [records, ...companionsOf(records)]
  const to = [hurt, ...companionsOf(hurt)]
  from.forEach((path, at) => {
    if (existsSync(path)) renamePatiently(path, to[at] ?? hurt)
  })
}
