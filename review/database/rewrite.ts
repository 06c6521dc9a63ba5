/** Writes the tables anew: what was erased leaves the files, and so does the order in which things came. */
import { sql } from 'kysely'
import type { Store } from './database.ts'

export async function rewrite({ db, kind, wipe }: Store): Promise<void> {
  if (kind === 'sqlite') {
    await sql`vacuum`.execute(db)
    wipe()
    return
  }
  await db.transaction().execute(async work => {
    await sql`set local lock_timeout = '60s'`.execute(work)
    await sql`set local statement_timeout = 0`.execute(work)
    // Every row carries the number of the transaction that wrote it, and these numbers count up: one for all.
    await sql`lock table letter, tombstone in exclusive mode`.execute(work)
    await sql`update letter set quarter = quarter`.execute(work)
    await sql`update tombstone set quarter = quarter`.execute(work)
  })
  // Puts the rows in the order of their keys, and drops the rows of before.
  await sql`cluster letter using letter_pkey`.execute(db)
  await sql`cluster tombstone using tombstone_pkey`.execute(db)
}
