/** The letters in one SQLite file: durable before a receipt goes out, and for one server alone. */
import DatabaseFile from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '../trouble.ts'
import type { Store, Tables } from './database.ts'

type Connection = DatabaseFile.Database

/** "CCCR" as a number, in the header of the file: so that a file of another program is left alone. */
const applicationId = 0x43434352
/** A server that is just stopping lets go within this time. */
const patience = 2_000

export function openSqlite(folder: string, isAlone: boolean): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(realpathSync(folder), 'letters.sqlite')
  if (!isAlone && !existsSync(file)) {
    throw new Trouble(`There is no database in ${folder} yet. Start the server once.`)
  }
  const held = isAlone ? holdAlone(`${file}.lock`) : null
  const connection = connect(file)
  return {
    kind: 'sqlite',
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: forgiving(connection) }) }),
    wipe: () => wipe(connection),
    close: () => {
      connection.close()
      held?.close()
      return Promise.resolve()
    },
  }
}

/**
 * Where the disk is full SQLite rolls back by itself, and Kysely's rollback after it fails: then nobody would see
 * that the disk is full, only that there is nothing to roll back.
 */
function forgiving(connection: Connection): SqliteDatabase {
  const isDone = (statement: string) => statement === 'rollback' && !connection.inTransaction
  return {
    prepare: statement => connection.prepare(isDone(statement) ? 'select 1' : statement),
    close: () => connection.close(),
  }
}

/** Empties the log, which still holds what was erased. Not waiting for a backup that reads: the next time will do. */
function wipe(connection: Connection): void {
  connection.pragma('busy_timeout = 0')
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.pragma(`busy_timeout = ${patience}`)
}

/**
 * A lock on a file of its own, which the system lets go when the process ends, however it ends. Locking the letters
 * themselves would keep out a backup of the running server as well.
 */
function holdAlone(file: string): Connection {
  const lock = new DatabaseFile(file, { timeout: patience })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new Trouble(
      'Another review server is using this database. Stop it first; two servers need PostgreSQL.',
    )
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof DatabaseFile.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

function connect(file: string): Connection {
  const connection = new DatabaseFile(file, { timeout: patience })
  try {
    claim(connection, file)
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    // What is erased is written over, not only forgotten.
    connection.pragma('secure_delete = ON')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function claim(connection: Connection, file: string): void {
  let id
  let tables
  try {
    id = connection.pragma('application_id', { simple: true })
    tables = connection.prepare('select count(*) from sqlite_schema').pluck().get()
  } catch {
    throw new Trouble(`${file} cannot be read as a database. Restore a backup.`)
  }
  if (id === applicationId) return
  if (tables !== 0) throw new Trouble(`${file} belongs to another program. Choose another folder.`)
  connection.pragma(`application_id = ${applicationId}`)
}
