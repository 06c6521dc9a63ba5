/** The copies kept beside the records: one a day, the newest seven, and one before each update of the records. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { copiesKept, type Copy } from '../../shared/keeping/copies.ts'
import { checkWhole, type ConnectOptions, connectToRead, versionOf } from './connect.ts'
import type { Database } from './database.ts'
import { flushFile, flushFolder } from './flush.ts'
import { copiesFolder } from './place.ts'

const dailyName = /^copy-\d{4}-\d{2}-\d{2}\.db$/
const beforeUpdateName = /^before-update-\d+-\d{4}-\d{2}-\d{2}\.db$/

export const isCopyName = (name: string): boolean =>
  dailyName.test(name) || beforeUpdateName.test(name)
export const dailyCopyName = (day: string): string => `copy-${day}.db`

function copyAt(file: string): Copy {
  const { mtime, size } = statSync(file)
  return { name: basename(file), madeAt: mtime.toISOString(), bytes: size }
}

/** Every copy in the data folder, the newest first. */
export function listCopies(folder: string): readonly Copy[] {
  const from = copiesFolder(folder)
  if (!existsSync(from)) return []
  const copies = readdirSync(from)
    .filter(isCopyName)
    .map(name => copyAt(join(from, name)))
  return copies.sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.name.localeCompare(a.name))
}

export interface CopyOptions extends ConnectOptions {
  readonly folder: string
}

/** Makes today's copy, or makes it anew, and lets the oldest go when there are more than are kept. */
export function makeDailyCopy(db: Database, day: string, options: CopyOptions): Copy {
  const copy = writeCopy(db, dailyCopyName(day), options)
  dropOldest(options.folder, copy.name)
  return copy
}

export function makeCopyBeforeUpdate(db: Database, day: string, options: CopyOptions): Copy {
  return writeCopy(db, `before-update-${versionOf(db)}-${day}.db`, options)
}

/**
 * VACUUM INTO, not the backup API: it is one statement, so no answer can be saved halfway through and the
 * counts must agree; and what was deleted from the records is not in the copy.
 */
function writeCopy(db: Database, name: string, options: CopyOptions): Copy {
  const into = copiesFolder(options.folder)
  mkdirSync(into, { recursive: true })
  const unfinished = join(into, 'unfinished.part')
  const finished = join(into, name)
  removeWithCompanions(unfinished)
  try {
    db.prepare('VACUUM INTO ?').run(unfinished)
    const counts = rowCounts(db)
    flushFile(unfinished)
    compareCopy(unfinished, counts, versionOf(db), options)
    renameSync(unfinished, finished)
    flushFolder(into)
  } finally {
    removeWithCompanions(unfinished)
  }
  return copyAt(finished)
}

/** Every table with its number of rows, as one text to compare. */
export function rowCounts(db: Database): string {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
  const count = (table: string) =>
    db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get()
  return JSON.stringify(tables.map(table => [table, count(table)]))
}

/** Opens the copy apart from the records and compares; a copy that differs is no copy. */
function compareCopy(file: string, counts: string, version: number, options: ConnectOptions): void {
  const copy = connectToRead(file, options)
  try {
    checkWhole(copy, file, version)
    const isSame = versionOf(copy) === version && rowCounts(copy) === counts
    if (!isSame) throw new Error('The copy does not hold what the records hold.')
  } finally {
    copy.close()
  }
}

/** By name, which holds the day; never the one just made, whatever the clock of this PC says. */
function dropOldest(folder: string, justMade: string): void {
  const from = copiesFolder(folder)
  const names = readdirSync(from).filter(name => dailyName.test(name) && name !== justMade)
  const tooMany = names
    .sort()
    .reverse()
    .slice(copiesKept - 1)
  for (const name of tooMany) rmSync(join(from, name))
}

/** A SQLite file and the files that SQLite keeps beside it while it works. */
export const companionsOf = (file: string): readonly string[] =>
  ['-wal', '-shm', '-journal'].map(end => `${file}${end}`)

export function removeWithCompanions(file: string): void {
  for (const each of [file, ...companionsOf(file)]) rmSync(each, { force: true })
}
