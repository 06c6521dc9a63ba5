/** All rows of all tables, in the order of their own keys: out into a backup, and back in. */
import type { Database, Store, Tables, Work } from './database.ts'

export type Table = keyof Tables
export const tables = ['letter', 'tombstone', 'fact'] as const satisfies readonly Table[]

const keys = { letter: 'id', tombstone: 'mark', fact: 'name' } as const
const pageSize = 500

export type EachRow = (table: Table, row: Tables[Table]) => void

/** As everything was at one moment, whatever is stored meanwhile. */
export async function inOneLook({ db }: Store, each: EachRow): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async work => {
      await eachOf(
        keys.letter,
        after => letterPage(work, after),
        row => each('letter', row),
      )
      await eachOf(
        keys.tombstone,
        after => tombstonePage(work, after),
        row => each('tombstone', row),
      )
      const facts = await work.selectFrom('fact').selectAll().orderBy('name').execute()
      for (const row of facts) each('fact', row)
    })
}

async function eachOf<K extends string, R extends Readonly<Record<K, string>>>(
  key: K,
  page: (after: string) => Promise<readonly R[]>,
  each: (row: R) => void,
): Promise<void> {
  let after = ''
  for (;;) {
    const rows = await page(after)
    rows.forEach(each)
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    after = last[key]
  }
}

function letterPage(db: Database, after: string) {
  return db
    .selectFrom('letter')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(pageSize)
    .execute()
}

function tombstonePage(db: Database, after: string) {
  return db
    .selectFrom('tombstone')
    .selectAll()
    .where('mark', '>', after)
    .orderBy('mark')
    .limit(pageSize)
    .execute()
}

export async function isEmpty(db: Database): Promise<boolean> {
  const letter = await db.selectFrom('letter').select('id').limit(1).execute()
  const tombstone = await db.selectFrom('tombstone').select('mark').limit(1).execute()
  return letter.length + tombstone.length === 0
}

export async function putBack(work: Work, table: Table, row: Tables[Table]): Promise<void> {
  await work
    .insertInto(table)
    .values(row)
    .onConflict(conflict => conflict.column(keys[table]).doNothing())
    .execute()
}
