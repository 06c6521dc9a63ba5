/**
 * Writes the first page of a copy of hurt records anew, where it is gone: the list of tables lies on pages of its own, and is taken only
 * where it is, word for word, that of a version of this app. Page and header as sqlite.org/fileformat2.html has them (1.3, 1.6, 2.6).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { connectInMemory, type ConnectOptions } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { applicationId } from '../place.ts'
import { isPlainHeader } from '../sealed.ts'
import { recordsOn, type LeafRecord } from './leaf-records.ts'

const pageBytes = 4096
/** Page size, two times "with a log", no bytes kept back, and three shares that never differ. */
const constants = Buffer.from([0x10, 0x00, 2, 2, 0, 64, 32, 32])

interface Leaf {
  readonly page: number
  readonly records: readonly LeafRecord[]
}

/** False where there was nothing to do, or nothing to go by. */
export function mendFirstPage(file: string, options: ConnectOptions): boolean {
  const bytes = readFileSync(file)
  const isThere = isPlainHeader(bytes) && bytes.subarray(16, 24).equals(constants)
  if (isThere || bytes.length < 2 * pageBytes || bytes.length % pageBytes !== 0) return false
  const leaves = leavesOfSchema(bytes)
  const version = versionOf(leaves, options)
  if (version === null) return false
  firstPage(leaves, version, bytes.length / pageBytes).copy(bytes)
  writeFileSync(file, bytes)
  return true
}

function leavesOfSchema(bytes: Buffer): readonly Leaf[] {
  const leaves: Leaf[] = []
  for (let page = 2; page * pageBytes <= bytes.length; page += 1) {
    const records = recordsOn(bytes.subarray((page - 1) * pageBytes, page * pageBytes))
    if (records !== null && records.length > 0 && records.every(isOfSchema)) {
      leaves.push({ page, records })
    }
  }
  return leaves.sort((one, other) => firstOf(one) - firstOf(other))
}

const firstOf = ({ records }: Leaf): number => records[0]?.rowid ?? 0
const lastOf = ({ records }: Leaf): number => records.at(-1)?.rowid ?? 0

function isOfSchema({ values }: LeafRecord): boolean {
  const [type, name, table, root, sql] = values
  const isNamed = (type === 'table' || type === 'index') && typeof name === 'string'
  const isPlaced = typeof table === 'string' && typeof root === 'number' && root > 1
  return values.length === 5 && isNamed && isPlaced && (sql === null || typeof sql === 'string')
}

/** What a list of tables says but for where they begin. */
const inOrder = (rows: readonly (readonly unknown[])[]): string =>
  JSON.stringify(rows.map(row => JSON.stringify(row)).sort())

/** The version whose tables these are, each of them once; null where there is none. */
function versionOf(leaves: readonly Leaf[], options: ConnectOptions): number | null {
  const all = leaves.flatMap(({ records }) => records)
  const roots = new Set(all.map(({ values }) => values[3]))
  if (roots.size !== all.length) return null
  const found = inOrder(
    all.map(({ values: [type, name, table, , sql] }) => [type, name, table, sql]),
  )
  for (let version = migrations.length; version > 0; version -= 1) {
    if (found === tablesOf(version, options)) return version
  }
  return null
}

function tablesOf(version: number, options: ConnectOptions): string {
  const db = connectInMemory(options)
  try {
    migrate(db, migrations.slice(0, version))
    const sql = 'SELECT type, name, tbl_name, sql FROM sqlite_schema'
    return inOrder(db.prepare<[], unknown[]>(sql).raw().all())
  } finally {
    db.close()
  }
}

const headBytes = 100
const interiorHead = 12
/** A page number and a rowid, written as wide as any row of the list of tables needs. */
const cellBytes = 4 + 2

/** A header as the app writes it, and above the list of tables the one page that leads to its leaves. */
function firstPage(leaves: readonly Leaf[], version: number, pages: number): Buffer {
  const page = Buffer.alloc(pageBytes)
  page.write('SQLite format 3\0', 'latin1')
  constants.copy(page, 16)
  // Changed once, so many pages, no free ones known, a form of the list, UTF-8.
  for (const [at, value] of [
    [24, 1],
    [28, pages],
    [40, 1],
    [44, 4],
    [56, 1],
    [60, version],
    [68, applicationId],
    [92, 1],
  ] as const) {
    page.writeUInt32BE(value, at)
  }
  const inner = leaves.slice(0, -1)
  page.writeUInt8(0x05, headBytes)
  page.writeUInt16BE(inner.length, headBytes + 3)
  page.writeUInt16BE(pageBytes - inner.length * cellBytes, headBytes + 5)
  page.writeUInt32BE(leaves.at(-1)?.page ?? 0, headBytes + 8)
  inner.forEach((leaf, at) => {
    const cell = pageBytes - (at + 1) * cellBytes
    page.writeUInt16BE(cell, headBytes + interiorHead + at * 2)
    page.writeUInt32BE(leaf.page, cell)
    page.writeUInt8(0x80 | (lastOf(leaf) >> 7), cell + 4)
    page.writeUInt8(lastOf(leaf) & 0x7f, cell + 5)
  })
  return page
}
