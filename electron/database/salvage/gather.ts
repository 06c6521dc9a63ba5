/** Everything that can still be read of hurt records, in records of its own that exist only while they are open. */
import { connectInMemory, type ConnectOptions, versionOf } from '../connect.ts'
import type { Database } from '../database.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { type HurtCopy, type Patience, withHurtCopy, withHurtCopyInTime } from './hurt-copy.ts'
import { imageOf } from './leaves.ts'
import { type Reading, readTable } from './read-rows.ts'
import { type Row, type SalvagedTable, salvagedTables } from './row-shapes.ts'

export type Losses = Readonly<Record<SalvagedTable, Reading['lost']>>

export interface Gathered {
  /** Of this version. Holds no reference to what could not be read: some rows may stand without what they belong to. */
  readonly found: Database
  /** How many rows of each table could not be read; null where that is not known. */
  readonly lost: Losses
}

/** Null where nothing can be read: the beginning of the file is gone, or it is of a version that this app does not know. */
export function gather(records: string, options: ConnectOptions): Gathered | null {
  return withHurtCopy(records, options, hurt => gatherFrom(hurt, options))
}

/** The same without holding up other work, and with news of how far it is. */
export function gatherInTime(
  records: string,
  options: ConnectOptions,
  patience: Patience,
): Promise<Gathered | null> {
  return withHurtCopyInTime(records, options, patience, hurt => gatherFrom(hurt, options))
}

function gatherFrom(hurt: HurtCopy, options: ConnectOptions): Gathered | null {
  const version = versionOf(hurt.db)
  if (version < 1 || version > migrations.length) return null
  const found = connectInMemory(options)
  try {
    migrate(found, migrations.slice(0, version))
    found.pragma('foreign_keys = OFF')
    const lost = readAll(hurt, found)
    if (version < migrations.length) {
      dropOrphans(found)
      migrate(found, migrations)
      found.pragma('foreign_keys = OFF')
    }
    return { found, lost }
  } catch (error) {
    found.close()
    throw error
  }
}

function readAll(hurt: HurtCopy, found: Database): Losses {
  const image = imageOf(hurt)
  const lost = Object.fromEntries(salvagedTables.map(table => [table, 0])) as Record<
    SalvagedTable,
    Reading['lost']
  >
  for (const table of salvagedTables) {
    const shape = shapeOf(found, table)
    // Records of an earlier version have not all of the tables.
    if (shape.columns.length === 0) continue
    const { rows, lost: unread } = readTable({ db: hurt.db, table, image, ...shape })
    const refused = rows.filter(row => !isTaken(found, table, row)).length
    lost[table] = unread === null ? null : unread + refused
  }
  return lost
}

interface Column {
  readonly name: string
  readonly pk: number
}

function shapeOf(db: Database, table: SalvagedTable) {
  const sql = 'SELECT name, pk FROM pragma_table_info(?)'
  const columns = db.prepare<[string], Column>(sql).all(table)
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  return { columns: columns.map(({ name }) => name), key: key.map(({ name }) => name) }
}

/** False where the row breaks a rule of its table, which no row of ours does. */
function isTaken(db: Database, table: SalvagedTable, row: Row): boolean {
  try {
    insertRow(db, table, row)
    return true
  } catch {
    return false
  }
}

/** The names of the columns are those of a table of ours, read from one. */
export function insertRow(db: Database, table: SalvagedTable, row: Row): void {
  const names = Object.keys(row)
  const columns = names.map(name => `"${name}"`).join(', ')
  const values = names.map(() => '?').join(', ')
  db.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${values})`).run(...Object.values(row))
}

interface Orphan {
  readonly table: string
  readonly rowid: number
}

/** A step from one version to the next holds references to be true; only rows from before an update are lost this way. */
function dropOrphans(db: Database): void {
  for (;;) {
    const orphans = db.pragma('foreign_key_check') as readonly Orphan[]
    if (orphans.length === 0) return
    for (const { table, rowid } of orphans) {
      db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid)
    }
  }
}
