/** Opens a SQLite file with the settings that keep records whole, and asks it whether it is whole. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import type { Database } from './database.ts'
import { applicationId } from './place.ts'
import { removeFile } from './remove.ts'
import { StoreTrouble } from './trouble.ts'

/** Two connections to one WAL file could corrupt it before this version (sqlite.org/wal.html, March 2026). */
const oldestSqlite = [3, 51, 3] as const
/** Below this the library ends the process without a message (better-sqlite3, issue 1514). */
const oldestNodeApi = 10
/** Long enough for an app that is just closing; the window waits meanwhile. */
const lockWaitMs = 500

export interface ConnectOptions {
  /** The path of a build of better-sqlite3 for this runtime, or undefined for its own. */
  readonly nativeBinding: string | undefined
  /** What the file is encrypted with, 32 bytes; undefined for a file that anyone can read. */
  readonly key?: Uint8Array | undefined
}

/** One compiled for this very runtime, where the library looks before it takes the binary it came with. A trial package has it. */
function hasOwnBuild(): boolean {
  const library = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'))
  return existsSync(join(library, 'build', 'Release', 'better_sqlite3.node'))
}

function open(file: string, isReadOnly: boolean, options: ConnectOptions): Database {
  const { nativeBinding, key } = options
  const isTooOld = Number(process.versions['napi']) < oldestNodeApi
  if (isTooOld && nativeBinding === undefined && !hasOwnBuild()) {
    throw new Error(
      `This runtime has Node-API ${process.versions['napi'] ?? '?'}; better-sqlite3 needs ${oldestNodeApi}.`,
    )
  }
  const db = new BetterSqlite3(file, {
    readonly: isReadOnly,
    timeout: lockWaitMs,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  })
  if (key !== undefined) useKey(db, key)
  // What sqlite.org/security.html advises for files that may come from anywhere.
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  return db
}

/**
 * SQLCipher's own format, version 4, so that other tools open the file with the same key. The key is random, so it is given as it
 * is. What SQLite would put into temporary files, which nobody encrypts, stays in memory.
 */
function useKey(db: Database, key: Uint8Array): void {
  chooseCipher(db)
  db.pragma(`key = ${keyInSql(key)}`)
  db.pragma('temp_store = MEMORY')
}

function chooseCipher(db: Database): void {
  db.pragma("cipher = 'sqlcipher'")
  db.pragma('legacy = 4')
}

const keyInSql = (key: Uint8Array): string => `"x'${Buffer.from(key).toString('hex')}'"`

/** Encrypts a whole file that nobody else has open, or with null makes it readable again; in place, so only ever on a copy. */
export function changeKey(file: string, options: ConnectOptions, key: Uint8Array | null): void {
  const db = open(file, false, options)
  try {
    // A log beside the file would keep pages as they were.
    db.pragma('journal_mode = DELETE')
    chooseCipher(db)
    db.pragma(`rekey = ${key === null ? "''" : keyInSql(key)}`)
  } finally {
    db.close()
  }
}

/** Reads without changing a byte of the file. */
export function connectToRead(file: string, options: ConnectOptions): Database {
  return open(file, true, options)
}

/**
 * For a copy of hurt records, which may be written: the log beside it is folded in. SQLite is told to go on with the tables that it can
 * find, where it would else open none for one page that is gone. Null where there is no beginning to go by.
 */
export function connectToHurt(file: string, options: ConnectOptions): Database | null {
  let db
  try {
    db = open(file, false, options)
    // The library keeps SQLite from minding a shorter file, or half a list of tables, less than it would. Nothing here writes either.
    db.unsafeMode(true)
    db.pragma('writable_schema = ON')
    const isOurs = db.pragma('application_id', { simple: true }) === applicationId
    if (!isOurs) throw new StoreTrouble('foreign', file)
    foldIn(db)
    return db
  } catch {
    db?.close()
    return null
  }
}

/** Pages that cannot be read do not stand in the way of those that were written last. */
function foldIn(db: Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // The log stays, and is read where it lies.
  }
}

/** A database that exists only while it is open: what a file should look like, to hold one against it. */
export function connectInMemory({ nativeBinding }: ConnectOptions): Database {
  return open(':memory:', false, { nativeBinding })
}

/**
 * Opens for writing and takes the file for this process alone. FULL, because WAL's default acknowledges
 * what a power cut can still take away.
 */
export function connectToWrite(file: string, options: ConnectOptions): Database {
  const db = open(file, false, options)
  try {
    checkVersion(db)
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('secure_delete = ON')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
    db.pragma('busy_timeout = 5000')
    // Left by a look at the file; with the lock held nobody uses it, and an exclusive connection has none.
    removeFile(`${file}-shm`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * For writing another file, which is flushed afterwards or thrown away. Nothing of the records is written meanwhile. Every page is met
 * once, so that keeping many of them costs more than it saves: a fifth of the time.
 */
export function whileCopying(db: Database, work: () => void): void {
  const kept = db.pragma('cache_size', { simple: true }) as number
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -1000')
  try {
    work()
  } finally {
    db.pragma(`cache_size = ${kept}`)
    db.pragma('synchronous = FULL')
  }
}

function checkVersion(db: Database): void {
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''
  const parts = version.split('.').map(Number)
  const differing = oldestSqlite.findIndex((part, at) => parts[at] !== part)
  if (differing >= 0 && (parts[differing] ?? 0) < (oldestSqlite[differing] ?? 0)) {
    throw new Error(`SQLite ${version} is older than ${oldestSqlite.join('.')}.`)
  }
}

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Throws the trouble, if any: another app's file, one from a newer version, or a damaged one. */
export function checkWhole(db: Database, file: string, newestVersion: number): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId)
    throw new StoreTrouble('foreign', file)
  if (versionOf(db) > newestVersion) throw new StoreTrouble('newer', file)
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok')
    throw new StoreTrouble('damaged', file)
}

/** Closes with everything in the one file, so that a person who copies it by hand has it all. */
export function disconnect(db: Database): void {
  if (!db.open) return
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}
