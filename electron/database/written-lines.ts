/** What people wrote on the plan of a service: about a line by rule, or a line of their own. */
import type { LineChange, OwnLine, WrittenLine } from '../../shared/plan/line.ts'
import type { Database } from './database.ts'
import { given } from './given.ts'

// The column is older than the device list: it also holds the keys of what ends there.
const columns = `id, question_id AS ruleKey, title, why, minutes, state, reason,
  review_on AS reviewOn, due_on AS dueOn, who, note, decided_at AS decidedAt, created_at AS createdAt`

const ofKeptService = 'service_id IN (SELECT id FROM service WHERE removed_at IS NULL)'

export function list(db: Database, serviceId: string): readonly WrittenLine[] {
  const sql = `SELECT ${columns} FROM written_line
    WHERE service_id = ? AND removed_at IS NULL ORDER BY created_at, rowid`
  return db.prepare<[string], WrittenLine>(sql).all(serviceId)
}

export function findByRule(db: Database, serviceId: string, ruleKey: string): WrittenLine | null {
  const sql = `SELECT ${columns} FROM written_line WHERE service_id = ? AND question_id = ?`
  return db.prepare<[string, string], WrittenLine>(sql).get(serviceId, ruleKey) ?? null
}

/** A line of someone's own that has not been removed, of a service that has not been removed. */
export function findOwn(db: Database, id: string): WrittenLine | null {
  const sql = `SELECT ${columns} FROM written_line
    WHERE id = ? AND question_id IS NULL AND removed_at IS NULL AND ${ofKeptService}`
  return db.prepare<[string], WrittenLine>(sql).get(id) ?? null
}

export function insert(db: Database, serviceId: string, line: WrittenLine): void {
  db.prepare(
    `INSERT INTO written_line (id, service_id, question_id, title, why, minutes, state, reason,
      review_on, due_on, who, note, decided_at, created_at)
    VALUES (@id, @serviceId, @ruleKey, @title, @why, @minutes, @state, @reason,
      @reviewOn, @dueOn, @who, @note, @decidedAt, @createdAt)`,
  ).run({ ...line, serviceId })
}

/** Undefined, as left out, keeps what is stored. */
type LineUpdate = {
  readonly [K in keyof (LineChange & OwnLine) | 'decidedAt']?: WrittenLine[K] | undefined
}

export function update(db: Database, line: WrittenLine, change: LineUpdate): WrittenLine {
  const after = { ...line, ...given(change) }
  db.prepare(
    `UPDATE written_line SET title = @title, why = @why, minutes = @minutes, state = @state,
      reason = @reason, review_on = @reviewOn, due_on = @dueOn, who = @who, note = @note,
      decided_at = @decidedAt
    WHERE id = @id`,
  ).run(after)
  return after
}

/** False where there is no such line of someone's own. */
export function removeOwn(db: Database, id: string, removedAt: string): boolean {
  const sql = `UPDATE written_line SET removed_at = ?
    WHERE id = ? AND question_id IS NULL AND removed_at IS NULL AND ${ofKeptService}`
  return db.prepare(sql).run(removedAt, id).changes === 1
}

/** False where it was not removed, or was purged since. */
export function restoreOwn(db: Database, id: string): boolean {
  const sql = `UPDATE written_line SET removed_at = NULL
    WHERE id = ? AND removed_at IS NOT NULL AND ${ofKeptService}`
  return db.prepare(sql).run(id).changes === 1
}

/** Deletes for good every line removed before the day. */
export function purgeLines(db: Database, day: string): void {
  db.prepare('DELETE FROM written_line WHERE removed_at < ?').run(day)
}
