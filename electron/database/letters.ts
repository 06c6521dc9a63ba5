/** The letters to the review with their secrets, which leave this file only to be hashed or sent to the review. */
import type { Attempt, KeptLetter, LetterState } from '../../shared/sharing/queue.ts'
import type { ProblemCode } from '../../shared/sharing/problem.ts'
import type { Receipt } from '../../shared/sharing/receipt.ts'
import type { Quarter } from '../../shared/sharing/quarters.ts'
import { lastOpenDayOf } from '../../shared/sharing/quarters.ts'
import type { Database } from './database.ts'

/** A letter as the queue sees it. Never handed to the window: it holds the secret. */
export interface QueuedLetter {
  readonly id: string
  /** Null once the service is gone for good. */
  readonly serviceId: string | null
  readonly quarter: Quarter
  readonly state: LetterState
  readonly text: string
  readonly sha256: string
  readonly secret: string
  readonly replaces: string | null
  readonly agreedAt: string | null
  /** Whether the review may have it: set before the first byte goes out. */
  readonly isTried: boolean
  readonly receipt: Receipt | null
  readonly refusal: ProblemCode | null
  readonly failures: number
  readonly nextTryAt: string | null
  readonly isToldToWait: boolean
}

const columns = `id, service_id AS serviceId, quarter, state, text, sha256, secret, replaces,
  agreed_at AS agreedAt, is_tried AS isTried, receipt, refusal, failures, next_try_at AS nextTryAt,
  is_told_to_wait AS isToldToWait`

type Row = Omit<QueuedLetter, 'isTried' | 'isToldToWait' | 'receipt'> & {
  readonly isTried: number
  readonly isToldToWait: number
  readonly receipt: string | null
}

/** Only settle() writes receipts, and only such as were checked. */
const receiptOf = (text: string | null) => (text === null ? null : (JSON.parse(text) as Receipt))

const queued = (row: Row): QueuedLetter => ({
  ...row,
  isTried: row.isTried === 1,
  isToldToWait: row.isToldToWait === 1,
  receipt: receiptOf(row.receipt),
})

