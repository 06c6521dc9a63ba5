/** Letters, what was taken back, and facts about the database. */
import { sql } from 'kysely'
import type { Kind, Work } from '../database.ts'

/**
 * Every table is kept in the order of its own key, which is chance: SQLite's hidden row number would say which letter
 * came before which. PostgreSQL has no such tables; retention puts its rows in that order.
 */
export async function letters(work: Work, kind: Kind): Promise<void> {
  const ending = sql.raw(kind === 'sqlite' ? 'without rowid, strict' : '')
  await sql`create table letter (
    id text not null primary key,
    sha256 text not null,
    withdrawal text not null,
    quarter text not null,
    body text,
    replaced_by text,
    receipt text not null
  ) ${ending}`.execute(work)
  await sql`create index letter_withdrawal on letter (withdrawal)`.execute(work)
  await sql`create table tombstone (
    mark text not null primary key,
    quarter text not null
  ) ${ending}`.execute(work)
  await sql`create table fact (
    name text not null primary key,
    value text not null
  ) ${ending}`.execute(work)
}
