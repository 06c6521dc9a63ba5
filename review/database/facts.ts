/** Facts about the database itself. */
import type { Database } from './database.ts'

export async function factOf(db: Database, name: string): Promise<string | undefined> {
  const rows = await db.selectFrom('fact').select('value').where('name', '=', name).execute()
  return rows[0]?.value
}

/** Unless it is there already. */
export async function keepFact(db: Database, name: string, value: string): Promise<void> {
  await db
    .insertInto('fact')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doNothing())
    .execute()
}

export async function changeFact(db: Database, name: string, value: string): Promise<void> {
  await db
    .insertInto('fact')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

export async function removeFacts(db: Database): Promise<void> {
  await db.deleteFrom('fact').execute()
}
