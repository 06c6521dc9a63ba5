/** Plain letters stored in one go: on PostgreSQL each question to the database costs as much as storing a letter. */
import { sql } from 'kysely'
import type { Kind, Work } from '../database.ts'

/**
 * For PostgreSQL alone, as SQLite answers within this very process. Each statement within the function sees what was
 * committed before it began, so that what is asked after the lock was had is true; in one single statement it would be
 * as old as the wait for the lock. It is a transaction by itself, and answered after the commit. Bodies and receipts
 * come one to a line, since neither has line ends, and writing them as an array would escape each of their quotes.
 */
export async function storeLetters(work: Work, kind: Kind): Promise<void> {
  if (kind === 'sqlite') return
  await sql`create function store_letters(
    locks bigint[], ids text[], sha256s text[], withdrawals text[], quarters text[], bodies text,
    receipts text, id_marks text[], secret_marks text[]
  ) returns setof text language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(key) from unnest(locks) as key;
    return query
      insert into letter (id, sha256, withdrawal, quarter, body, receipt)
      select new.id, new.sha256, new.withdrawal, new.quarter, new.body, new.receipt
      from unnest(
        ids, sha256s, withdrawals, quarters, string_to_array(bodies, chr(10)),
        string_to_array(receipts, chr(10)), id_marks, secret_marks
      ) as new (id, sha256, withdrawal, quarter, body, receipt, id_mark, secret_mark)
      where not exists (
        select from tombstone where mark = new.id_mark or mark = new.secret_mark
      )
      order by new.id collate "C"
      on conflict (id) do nothing
      returning letter.id;
  end $$`.execute(work)
}
