/** Reads a table of hurt records page by page: what lies on a page that cannot be read is left out, and so is what cannot be believed. */
import type { Database } from '../database.ts'
import { type Image, type Leaf, leavesOf } from './leaves.ts'
import { type Between, readByHalves, type Together } from './read-by-halves.ts'
import { isBelievable, isClean, type Row, type SalvagedTable } from './row-shapes.ts'

export interface Reading {
  readonly rows: readonly Row[]
  /** How many were there and could not be read; null where even that is not known. */
  readonly lost: number | null
}

export interface Asked {
  readonly db: Database
  readonly table: SalvagedTable
  readonly columns: readonly string[]
  readonly key: readonly string[]
  readonly image: Image | 'unknown' | null
}

type Keys = ReadonlyMap<number, string>

export function readTable(asked: Asked): Reading {
  const between = reader(asked)
  if (between === null) return { rows: [], lost: null }
  const { parts, isTorn } = readParts(asked, between)
  const all = parts.reduce((sum, { size }) => sum + size, 0)
  const keys = keysIn(asked)
  // An index that knows of fewer rows than there are is the one that is hurt.
  const listed = keys !== null && keys.size >= all ? keys : null
  const isRight = ([rowid, row]: readonly [number, Row]) =>
    isBelievable(asked.table, row) && (listed === null || listed.get(rowid) === keyOf(asked, row))
  const whole = parts.filter(part => [...part].every(isRight))
  const rows = whole.flatMap(part => [...part.values()])
  const isAll = !isTorn && whole.length === parts.length
  if (isAll && (listed === null || listed.size === all)) return { rows, lost: 0 }
  return { rows, lost: listed === null ? null : listed.size - rows.length }
}

/** What one row is told from another by. */
const keyOf = ({ key }: Asked, row: Row): string => JSON.stringify(key.map(name => row[name]))

/** Rowid and key of every row as its own index has them; null where the index is hurt as well. */
function keysIn(asked: Asked): Keys | null {
  const { db, table, key } = asked
  const names = key.map(name => `t."${name}" AS "${name}"`).join(', ')
  const sql = `SELECT t.rowid AS "rowid ", ${names} FROM "${table}" t INDEXED BY "sqlite_autoindex_${table}_1"`
  const listed = new Map<number, string>()
  try {
    for (const { 'rowid ': rowid, ...row } of db.prepare<[], Row>(sql).iterate()) {
      if (!Number.isSafeInteger(rowid) || !isClean(row)) return null
      listed.set(Number(rowid), keyOf(asked, row))
    }
    return listed
  } catch {
    return null
  }
}

/** Null where there is no such table any more, or none with these columns. */
function reader({ db, table, columns }: Asked): Between | null {
  // With the table before it no name is taken for a text, as SQLite does with one that it does not know.
  const names = columns.map(name => `t."${name}" AS "${name}"`).join(', ')
  const sql = `SELECT t.rowid AS "rowid ", ${names} FROM "${table}" t NOT INDEXED
    WHERE t.rowid BETWEEN ? AND ?`
  try {
    const select = db.prepare<[number, number], Row>(sql)
    return (from, to) =>
      new Map(
        select.all(from, to).map(({ 'rowid ': rowid, ...row }) => [Number(rowid), row] as const),
      )
  } catch {
    return null
  }
}

interface Parts {
  readonly parts: readonly Together[]
  /** Whether something could not be read. */
  readonly isTorn: boolean
}

/**
 * A page that looks whole may be half of two: its rows stand and fall together. Encrypted pages carry a sum of their own, so that each row of
 * one that opens is what was written. Where the log could not be folded in nobody knows the pages: all or nothing.
 */
function readParts({ db, table, image }: Asked, between: Between): Parts {
  if (image === null) {
    const { found, isTorn } = readByHalves(db, table, between)
    return { parts: [...found].map(each => new Map([each])), isTorn }
  }
  const leaves = image === 'unknown' ? [everything] : leavesOf(image, rootOf(db, table))
  const read = leaves.map(({ from, to }) => {
    try {
      return between(from, to)
    } catch {
      return null
    }
  })
  const parts = read.filter(part => part !== null)
  return { parts, isTorn: parts.length < read.length }
}

const everything: Leaf = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER }

function rootOf(db: Database, table: SalvagedTable): number {
  const sql = `SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?`
  try {
    return db.prepare<[string], number>(sql).pluck().get(table) ?? 0
  } catch {
    return 0
  }
}
