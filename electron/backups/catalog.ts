/** What this installation knows of its backups: which are its own, which were tested, and where the second ones go. */
import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupPlaces, backupReasons } from '../../shared/keeping/backup.ts'
import { flushFolder } from '../database/flush.ts'
import { removeFile } from '../database/remove.ts'
import { renamePatiently } from '../database/rename.ts'
import { codeOf } from '../database/trouble.ts'

const day = z.iso.date()
const moment = z.iso.datetime()

const knownBackup = z.object({
  name: z.string().max(80),
  place: z.enum(backupPlaces),
  madeAt: moment,
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  reason: z.enum(backupReasons),
  testedOn: day.nullable(),
})
export type KnownBackup = Readonly<z.infer<typeof knownBackup>>

const catalog = z.object({
  version: z.literal(1),
  /** Stands in every backup that this installation makes. */
  madeBy: z.uuid(),
  second: z
    .object({
      folder: z.string(),
      /** Stands in the folder too: another USB stick with the same letter is not this one. */
      mark: z.uuid(),
      chosenAt: moment,
      reachedAt: moment.nullable(),
      isReachable: z.boolean(),
      isSameDisk: z.boolean(),
    })
    .nullable(),
  known: z.array(knownBackup),
  /** The last day a test of a backup, or a restore, went well. */
  testedOn: day.nullable(),
  /**
   * What the last restore is taken back with. With `hasAdded` it is the backup itself, without what was added to it from
   * damaged records.
   */
  undo: z
    .object({ restoredAt: moment, name: z.string(), hasAdded: z.boolean().default(false) })
    .nullable(),
})
export type Catalog = Readonly<z.infer<typeof catalog>>

const fileIn = (folder: string): string => join(folder, 'backups.json')

/** One that cannot be read counts as none: then no backup is known as ours, and none is ever thrown away. */
export function readCatalog(folder: string): Catalog {
  const read = catalog.safeParse(jsonIn(fileIn(folder)))
  if (read.success) return read.data
  return { version: 1, madeBy: randomUUID(), second: null, known: [], testedOn: null, undo: null }
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Whole, or as it was. */
export function writeCatalog(folder: string, next: Catalog): void {
  const file = fileIn(folder)
  const unfinished = `${file}.part`
  try {
    const handle = openSync(unfinished, 'w')
    try {
      writeSync(handle, JSON.stringify(next, null, 2))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renamePatiently(unfinished, file)
    flushFolder(folder)
  } finally {
    removeFile(unfinished)
  }
}

/** Reads, changes and writes in one go, so that two that work at the same time lose nothing of each other. */
export function changeCatalog(folder: string, change: (now: Catalog) => Partial<Catalog>): Catalog {
  const now = readCatalog(folder)
  const next = { ...now, ...change(now) }
  writeCatalog(folder, next)
  return next
}

const isAt = (one: KnownBackup, { name, place }: Pick<KnownBackup, 'name' | 'place'>) =>
  one.name === name && one.place === place

export function withBackup(known: readonly KnownBackup[], one: KnownBackup): KnownBackup[] {
  return [...known.filter(each => !isAt(each, one)), one]
}
