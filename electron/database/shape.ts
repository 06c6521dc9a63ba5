/** Whether a file of records has the tables that this app makes, and nothing else: no trigger, no view, no stranger's column. */
import { type ConnectOptions, connectInMemory, versionOf } from './connect.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'

interface Item {
  readonly type: string
  readonly name: string
  readonly tableName: string
}

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
  readonly hidden: number
}

/** Columns by name and kind rather than the SQL as text, which another version of SQLite may have written otherwise. */
function shapeOf(db: Database): string {
  const items = db
    .prepare<[], Item>(
      `SELECT type, name, tbl_name AS tableName FROM sqlite_schema
      WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all()
  const columns = db.prepare<[string], Column>(
    'SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo(?) ORDER BY name',
  )
  return JSON.stringify(
    items.map(item => [item, item.type === 'table' ? columns.all(item.name) : []]),
  )
}

/** Virtual tables run code of their own when they are read. */
function hasVirtual(db: Database): boolean {
  const sql = `SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')
    OR sql LIKE 'CREATE VIRTUAL%'`
  return db.prepare<[], number>(sql).pluck().get() !== 0
}

/** Of a version that this app knows. Runs no code that the file brings along. */
export function hasOurShape(db: Database, options: ConnectOptions): boolean {
  const version = versionOf(db)
  if (version < 1 || version > migrations.length || hasVirtual(db)) return false
  const ours = connectInMemory(options)
  try {
    migrate(ours, migrations.slice(0, version))
    return shapeOf(db) === shapeOf(ours)
  } finally {
    ours.close()
  }
}
