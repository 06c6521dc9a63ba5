/** Reads a table whose pages nobody can see: in one go where it can be, and where not each half by itself, down to the single row. */
import type { Database } from '../database.ts'
import type { Row, SalvagedTable } from './row-shapes.ts'

/** Rows that lie together, by rowid. */
export type Together = ReadonlyMap<number, Row>
/** The rows from one rowid to another, in one go; throws where one of them cannot be read. */
export type Between = (from: number, to: number) => Together

/** How far beyond the last row that shows there may be others. */
const beyond = 400
/** Nobody is kept waiting for longer. */
const mostFailures = 4000

export interface Read {
  readonly found: Together
  readonly isTorn: boolean
}

export function readByHalves(db: Database, table: SalvagedTable, between: Between): Read {
  const found = new Map<number, Row>()
  let failures = 0
  const read = (from: number, to: number) => {
    if (from > to || failures > mostFailures) return
    try {
      for (const [rowid, row] of between(from, to)) found.set(rowid, row)
    } catch {
      failures += 1
      if (from === to) return
      const middle = Math.floor((from + to) / 2)
      read(from, middle)
      read(middle + 1, to)
    }
  }
  read(endOf(db, table, 'ASC') ?? 1, endOf(db, table, 'DESC') ?? lastThatShows(db, table) + beyond)
  return { found, isTorn: failures > 0 }
}

/** Null where the page at that end is hurt. */
function endOf(db: Database, table: SalvagedTable, direction: 'ASC' | 'DESC'): number | null {
  const sql = `SELECT rowid FROM "${table}" NOT INDEXED ORDER BY rowid ${direction} LIMIT 1`
  try {
    return db.prepare<[], number>(sql).pluck().get() ?? 0
  } catch {
    return null
  }
}

/** By the index where that can be read: it names every row there was. */
function lastThatShows(db: Database, table: SalvagedTable): number {
  const index = `INDEXED BY "sqlite_autoindex_${table}_1"`
  return Math.max(lastBy(db, table, index), lastBy(db, table, 'NOT INDEXED ORDER BY rowid'))
}

function lastBy(db: Database, table: SalvagedTable, way: string): number {
  let last = 0
  try {
    const rowids = db.prepare<[], number>(`SELECT rowid FROM "${table}" ${way}`).pluck()
    for (const rowid of rowids.iterate()) last = Math.max(last, rowid)
    return last
  } catch {
    return last
  }
}
