/** Writes something long without making whoever waits for it wait for the tidying as well. */
import type { Database } from './database.ts'

/** SQLite's own: after so many pages the log is folded into the file, within the very commit that made it so long. */
const usualPages = 1000
/** By then the person has been told that it is saved. */
const tidyAfterMs = 2_000

/**
 * Once the work has come back it is in the log and on the disk, as after every commit; folding the log into the file comes a
 * moment later. `later` runs something after so many milliseconds.
 */
export function writeLong<T>(
  db: Database,
  work: () => T,
  later: (run: () => void, milliseconds: number) => unknown = setTimeout,
): T {
  db.pragma('wal_autocheckpoint = 0')
  try {
    return work()
  } finally {
    db.pragma(`wal_autocheckpoint = ${usualPages}`)
    later(() => tidy(db), tidyAfterMs)
  }
}

function tidy(db: Database): void {
  try {
    if (db.open) db.pragma('wal_checkpoint(PASSIVE)')
  } catch {
    // A disk that is full or gone: everything is in the log, and the next commit tries again and says so.
  }
}
