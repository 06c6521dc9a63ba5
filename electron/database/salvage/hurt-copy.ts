/** A copy of hurt records beside them, opened so that whatever can still be read of it is; the hurt file itself is never touched. */
import { copyFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ConnectOptions, connectToHurt } from '../connect.ts'
import { removeWithCompanions } from '../copies.ts'
import type { Database } from '../database.ts'

/** Its name stands in kept.ts. */
const copyBeside = (records: string): string => join(dirname(records), 'reading-hurt.db')

/** The file that is read, and the bytes of it on the disk: what the log of the last session held is in them. */
export interface HurtCopy {
  readonly db: Database
  readonly file: string
  readonly isSealed: boolean
}

/** Null where not so much as the beginning of the file can be read. */
export function withHurtCopy<T>(
  records: string,
  options: ConnectOptions,
  work: (hurt: HurtCopy) => T,
): T | null {
  const file = copyBeside(records)
  removeWithCompanions(file)
  try {
    copyFileSync(records, file)
    const log = `${records}-wal`
    if (existsSync(log)) copyFileSync(log, `${file}-wal`)
    const db = connectToHurt(file, options)
    if (db === null) return null
    try {
      return work({ db, file, isSealed: options.key !== undefined })
    } finally {
      db.close()
    }
  } finally {
    removeWithCompanions(file)
  }
}
