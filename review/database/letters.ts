/** The letters that are stored. */
import { sql } from 'kysely'
import type { Database, LetterRow, Store, Work } from './database.ts'

/**
 * One transaction in which nobody else touches the letters of these senders. In SQLite there is only one at a time
 * anyway; in PostgreSQL a lock on the mark that all letters of a sender share keeps two servers apart. Always locked
 * in the same order, so that two that want the same never wait for each other.
 */
export async function alone<T>(
  { db, kind }: Store,
  withdrawals: readonly string[],
  work: (work: Work) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async transaction => {
    if (kind === 'postgresql') {
      const locks = locksOf(withdrawals)
      await sql`select pg_advisory_xact_lock(key) from unnest(${locks}::bigint[]) as key`.execute(
        transaction,
      )
    }
    return work(transaction)
  })
}

/** In their order. */
export function locksOf(withdrawals: readonly string[]): readonly string[] {
  return withdrawals.map(mark => String(BigInt.asIntN(64, BigInt(`0x${mark.slice(0, 16)}`)))).sort()
}

export async function find(db: Database, id: string): Promise<LetterRow | undefined> {
  const rows = await db.selectFrom('letter').selectAll().where('id', '=', id).execute()
  return rows[0]
}

/**
 * The numbers of those that were stored; the others were taken, by whoever was faster. Stored in the order of their
 * numbers, which are made up: what came together does not tell its own order.
 */
export async function insertNew(
  db: Database,
  all: readonly LetterRow[],
): Promise<ReadonlySet<string>> {
  if (all.length === 0) return new Set()
  const rows = await db
    .insertInto('letter')
    .values(all.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What was in the old one goes; its number and SHA-256 stay. False where another was faster. */
export async function replace(db: Database, id: string, by: string): Promise<boolean> {
  const [result] = await db
    .updateTable('letter')
    .set({ body: null, replaced_by: by })
    .where('id', '=', id)
    .where('replaced_by', 'is', null)
    .execute()
  return result?.numUpdatedRows === 1n
}

/** All that was sent with one secret. */
export async function sentWith(db: Database, withdrawal: string): Promise<readonly LetterRow[]> {
  return db.selectFrom('letter').selectAll().where('withdrawal', '=', withdrawal).execute()
}

export async function remove(db: Database, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('letter').where('id', 'in', ids).execute()
}

/** Erases what was in the letters of these quarters. Returns how many that were. */
export async function eraseBodies(db: Database, quarters: readonly string[]): Promise<number> {
  const [result] = await db
    .updateTable('letter')
    .set({ body: null })
    .where('quarter', 'in', quarters)
    .where('body', 'is not', null)
    .execute()
  return Number(result?.numUpdatedRows ?? 0)
}

export interface QuarterCount {
  readonly quarter: string
  readonly kept: number
  readonly erased: number
}

export async function count(db: Database): Promise<readonly QuarterCount[]> {
  const rows = await db
    .selectFrom('letter')
    .select(({ fn }) => ['quarter', fn.countAll().as('all'), fn.count('body').as('kept')])
    .groupBy('quarter')
    .orderBy('quarter')
    .execute()
  return rows.map(({ quarter, all, kept }) => ({
    quarter,
    kept: Number(kept),
    erased: Number(all) - Number(kept),
  }))
}

const pageSize = 500

/** What counts of a quarter, page by page in the order of the made-up numbers. */
export async function* countedIn(db: Database, quarter: string): AsyncGenerator<LetterRow> {
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('letter')
      .selectAll()
      .where('quarter', '=', quarter)
      .where('replaced_by', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageSize)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    after = last.id
  }
}

/** Many at once, in one transaction. */
export async function insertAll(db: Database, letters: readonly LetterRow[]): Promise<void> {
  await db.transaction().execute(async work => {
    for (let from = 0; from < letters.length; from += pageSize) {
      await work
        .insertInto('letter')
        .values(letters.slice(from, from + pageSize))
        .execute()
    }
  })
}
