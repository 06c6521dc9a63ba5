/** Hurts the records of a closed app in the ways in which PCs do. */
import { createHash } from 'node:crypto'
import {
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'

export const recordsIn = (folder: string): string => join(folder, 'records.db')

function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, bytes, 0, bytes.length, at)
  closeSync(handle)
}

const pageBytes = 4096

/** Each leaves a folder whose records the app must not open. */
export const hurts = {
  /** As a newer app leaves them: the version stands in the header. */
  newer: folder => overwrite(recordsIn(folder), 60, new Uint8Array([0, 0, 0, 99])),
  foreign: folder => {
    rmSync(recordsIn(folder))
    const other = new BetterSqlite3(recordsIn(folder))
    other.exec('CREATE TABLE rota (who TEXT); INSERT INTO rota VALUES (1)')
    other.close()
  },
  'one bit flipped': folder => {
    const [first = 0] = readFileSync(recordsIn(folder))
    overwrite(recordsIn(folder), 0, new Uint8Array([first ^ 1]))
  },
  'cut short': folder => {
    truncateSync(recordsIn(folder), Math.floor(statSync(recordsIn(folder)).size / 2))
  },
  'a page of zeros': folder =>
    overwrite(recordsIn(folder), 2 * pageBytes, new Uint8Array(pageBytes)),
  missing: folder => rmSync(recordsIn(folder)),
} as const satisfies Record<string, (folder: string) => void>

/** Where the first page of a table lies in the file. */
function firstPageOf(table: string, records: string): number {
  const db = new BetterSqlite3(records, { readonly: true })
  const sql = 'SELECT rootpage FROM sqlite_schema WHERE name = ?'
  const root = db.prepare<[string], number>(sql).pluck().get(table)
  db.close()
  if (root === undefined) throw new Error(`There is no table ${table}.`)
  return (root - 1) * pageBytes
}

/** Spoils the first page of a table, as a worn disk does behind an app that has it open. `whole` holds the same file. */
export function hurtTable(folder: string, whole: string, table: string): void {
  const at = firstPageOf(table, recordsIn(whole))
  overwrite(recordsIn(folder), at, new Uint8Array(pageBytes).fill(0xa5))
}

/** An index of one page that knows of no row any more, as after a write that was lost. */
export function emptyIndex(folder: string, whole: string, index: string): void {
  const page = new Uint8Array(pageBytes)
  // An index leaf without cells, whose content begins at the end of the page (sqlite.org/fileformat2.html, 1.6).
  page.set([0x0a, 0, 0, 0, 0, pageBytes >> 8, 0, 0])
  overwrite(recordsIn(folder), firstPageOf(index, recordsIn(whole)), page)
}

/** The same page as it was. */
export function mendTable(folder: string, whole: string, table: string): void {
  const at = firstPageOf(table, recordsIn(whole))
  overwrite(recordsIn(folder), at, readFileSync(recordsIn(whole)).subarray(at, at + pageBytes))
}

export type Hurt = keyof typeof hurts

/** A folder with the same records and backups, without what Chromium keeps beside them. */
export function copyRecords(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name.startsWith('records.db') || name.startsWith('backups')) {
      cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true })
    }
  }
}

/** Every file of the records and the backups with a digest of its bytes, to see whether anything touched them. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /^(?:records|hurt|backups.)[^/\\]*[.](?:db(?:-wal|-journal)?|ccc)$/.test(name))
    // SQLite leaves an empty log behind when it has looked at a file.
    .filter(name => statSync(join(folder, name)).size > 0)
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return Object.fromEntries(names.sort().map(name => [name, digest(name)]))
}
