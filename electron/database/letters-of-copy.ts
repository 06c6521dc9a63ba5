/** Ends what waited in records that came back from a copy: it may have been sent, or taken back, after the copy was made. */
import type { Database } from './database.ts'
import { readSetting, writeSetting } from './settings.ts'
import { switchAllOff } from './sharing.ts'

/**
 * Nothing is sent on the strength of a consent that may have been withdrawn since: whatever waits is taken back at
 * the review, and sharing is off until somebody agrees again. Does nothing to records that come from no copy.
 */
export function endQueueOfCopy(db: Database, now: string): void {
  if (readSetting(db, 'came-from-copy') === null) return
  db.transaction(() => {
    db.prepare(`DELETE FROM letter WHERE state = 'prepared'`).run()
    db.prepare(
      `UPDATE letter SET state = 'withdrawing', is_tried = 1, failures = 0, next_try_at = ?,
        is_told_to_wait = 0
      WHERE state IN ('frozen', 'sending')`,
    ).run(now)
    switchAllOff(db)
    writeSetting(db, 'came-from-copy', null)
  })()
}
