/** Stores many letters that are new in one go: one write to the disk, and on PostgreSQL one question to the database. */
import { sql } from 'kysely'
import type { LetterRow, Store } from './database.ts'
import { insertNew, locksOf } from './letters.ts'
import * as tombstones from './tombstones.ts'

export interface NewLetter {
  readonly row: LetterRow
  /** What it must not be spent by. */
  readonly marks: { readonly id: string; readonly secret: string }
}

/** The numbers of those that were stored: not spent, and under a number that nobody had. */
export async function storeNew(
  store: Store,
  all: readonly NewLetter[],
): Promise<ReadonlySet<string>> {
  if (all.length === 0) return new Set()
  return store.kind === 'sqlite' ? inTransaction(store, all) : inOneQuestion(store, all)
}

async function inTransaction({ db }: Store, all: readonly NewLetter[]) {
  return db.transaction().execute(async work => {
    const marks = all.flatMap(({ marks: { id, secret } }) => [id, secret])
    const spent = await tombstones.among(work, marks)
    const open = all.filter(({ marks: { id, secret } }) => !spent.has(id) && !spent.has(secret))
    return insertNew(
      work,
      open.map(({ row }) => row),
    )
  })
}

/** See migrations/0002-store-letters.ts. */
async function inOneQuestion({ db }: Store, all: readonly NewLetter[]) {
  const rows = all.map(({ row }) => row)
  const each = (name: 'id' | 'sha256' | 'withdrawal' | 'quarter') => rows.map(row => row[name])
  const lines = (name: 'body' | 'receipt') => rows.map(row => row[name]).join('\n')
  const marks = (name: 'id' | 'secret') => all.map(({ marks }) => marks[name])
  const { rows: stored } = await sql<{ id: string }>`select id from store_letters(
    ${locksOf(each('withdrawal'))}, ${each('id')}, ${each('sha256')}, ${each('withdrawal')},
    ${each('quarter')}, ${lines('body')}, ${lines('receipt')}, ${marks('id')}, ${marks('secret')}
  ) as id`.execute(db)
  return new Set(stored.map(({ id }) => id))
}
