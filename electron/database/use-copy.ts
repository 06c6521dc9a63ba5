/** Puts a copy in the place of hurt records, which are moved aside and never deleted. */
import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../../shared/failure.ts'
import { checkWhole, connectToRead, connectToWrite, disconnect } from './connect.ts'
import { companionsOf, type CopyOptions, isCopyName, removeWithCompanions } from './copies.ts'
import { flushFile, flushFolder } from './flush.ts'
import { copiesFolder, recordsFile } from './place.ts'
import { writeSetting } from './settings.ts'

interface UseOptions extends CopyOptions {
  readonly newestVersion: number
  /** Now, as an ISO moment; it names the file that is moved aside. */
  readonly moment: string
}

/** The records must be closed. Ends with the copy in place, or with everything as it was and a Failure. */
export function useCopy(name: string, options: UseOptions): void {
  const copy = join(copiesFolder(options.folder), name)
  if (!isCopyName(name) || !existsSync(copy)) {
    throw new Failure('not-found', 'That copy is no longer there. Choose another.')
  }
  checkCopy(copy, options)
  const records = recordsFile(options.folder)
  const next = `${records}.new`
  removeWithCompanions(next)
  try {
    copyFileSync(copy, next)
    // In the journal mode of the records before it takes their place, so that no switch can be cut short there.
    markAsReturned(next, options)
    checkCopy(next, options)
    flushFile(next)
    moveAside(records, options.moment)
    renameSync(next, records)
    flushFolder(options.folder)
  } finally {
    removeWithCompanions(next)
  }
}

/** What was sent, or taken back, after the copy was made is not in it: whoever opens these records has to know. */
function markAsReturned(file: string, options: UseOptions): void {
  const db = connectToWrite(file, options)
  try {
    writeSetting(db, 'came-from-copy', options.moment)
  } finally {
    disconnect(db)
  }
}

function checkCopy(file: string, options: UseOptions): void {
  let db
  try {
    db = connectToRead(file, options)
    checkWhole(db, file, options.newestVersion)
  } catch {
    throw new Failure(
      'invalid',
      'That copy is damaged too, or is not one of this app. Choose another.',
    )
  } finally {
    db?.close()
  }
}

/**
 * The records first, then what SQLite keeps beside them: cut short in between, the app finds no records and
 * asks, where the other order would open the records without their last answers.
 */
function moveAside(records: string, moment: string): void {
  const hurt = join(dirname(records), `hurt-${moment.replace(/[^0-9A-Za-z]/g, '-')}.db`)
  const from = [records, ...companionsOf(records)]
  const to = [hurt, ...companionsOf(hurt)]
  from.forEach((path, at) => {
    if (existsSync(path)) renameSync(path, to[at] ?? hurt)
  })
}