export function find(db: Database, id: string): QueuedLetter | null {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM letter WHERE id = ?`).get(id)
  return row === undefined ? null : queued(row)
}

/** In the order in which they were made, which within a service is that in which they are sent. */
export function ofService(db: Database, serviceId: string): readonly QueuedLetter[] {
  const sql = `SELECT ${columns} FROM letter WHERE service_id = ? ORDER BY rowid`
  return db.prepare<[string], Row>(sql).all(serviceId).map(queued)
}

/** All of all services that still have a way to go, online or by file, the oldest first. */
export function underWay(db: Database): readonly QueuedLetter[] {
  const sql = `SELECT ${columns} FROM letter
    WHERE state IN ('frozen', 'sending', 'withdrawing') ORDER BY rowid`
  return db.prepare<[], Row>(sql).all().map(queued)
}

/** Those of them that go online: a letter that was agreed to by file alone has no next try. */
export function toSend(db: Database): readonly QueuedLetter[] {
  return underWay(db).filter(({ state, nextTryAt }) => state !== 'frozen' || nextTryAt !== null)
}

/** Those that the review has given a receipt for and that still count. */
export function sent(db: Database): readonly QueuedLetter[] {
  const sql = `SELECT ${columns} FROM letter WHERE state = 'sent' ORDER BY rowid`
  return db.prepare<[], Row>(sql).all().map(queued)
}

export function prepared(db: Database, serviceId: string): QueuedLetter | null {
  const sql = `SELECT ${columns} FROM letter WHERE service_id = ? AND state = 'prepared'`
  const row = db.prepare<[string], Row>(sql).get(serviceId)
  return row === undefined ? null : queued(row)
}

/** All that were sent, or may have been, with one secret. */
export function withSecret(db: Database, secret: string): readonly QueuedLetter[] {
  const sql = `SELECT ${columns} FROM letter WHERE secret = ? ORDER BY rowid`
  return db.prepare<[string], Row>(sql).all(secret).map(queued)
}

export interface PreparedLetter extends Pick<
  QueuedLetter,
  'id' | 'quarter' | 'text' | 'sha256' | 'secret' | 'replaces'
> {
  readonly serviceId: string
  readonly preparedAt: string
}

/** Takes the place of the service's letter that was only prepared, if there is one. */
export function prepare(db: Database, letter: PreparedLetter): void {
  discardPrepared(db, letter.serviceId)
  db.prepare(
    `INSERT INTO letter (id, service_id, quarter, state, text, sha256, secret, replaces, prepared_at)
    VALUES (@id, @serviceId, @quarter, 'prepared', @text, @sha256, @secret, @replaces, @preparedAt)`,
  ).run(letter)
}

export function discardPrepared(db: Database, serviceId: string): void {
  db.prepare(`DELETE FROM letter WHERE service_id = ? AND state = 'prepared'`).run(serviceId)
}

/** No other statement knows `text`: from here on the bytes are never written again. */
export function freeze(db: Database, id: string, now: string, way: 'online' | 'file'): void {
  db.prepare(
    `UPDATE letter SET state = 'frozen', agreed_at = @now, next_try_at = @nextTryAt
    WHERE id = @id AND state = 'prepared'`,
  ).run({ id, now, nextTryAt: way === 'online' ? now : null })
}

export interface Change {
  readonly state?: LetterState
  readonly receipt?: Receipt | null
  readonly refusal?: ProblemCode | null
  readonly failures?: number
  readonly nextTryAt?: string | null
  readonly isToldToWait?: boolean
  readonly isTried?: true
}

/** Everything but what was shown and agreed to. */
export function change(db: Database, letter: QueuedLetter, parts: Change): void {
  const next = { ...letter, ...parts }
  db.prepare(
    `UPDATE letter SET state = @state, receipt = @receipt, refusal = @refusal, failures = @failures,
      next_try_at = @nextTryAt, is_told_to_wait = @isToldToWait, is_tried = @isTried
    WHERE id = @id`,
  ).run({
    ...next,
    receipt: next.receipt === null ? null : JSON.stringify(next.receipt),
    isToldToWait: next.isToldToWait ? 1 : 0,
    isTried: next.isTried ? 1 : 0,
  })
}

export function addAttempt(db: Database, letterId: string, attempt: Attempt): void {
  db.prepare(
    `INSERT INTO letter_attempt (letter_id, number, at, what, outcome, code)
    SELECT @letterId, count(*) + 1, @at, @what, @outcome, @code
    FROM letter_attempt WHERE letter_id = @letterId`,
  ).run({ ...attempt, letterId })
}

type ShownRow = Omit<KeptLetter, 'attempts' | 'receipt' | 'lastDay'> & {
  readonly receipt: string | null
}

/** As the window may see them, without the secret; the newest first. */
export function shown(db: Database, serviceId: string): readonly KeptLetter[] {
  const rows = db
    .prepare<[string], ShownRow>(
      `SELECT id, quarter, state, text, sha256, replaces, prepared_at AS preparedAt,
        agreed_at AS agreedAt, receipt, refusal, next_try_at AS nextTryAt
      FROM letter WHERE service_id = ? ORDER BY rowid DESC`,
    )
    .all(serviceId)
  const attempts = db.prepare<[string], Attempt>(
    'SELECT at, what, outcome, code FROM letter_attempt WHERE letter_id = ? ORDER BY number',
  )
  return rows.map(row => ({
    ...row,
    receipt: receiptOf(row.receipt),
    attempts: attempts.all(row.id),
    lastDay: lastOpenDayOf(row.quarter),
  }))
}

/** Deletes for good what was said of services removed before the day, but for what has still to be taken back. */
export function purgeLetters(db: Database, day: string): void {
  db.prepare(
    `DELETE FROM letter WHERE state <> 'withdrawing' AND (service_id IS NULL
      OR service_id IN (SELECT id FROM service WHERE removed_at < ?))`,
  ).run(day)
}
