/** Tells a database that is away, full or overrun, which passes by itself, from a mistake of ours. */
import DatabaseFile from 'better-sqlite3'
import pg from 'pg'

/**
 * The first two figures of PostgreSQL's code: connection, resources (disk full), operator (shutting down, cancelled),
 * system (I/O), transaction rolled back (deadlock); then read-only after a failover, and a lock not had in time.
 */
const passing = /^(?:08|53|57|58|40|25006|25P03|55P03)/
const sqlite = /^SQLITE_(?:FULL|IOERR|BUSY|READONLY|CANTOPEN|NOMEM|LOCKED)/
const network = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_AGAIN|ENOENT)/
/** pg has no codes for these. */
const words =
  /timeout exceeded when trying to connect|Connection terminated|connection error|Query read timeout|not queryable|Cannot use a pool|has been discarded|Client was closed/i

export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof DatabaseFile.SqliteError) return sqlite.test(code)
  if (error instanceof pg.DatabaseError) return passing.test(code)
  return network.test(code) || words.test(error.message)
}
