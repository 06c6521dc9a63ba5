/** The letters in PostgreSQL, for two servers or more. A lost connection is found out and given up, never waited for. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { Trouble } from '../trouble.ts'
import type { Database, Store, Tables } from './database.ts'

const mostConnections = 10
const milliseconds = { connect: 5_000, lock: 3_000, statement: 5_000, answer: 8_000 }

export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: milliseconds.connect,
    query_timeout: milliseconds.answer,
    statement_timeout: milliseconds.statement,
    lock_timeout: milliseconds.lock,
    idle_in_transaction_session_timeout: milliseconds.answer,
    keepAlive: true,
    // Whatever the role or the database say: a receipt goes out only after the commit is on the disk.
    options: '-c synchronous_commit=on',
  })
  // A connection that dies while nobody uses it is thrown away by the pool; the next request makes a new one.
  pool.on('error', () => undefined)
  // One that dies in the middle of a transaction fails the next query of that transaction, which says so to its sender.
  pool.on('connect', client => client.on('error', () => undefined))
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
  })
  await checkDurable(db).catch(async (error: unknown) => {
    await db.destroy()
    throw error
  })
  // Nothing to wipe at once: what is erased goes with the next vacuum, and retention rewrites the table.
  return { kind: 'postgresql', db, wipe: () => undefined, close: () => db.destroy() }
}

async function checkDurable(db: Database): Promise<void> {
  let rows
  try {
    rows = (await sql<{ fsync: string }>`show fsync`.execute(db)).rows
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new Trouble(
      `PostgreSQL cannot be reached${code}. Look whether it runs and whether DATABASE_URL is right.`,
    )
  }
  if (rows[0]?.fsync !== 'on') {
    throw new Trouble('PostgreSQL runs with fsync off, so no receipt would be safe. Switch it on.')
  }
}
