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
    endWaiting(db, now)
    switchAllOff(db)
    writeSetting(db, 'came-from-copy', null)
  })()
}

function endWaiting(db: Database, now: string): void {
  db.prepare(`DELETE FROM letter WHERE state = 'prepared'`).run()
  db.prepare(
    `UPDATE letter SET state = 'withdrawing', is_tried = 1, failures = 0, next_try_at = ?,
      is_told_to_wait = 0
    WHERE state IN ('frozen', 'sending')`,
  ).run(now)
}

type Row = Readonly<Record<string, unknown>>

export interface KeptLetters {
  readonly letters: readonly Row[]
  readonly attempts: readonly Row[]
}

/** What was sent and taken back until now, to be laid over records of an earlier day. */
export function lettersIn(db: Database): KeptLetters {
  return {
    letters: db
      .prepare<[], Row>(`SELECT * FROM letter WHERE state <> 'prepared' ORDER BY rowid`)
      .all(),
    attempts: db.prepare<[], Row>('SELECT * FROM letter_attempt ORDER BY rowid').all(),
  }
}

/**
 * What is with the review does not go back in time with the records: a letter sent since would go again under
 * another id, and one taken back would count as sent. One whose service these records do not know is taken back,
 * because nobody could do so later.
 */
export function layLettersOver(
  db: Database,
  { letters, attempts }: KeptLetters,
  now: string,
): void {
  db.transaction(() => {
    endWaiting(db, now)
    const isService = db.prepare<[unknown], number>('SELECT 1 FROM service WHERE id = ?').pluck()
    const forget = db.prepare('DELETE FROM letter WHERE id = ?')
    for (const letter of letters) {
      forget.run(letter['id'])
      const isKnown = isService.get(letter['service_id']) === 1
      const goes = { service_id: null, ...(letter['state'] === 'sent' && withdrawing(now)) }
      insert(db, 'letter', isKnown ? letter : { ...letter, ...goes })
    }
    endReplaced(db)
    const ids = new Set(letters.map(letter => letter['id']))
    for (const attempt of attempts) {
      if (ids.has(attempt['letter_id'])) insert(db, 'letter_attempt', attempt)
    }
  })()
}

/** Of hurt records the newer letter may have been read, and not that the one before it ended. */
function endReplaced(db: Database): void {
  const sql = `UPDATE letter SET state = 'replaced' WHERE state = 'sent'
    AND id IN (SELECT replaces FROM letter WHERE state = 'sent')`
  db.prepare(sql).run()
}

const withdrawing = (now: string) => ({
  state: 'withdrawing',
  failures: 0,
  next_try_at: now,
  is_told_to_wait: 0,
})

/** The names of the columns are those of a table of ours, read from one. */
function insert(db: Database, table: 'letter' | 'letter_attempt', row: Row): void {
  const names = Object.keys(row)
  const columns = names.map(name => `"${name}"`).join(', ')
  const values = names.map(() => '?').join(', ')
  db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${values})`).run(...Object.values(row))
}
