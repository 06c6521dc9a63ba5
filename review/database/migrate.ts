/** Brings the tables to this version: all steps in one transaction, one server at a time. */
import { sql } from 'kysely'
import { Trouble } from '../trouble.ts'
import type { Database, Kind, Migration, Work } from './database.ts'
import { migrations as ours } from './migrations/index.ts'

/** Of the advisory lock in PostgreSQL: any number, as long as it stays the same. */
const lock = 20_261_123

export interface MigrateOptions {
  /** False for a command beside a running server: it only looks whether the versions are the same. */
  readonly mayChange?: boolean
  /** Given by tests only. */
  readonly migrations?: readonly Migration[]
}

export async function migrate(
  db: Database,
  kind: Kind,
  { mayChange = true, migrations = ours }: MigrateOptions = {},
): Promise<void> {
  await db.transaction().execute(async work => {
    if (kind === 'postgresql') await waitForTurn(work)
    await sql`create table if not exists version (number integer not null)`.execute(work)
    const version = await versionOf(work)
    check(version, migrations.length, mayChange)
    for (const migration of migrations.slice(version)) await migration(work, kind)
    if (version === migrations.length) return
    await sql`delete from version`.execute(work)
    await sql`insert into version (number) values (${migrations.length})`.execute(work)
  })
}

/** However long another server takes to bring the tables up to date: ours must not give up half-way. */
async function waitForTurn(work: Work): Promise<void> {
  await sql`set local lock_timeout = 0`.execute(work)
  await sql`set local statement_timeout = 0`.execute(work)
  await sql`select pg_advisory_xact_lock(${sql.lit(lock)})`.execute(work)
}

async function versionOf(work: Work): Promise<number> {
  const { rows } = await sql<{ number: number }>`select number from version`.execute(work)
  return rows[0]?.number ?? 0
}

function check(version: number, newest: number, mayChange: boolean): void {
  if (version > newest) {
    throw new Trouble(
      'This database was written by a newer version of the review. Start that version, or restore a backup of this one.',
    )
  }
  if (!mayChange && version < newest) {
    throw new Trouble('This database is not up to date. Start the server once, then try again.')
  }
}
