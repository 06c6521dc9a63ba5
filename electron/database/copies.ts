/** The copies in the data folder: the backups, the plain copy before each update, and the daily ones of earlier versions. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { earlierFirst } from '../../shared/dates.ts'
import type { Copy } from '../../shared/keeping/copies.ts'
import {
  checkWhole,
  type ConnectOptions,
  connectToRead,
  versionOf,
  whileCopying,
} from './connect.ts'
import type { Database } from './database.ts'
import { flushFile, flushFolder } from './flush.ts'
import { backupsFolder, copiesFolder } from './place.ts'
import { removeFile } from './remove.ts'
import { renamePatiently } from './rename.ts'
import { notAsWritten } from './trouble.ts'

const dailyName = /^copy-\d{4}-\d{2}-\d{2}\.db$/
const beforeUpdateName = /^before-update-\d+-\d{4}-\d{2}-\d{2}\.db$/
const backupName = /^care-cyber-check-\d{4}-\d{2}-\d{2}-\d{6}(?:-[0-9a-f]{4})?\.ccc$/

export const isCopyName = (name: string): boolean =>
  dailyName.test(name) || beforeUpdateName.test(name)
export const isBackupName = (name: string): boolean => backupName.test(name)

function copyAt(file: string): Copy {
  const { mtime, size } = statSync(file)
  return { name: basename(file), madeAt: mtime.toISOString(), bytes: size }
}

function copiesIn(folder: string, isOne: (name: string) => boolean): readonly Copy[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(isOne)
    .map(name => copyAt(join(folder, name)))
}

export function newestFirst(copies: readonly Copy[]): readonly Copy[] {
  return [...copies].sort(
    (a, b) => earlierFirst(b.madeAt, a.madeAt) || earlierFirst(b.name, a.name),
  )
}

/** Everything in the data folder that the records can come back from, the newest first. */
export function listCopies(folder: string): readonly Copy[] {
  return newestFirst([
    ...copiesIn(copiesFolder(folder), isCopyName),
    ...copiesIn(backupsFolder(folder), isBackupName),
  ])
}

export interface CopyOptions extends ConnectOptions {
  readonly folder: string
}

/** Plain, and in one go: it is made while the records are being opened, when nothing else can happen. */
export function makeCopyBeforeUpdate(db: Database, day: string, options: CopyOptions): Copy {
  const into = copiesFolder(options.folder)
  mkdirSync(into, { recursive: true })
  const unfinished = join(into, 'unfinished.part')
  const finished = join(into, `before-update-${versionOf(db)}-${day}.db`)
  removeWithCompanions(unfinished)
  try {
    checkCopy(unfinished, options, copyInto(db, unfinished))
    flushFile(unfinished)
    renamePatiently(unfinished, finished)
    flushFolder(into)
  } finally {
    removeWithCompanions(unfinished)
  }
  return copyAt(finished)
}

export type RowCounts = Readonly<Record<string, number>>

/** What a copy has to be like. */
export interface CopySaid {
  readonly version: number
  readonly rows: RowCounts
}

/**
 * VACUUM INTO, not the backup API: it is one statement, so no answer can be saved halfway through and the
 * counts must agree; and what was deleted from the records is not in the copy. It is not on the disk yet, nor checked.
 */
export function copyInto(db: Database, file: string): CopySaid {
  whileCopying(db, () => db.prepare('VACUUM INTO ?').run(file))
  return { version: versionOf(db), rows: rowCounts(db) }
}

/** Opens a copy again and compares it; throws where it differs, for then it is no copy. */
export function checkCopy(file: string, options: ConnectOptions, said: CopySaid): void {
  const copy = connectToRead(file, options)
  try {
    checkWhole(copy, file, said.version)
    const isSame = versionOf(copy) === said.version && isSameRows(rowCounts(copy), said.rows)
    if (!isSame) throw notAsWritten('The copy does not hold what the records hold.')
  } finally {
    copy.close()
  }
}

/** How many rows each table has, by name. */
export function rowCounts(db: Database): RowCounts {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
  const count = (table: string) =>
    db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
  return Object.fromEntries(tables.map(table => [table, count(table)]))
}

export function isSameRows(one: RowCounts, other: RowCounts): boolean {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length && names.every(name => one[name] === other[name])
  )
}

/** A SQLite file and the files that SQLite keeps beside it while it works. */
export const companionsOf = (file: string): readonly string[] =>
  ['-wal', '-shm', '-journal'].map(end => `${file}${end}`)

export function removeWithCompanions(file: string): void {
  for (const each of [file, ...companionsOf(file)]) removeFile(each)
}
