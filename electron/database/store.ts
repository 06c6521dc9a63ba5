/** The records while the app runs: open, or shut with the trouble that keeps them so. */
import { statSync } from 'node:fs'
import type { DataPlace } from '../../shared/keeping/copies.ts'
import type { MetDamage, Trouble } from '../../shared/keeping/start.ts'
import { Failure } from '../../shared/failure.ts'
import { daysLater } from '../../shared/dates.ts'
import { removedKeptDays } from '../../shared/services/words.ts'
import { disconnect } from './connect.ts'
import { listCopies } from './copies.ts'
import type { Database } from './database.ts'
import { purgeLetters } from './letters.ts'
import { endQueueOfCopy } from './letters-of-copy.ts'
import { eraseKept } from './kept.ts'
import { openRecords } from './open.ts'
import { recordsFile } from './place.ts'
import { purgeQuizResults } from './quiz-results.ts'
import { lettersOf, markAsReturned, replaceHurt, replaceWhole } from './restore.ts'
import { purgeServices } from './services.ts'
import { StoreTrouble } from './trouble.ts'
import { clearUnfinished } from './unfinished.ts'
import { purgeLines } from './written-lines.ts'

export interface StoreOptions {
  readonly folder: string
  readonly nativeBinding: string | undefined
  readonly clock: { readonly now: () => string; readonly today: () => string }
  /** Hears the cause of a trouble, for the developer; people get the advice that goes with its kind. */
  readonly report: (error: unknown) => void
  /** Left out where nothing can lock the records, as in most tests. */
  readonly lock?: StoreLock
}

export interface StoreLock {
  /** What the records are encrypted with now; undefined where anyone can read them. */
  readonly key: () => Uint8Array | undefined
  readonly isLocked: () => boolean
}

const noLock: StoreLock = { key: () => undefined, isLocked: () => false }

export interface Store {
  readonly folder: string
  /** Null while a trouble keeps the records shut. */
  readonly db: () => Database | null
  readonly trouble: () => Trouble | null
  /** Tries to open what is shut; does nothing to what is open, and nothing to what is locked. */
  readonly open: () => void
  /** Closes what is open and opens it with the checks of a start, in one go: nothing is read or written in between. */
  readonly check: () => void
  /** Damage that was met since they were opened. */
  readonly damage: () => MetDamage | null
  /** To be told when damage is met. False where that is known, or the records are shut. */
  readonly noteDamage: () => boolean
  /**
   * Puts a file that was checked and brought up to this version in the place of the records, and opens it. Ends with
   * that, or with everything as it was and an error. `key` is what the file is encrypted with.
   */
  readonly takeOver: (staged: string, key: Uint8Array | undefined) => void
  /** What the records are encrypted with; undefined where they are not, or are locked. */
  readonly key: () => Uint8Array | undefined
  readonly place: () => DataPlace
  /** Erases all that the app keeps, and opens new records; hands back the files that another program did not let go of. */
  readonly erase: () => readonly string[]
  readonly close: () => void
}

export function createStore({ clock, report, lock = noLock, ...place }: StoreOptions): Store {
  const { folder } = place
  const where = () => ({ ...place, key: lock.key() })
  let db: Database | null = null
  let kind: Trouble['kind'] = 'unknown'
  const met = damageOf(() => db !== null)
  const tidy = tidyOnce(folder, report)
  const open = () => {
    if (db !== null || lock.isLocked()) return
    met.forget()
    try {
      db = openRecords({ ...where(), today: clock.today() })
      tidy()
      finishWhatIsOver(db, clock)
    } catch (error) {
      report(error)
      kind = kindOf(error)
    }
  }
  const close = (): boolean => {
    const closing = db
    db = null
    return closing !== null && isClosedWell(closing, report)
  }
  const whileShut = shutting(close, open)
  return {
    folder,
    db: () => db,
    trouble: () => (db === null ? troubleOf(folder, kind) : null),
    open,
    ...met.calls,
    check: () => met.check(() => whileShut(() => undefined)),
    key: lock.key,
    takeOver: (staged, key) => {
      if (lock.isLocked()) throw new Failure('conflict', 'Open the lock first.')
      const at = { ...place, key, moment: clock.now() }
      markAsReturned(staged, at, lettersOf(db, recordsFile(folder), where()))
      whileShut(isClosed => replace(at, staged, isClosed))
    },
    place: () => placeOf(folder),
    erase: () => whileShut(() => eraseKept(folder)),
    close: () => void close(),
  }
}

/** Shuts the records for a work that is told whether they were closed well, and opens them again. */
const shutting =
  (close: () => boolean, open: () => void) =>
  <T>(work: (isClosed: boolean) => T): T => {
    const isClosed = close()
    try {
      return work(isClosed)
    } finally {
      open()
    }
  }

const kindOf = (error: unknown): Trouble['kind'] =>
  error instanceof StoreTrouble ? error.kind : 'unknown'

function replace(
  { folder, moment }: { readonly folder: string; readonly moment: string },
  staged: string,
  isClosed: boolean,
): void {
  if (isClosed) replaceWhole(recordsFile(folder), staged)
  else replaceHurt(recordsFile(folder), staged, moment)
}

/** Remembers damage while the records stay open, and whether a check has found them whole before. */
function damageOf(isOpen: () => boolean) {
  let damage: MetDamage | null = null
  let wasWhole = false
  return {
    calls: {
      damage: () => (isOpen() ? damage : null),
      noteDamage: () => {
        if (!isOpen() || damage !== null) return false
        damage = wasWhole ? 'met-again' : 'met'
        return true
      },
    },
    check: (run: () => void) => {
      run()
      wasWhole = isOpen()
    },
    forget: () => {
      damage = null
      wasWhole = false
    },
  }
}

/** Once in a run of the app: later on something may be half written that is still being worked on. */
function tidyOnce(folder: string, report: StoreOptions['report']): () => void {
  let isTidy = false
  return () => {
    if (isTidy) return
    isTidy = true
    try {
      clearUnfinished(folder)
    } catch (error) {
      report(error)
    }
  }
}

const placeOf = (folder: string): DataPlace => ({
  folder,
  bytes: statSync(recordsFile(folder)).size,
  copies: listCopies(folder),
})

const troubleOf = (folder: string, kind: Trouble['kind']): Trouble => ({
  kind,
  file: recordsFile(folder),
  copies: listCopies(folder),
})

/** False where the disk has hurt the records while they were open: then their log may hold what they do not. */
function isClosedWell(db: Database, report: StoreOptions['report']): boolean {
  try {
    disconnect(db)
    return true
  } catch (error) {
    report(error)
    return false
  }
}

function finishWhatIsOver(db: Database, clock: StoreOptions['clock']): void {
  endQueueOfCopy(db, clock.now())
  forgetRemoved(db, clock.today())
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
