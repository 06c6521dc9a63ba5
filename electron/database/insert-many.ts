/** Puts many rows into a table, several with each statement: going to the database for every row takes as long again as the rows. */
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'

/** Far below what SQLite takes as parameters of one statement (32,766), whatever the table. */
const rowsAtOnce = 200

export interface Into<T> {
  /** "INSERT INTO device (id, name)". */
  readonly sql: string
  /** "(?, ?)": the values of one row. */
  readonly values: string
  /** Appends what is bound to one row. */
  readonly bind: (bound: unknown[], thing: T) => void
}

/** In the order given. For a step that is all or nothing, call it in a transaction. */
export function insertMany<T>(db: Database, into: Into<T>, things: readonly T[]): void {
  const { sql, values, bind } = into
  const together = things.length - (things.length % rowsAtOnce)
  // A statement for a long list is not kept: the next one may have other facts.
  const several =
    together === 0
      ? null
      : db.prepare(`${sql} VALUES ${Array<string>(rowsAtOnce).fill(values).join(', ')}`)
  for (let start = 0; start < together; start += rowsAtOnce) {
    const bound: unknown[] = []
    for (let at = start; at < start + rowsAtOnce; at += 1) bind(bound, things[at] as T)
    several?.run(bound)
  }
  const single = prepared<unknown[]>(db, `${sql} VALUES ${values}`)
  for (const thing of things.slice(together)) {
    const bound: unknown[] = []
    bind(bound, thing)
    single.run(bound)
  }
}
