/** The records while the app runs: open, or shut with the trouble that keeps them so. */
import { statSync } from 'node:fs'
import type { Copy, DataPlace } from '../../shared/keeping/copies.ts'
import type { Trouble } from '../../shared/keeping/start.ts'
import { daysLater } from '../../shared/dates.ts'
import { removedKeptDays } from '../../shared/services/words.ts'
import { disconnect } from './connect.ts'
import { listCopies, makeDailyCopy } from './copies.ts'
import type { Database } from './database.ts'
import { purgeLetters } from './letters.ts'
import { endQueueOfCopy } from './letters-of-copy.ts'
import { eraseKept } from './kept.ts'
import { migrations } from './migrations/index.ts'
import { openRecords } from './open.ts'
import { recordsFile } from './place.ts'
import { purgeQuizResults } from './quiz-results.ts'
import { purgeServices } from './services.ts'
import { StoreTrouble } from './trouble.ts'
import { useCopy } from './use-copy.ts'
import { purgeLines } from './written-lines.ts'

export interface StoreOptions {
  readonly folder: string
  readonly nativeBinding: string | undefined
  readonly clock: { readonly now: () => string; readonly today: () => string }
  /** Hears the cause of a trouble, for the developer; people get the advice that goes with its kind. */
  readonly report: (error: unknown) => void
}

export interface Store {
  readonly folder: string
  /** Null while a trouble keeps the records shut. */
  readonly db: () => Database | null
  readonly trouble: () => Trouble | null
  /** Tries to open what is shut; does nothing to what is open. */
  readonly open: () => void
  readonly useCopy: (name: string) => void
  readonly place: () => DataPlace
  /** Null while the records are shut. */
  readonly copyNow: () => Copy | null
  /** Erases all that the app keeps, and opens new records; hands back the files that another program did not let go of. */
  readonly erase: () => readonly string[]
  readonly close: () => void
}

export function createStore({ clock, report, ...where }: StoreOptions): Store {
  const { folder } = where
  let db: Database | null = null
  let kind: Trouble['kind'] = 'unknown'

  const open = () => {
    if (db !== null) return
    try {
      db = openRecords({ ...where, today: clock.today() })
      endQueueOfCopy(db, clock.now())
      forgetRemoved(db, clock.today())
    } catch (error) {
      report(error)
      kind = error instanceof StoreTrouble ? error.kind : 'unknown'
    }
  }
  const close = () => {
    if (db !== null) disconnect(db)
    db = null
  }

  return {
    folder,
    db: () => db,
    trouble: () =>
      db === null ? { kind, file: recordsFile(folder), copies: listCopies(folder) } : null,
    open,
    useCopy: name => {
      close()
      try {
        useCopy(name, { ...where, newestVersion: migrations.length, moment: clock.now() })
      } finally {
        open()
      }
    },
    place: () => ({
      folder,
      bytes: statSync(recordsFile(folder)).size,
      copies: listCopies(folder),
    }),
    copyNow: () => (db === null ? null : makeDailyCopy(db, clock.today(), where)),
    erase: () => {
      close()
      try {
        return eraseKept(folder)
      } finally {
        open()
      }
    },
    close,
  }
}

/** What was removed can be brought back for so many days; after that it is gone for good. */
function forgetRemoved(db: Database, today: string): void {
  const before = daysLater(today, -removedKeptDays)
  db.transaction(() => {
    purgeLetters(db, before)
    purgeServices(db, before)
    purgeLines(db, before)
    purgeQuizResults(db, before)
  })()
}
