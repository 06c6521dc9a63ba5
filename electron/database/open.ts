/** Opens the records of a data folder, or says which trouble keeps them shut; a hurt file is never changed. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import {
  checkWhole,
  type ConnectOptions,
  connectToRead,
  connectToWrite,
  disconnect,
  versionOf,
} from './connect.ts'
import {
  type CopyOptions,
  listCopies,
  makeCopyBeforeUpdate,
  removeWithCompanions,
} from './copies.ts'
import type { Database } from './database.ts'
import { flushFile, flushFolder } from './flush.ts'
import { finishErasing } from './kept.ts'
import { migrate, type Migration } from './migrate.ts'
import { migrations as ours } from './migrations/index.ts'
import { applicationId, recordsFile } from './place.ts'
import { removePatiently, renamePatiently } from './rename.ts'
import { beginningOf, isPlainHeader } from './sealed.ts'
import { codeOf, StoreTrouble, troubleFrom } from './trouble.ts'

export interface OpenOptions extends CopyOptions {
  /** The day, for the name of a copy made before an update. */
  readonly today: string
  /** Given by tests only. */
  readonly migrations?: readonly Migration[]
}

const headerBytes = 100
/** Enough to tell a full disk from one with a last corner free. */
const probeBytes = 64 * 1024

/** Throws a StoreTrouble and nothing else. */
export function openRecords(options: OpenOptions): Database {
  const file = recordsFile(options.folder)
  const steps = options.migrations ?? ours
  try {
    finishErasing(options.folder)
    probe(options.folder)
    if (existsSync(file)) checkBefore(file, options, steps.length)
    else create(file, options, steps)
    const isWhole = look(file, options, steps.length)
    return bringUpToDate(file, options, steps, isWhole)
  } catch (error) {
    throw troubleFrom(error, file)
  }
}

/** A folder on a read-only or full disk is found out here, before SQLite is half-way through something. */
function probe(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'probe.tmp')
  try {
    writeFileSync(file, Buffer.alloc(probeBytes))
  } finally {
    removePatiently(file)
  }
}

/** An encrypted file has no header to read; SQLite finds out below whether the key is right and every page whole. */
function checkBefore(file: string, { key }: OpenOptions, newestVersion: number): void {
  if (key === undefined || beginningOf(file) !== 'sealed') checkHeader(file, newestVersion)
}

/** On the raw bytes, so that a file of another app is not so much as opened by SQLite. */
function checkHeader(file: string, newestVersion: number): void {
  const header = Buffer.alloc(headerBytes)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, header, 0, headerBytes, 0) < headerBytes) {
      throw new StoreTrouble('damaged', file)
    }
  } finally {
    closeSync(handle)
  }
  if (!isPlainHeader(header)) throw new StoreTrouble('damaged', file)
  if (header.readUInt32BE(68) !== applicationId) throw new StoreTrouble('foreign', file)
  if (header.readUInt32BE(60) > newestVersion) throw new StoreTrouble('newer', file)
}

/**
 * Checks through a connection that cannot write: closing one that can would fold what is left of the last
 * session into the file. False where the file needs repair by writing before it can be read.
 */
function look(file: string, options: OpenOptions, newestVersion: number): boolean {
  let db
  try {
    db = connectToRead(file, options)
    checkWhole(db, file, newestVersion)
    return true
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_READONLY')) return false
    throw error
  } finally {
    db?.close()
  }
}

function bringUpToDate(
  file: string,
  options: OpenOptions,
  steps: readonly Migration[],
  isWhole: boolean,
): Database {
  const db = connectToWrite(file, options)
  try {
    if (!isWhole) checkWhole(db, file, steps.length)
    if (versionOf(db) < steps.length) {
      makeCopyBeforeUpdate(db, options.today, options)
      runMigrations(db, file, steps)
    }
    mustTakeWrites(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * A file that it may not write SQLite opens for reading, without a word: one that another program held for that moment would stay so until
 * the app is closed. Changes nothing.
 */
function mustTakeWrites(db: Database): void {
  db.exec('DELETE FROM setting WHERE 0')
}

function runMigrations(db: Database, file: string, steps: readonly Migration[]): void {
  try {
    migrate(db, steps)
  } catch (error) {
    const trouble = troubleFrom(error, file)
    throw trouble.kind === 'unknown' ? new StoreTrouble('migration', file, error) : trouble
  }
}

/**
 * Under another name until it is whole, so that a crash never leaves half a file that looks damaged later. Two apps that begin at once
 * on an empty folder want the same file: whoever does not get it is told that it is in use, and what a crash has left is made whole.
 */
function create(file: string, options: OpenOptions, steps: readonly Migration[]): void {
  if (hasHadRecords(file, options.folder)) throw new StoreTrouble('missing', file)
  const next = `${file}.new`
  const db = connectToNew(next, options)
  try {
    fill(db, file, steps)
    putInPlace(next, file)
  } catch (error) {
    // The other app was through with it while this one was in it.
    if (existsSync(file)) throw new StoreTrouble('in-use', file, error)
    removeWithCompanions(next)
    throw error
  }
}

function fill(db: Database, file: string, steps: readonly Migration[]): void {
  try {
    db.pragma(`application_id = ${applicationId}`)
    runMigrations(db, file, steps)
  } finally {
    disconnect(db)
  }
}

/** Records with nothing in them, for somebody to fill before they are used. */
export function createEmpty(file: string, options: ConnectOptions): void {
  fill(connectToWrite(file, options), file, ours)
}

function connectToNew(next: string, options: OpenOptions): Database {
  try {
    return connectToWrite(next, options)
  } catch (error) {
    const { kind } = troubleFrom(error, next)
    const isTakenAway = codeOf(error) === 'SQLITE_IOERR_FSTAT'
    if (kind === 'in-use' || isTakenAway) throw new StoreTrouble('in-use', next, error)
    removeWithCompanions(next)
    if (kind !== 'damaged') throw error
    return connectToWrite(next, options)
  }
}

/** Another app may have finished the very same file in the moment in which nobody held it. */
function putInPlace(next: string, file: string): void {
  try {
    flushFile(next)
    renamePatiently(next, file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || !existsSync(file)) throw error
  }
  flushFolder(dirname(file))
}

/** Copies, or the last session's log without its records: an empty app would then be a lie. */
function hasHadRecords(file: string, folder: string): boolean {
  const log = `${file}-wal`
  return listCopies(folder).length > 0 || (existsSync(log) && statSync(log).size > 0)
}
