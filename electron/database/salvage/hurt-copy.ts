/** A copy of hurt records beside them, opened so that whatever can still be read of it is; the hurt file itself is never touched. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { BackupProgress } from '../../../shared/keeping/backup.ts'
import { type ConnectOptions, connectToHurt } from '../connect.ts'
import { removeWithCompanions } from '../copies.ts'
import type { Database } from '../database.ts'
import { copyByPieces } from './copy-by-pieces.ts'
import { mendFirstPage } from './first-page.ts'

/** Its name stands in kept.ts. */
const copyBeside = (records: string): string => join(dirname(records), 'reading-hurt.db')

/** The file that is read, and the bytes of it on the disk: what the log of the last session held is in them. */
export interface HurtCopy {
  readonly db: Database
  readonly file: string
  readonly isSealed: boolean
}

/** Where somebody waits for it and nothing else can happen meanwhile. */
const mostMsAtOnce = 10_000
/** How long other work waits at the most, but for a disk that thinks about a single place. */
const turnMs = 50

/** Null where not so much as the beginning of the file can be read. */
export function withHurtCopy<T>(
  records: string,
  options: ConnectOptions,
  work: (hurt: HurtCopy) => T,
): T | null {
  const file = copyBeside(records)
  const until = performance.now() + mostMsAtOnce
  removeWithCompanions(file)
  try {
    Array.from(copying(records, file, () => performance.now() > until))
    return opened(file, options, work)
  } finally {
    removeWithCompanions(file)
  }
}

export interface Patience {
  /** True when it has taken long enough, or somebody has. */
  readonly isOver: () => boolean
  readonly hear: (progress: BackupProgress) => void
}

/** The same between other work, and as long as that takes. */
export async function withHurtCopyInTime<T>(
  records: string,
  options: ConnectOptions,
  { isOver, hear }: Patience,
  work: (hurt: HurtCopy) => T,
): Promise<T | null> {
  const file = copyBeside(records)
  removeWithCompanions(file)
  try {
    let since = performance.now()
    for (const step of copying(records, file, isOver)) {
      if (performance.now() - since < turnMs) continue
      hear(step)
      await setImmediate()
      since = performance.now()
    }
    return opened(file, options, work)
  } finally {
    removeWithCompanions(file)
  }
}

function* copying(records: string, file: string, isOver: () => boolean): Generator<BackupProgress> {
  yield* copyByPieces(records, file, { isOver })
  const log = `${records}-wal`
  if (existsSync(log)) yield* copyByPieces(log, `${file}-wal`, { isOver })
}

function opened<T>(file: string, options: ConnectOptions, work: (hurt: HurtCopy) => T): T | null {
  if (options.key === undefined) mendFirstPage(file, options)
  const db = connectToHurt(file, options)
  if (db === null) return null
  try {
    return work({ db, file, isSealed: options.key !== undefined })
  } finally {
    db.close()
  }
}
