/** The quiz results that were noted, a service each. A removed one stays until it is purged. */
import type { QuizResult } from '../../shared/learning/quiz-result.ts'
import type { Database } from './database.ts'

const columns = `id, card_id AS cardId, who, right_count AS "right", asked_count AS asked,
  noted_on AS notedOn`

const ofKeptService = 'service_id IN (SELECT id FROM service WHERE removed_at IS NULL)'

/** The newest first. */
export function list(db: Database, serviceId: string): readonly QuizResult[] {
  const sql = `SELECT ${columns} FROM quiz_result
    WHERE service_id = ? AND removed_at IS NULL ORDER BY noted_on DESC, rowid DESC`
  return db.prepare<[string], QuizResult>(sql).all(serviceId)
}

export function insert(db: Database, serviceId: string, result: QuizResult): void {
  db.prepare(
    `INSERT INTO quiz_result (id, service_id, card_id, who, right_count, asked_count, noted_on)
    VALUES (@id, @serviceId, @cardId, @who, @right, @asked, @notedOn)`,
  ).run({ ...result, serviceId })
}

/** False where there is no such result. */
export function remove(db: Database, id: string, removedAt: string): boolean {
  const sql = `UPDATE quiz_result SET removed_at = ?
    WHERE id = ? AND removed_at IS NULL AND ${ofKeptService}`
  return db.prepare(sql).run(removedAt, id).changes === 1
}

/** False where it was not removed, or was purged since. */
export function restore(db: Database, id: string): boolean {
  const sql = `UPDATE quiz_result SET removed_at = NULL
    WHERE id = ? AND removed_at IS NOT NULL AND ${ofKeptService}`
  return db.prepare(sql).run(id).changes === 1
}

/** Deletes for good every result removed before the day. */
export function purgeQuizResults(db: Database, day: string): void {
  db.prepare('DELETE FROM quiz_result WHERE removed_at < ?').run(day)
}
