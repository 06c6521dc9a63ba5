/** Prepares a statement once for each connection: for the saves that somebody waits for, reading the SQL again costs as much as half a save. */
import type { Statement } from 'better-sqlite3'
import type { Database } from './database.ts'

const kept = new WeakMap<Database, Map<string, Statement>>()

/** The statement for this text, ready to run; types as for `db.prepare`. */
export function prepared<Bind extends unknown[] | object, Row = unknown>(
  db: Database,
  sql: string,
): Bind extends unknown[] ? Statement<Bind, Row> : Statement<[Bind], Row> {
  const statements = kept.get(db) ?? new Map<string, Statement>()
  kept.set(db, statements)
  const statement = statements.get(sql) ?? db.prepare(sql)
  statements.set(sql, statement)
  // What db.prepare itself does with its type arguments: they describe the SQL, which the compiler cannot read.
  return statement as Bind extends unknown[] ? Statement<Bind, Row> : Statement<[Bind], Row>
}
