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
