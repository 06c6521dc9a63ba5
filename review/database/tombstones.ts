/** What was taken back: marks that keep it from being stored again, and nothing of what it said. */
import type { Database, TombstoneRow } from './database.ts'

/** Which of these are there. */
export async function among(db: Database, marks: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('tombstone').select('mark').where('mark', 'in', marks).execute()
  return new Set(rows.map(({ mark }) => mark))
}

/** Those that are there stay as they are. */
export async function put(db: Database, tombstones: readonly TombstoneRow[]): Promise<void> {
  await db
    .insertInto('tombstone')
    .values(tombstones)
    .onConflict(conflict => conflict.column('mark').doNothing())
    .execute()
}

export async function removeOf(db: Database, quarters: readonly string[]): Promise<number> {
  const [result] = await db.deleteFrom('tombstone').where('quarter', 'in', quarters).execute()
  return Number(result?.numDeletedRows ?? 0)
}

export async function count(db: Database): Promise<number> {
  const rows = await db
    .selectFrom('tombstone')
    .select(({ fn }) => fn.countAll().as('all'))
    .execute()
  return Number(rows[0]?.all ?? 0)
}
