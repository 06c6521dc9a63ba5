/** The checks of a service: one open at a time, the finished ones frozen with the questions as they stood. */
import type { FrozenAnswer, FrozenRound, Round } from '../../shared/rounds/round.ts'
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'

const columns =
  'id, service_id AS serviceId, number, started_at AS startedAt, finished_at AS finishedAt'

/** Whether the check exists, for a service that has not been removed. */
export function find(db: Database, id: string): Round | null {
  const sql = `SELECT ${columns} FROM round
    WHERE id = ? AND service_id IN (SELECT id FROM service WHERE removed_at IS NULL)`
  return prepared<[string], Round>(db, sql).get(id) ?? null
}

export interface PlacedRound {
  readonly round: Round
  readonly placeQuestionId: string | null
}

/** The check with the highest number, open or finished, with the question where people stopped. */
export function findNewest(db: Database, serviceId: string): PlacedRound | null {
  const sql = `SELECT ${columns}, place_question_id AS placeQuestionId FROM round
    WHERE service_id = ? ORDER BY number DESC LIMIT 1`
  const row = db.prepare<[string], Round & { placeQuestionId: string | null }>(sql).get(serviceId)
  if (row === undefined) return null
  const { placeQuestionId, ...round } = row
  return { round, placeQuestionId }
}

/** The check being worked on; null between a finished check and the start of the next. */
export function findOpen(db: Database, serviceId: string): PlacedRound | null {
  const newest = findNewest(db, serviceId)
  return newest?.round.finishedAt === null ? newest : null
}

export function insert(db: Database, round: Round): void {
  db.prepare(
    `INSERT INTO round (id, service_id, number, started_at)
    VALUES (@id, @serviceId, @number, @startedAt)`,
  ).run(round)
}

/** Does nothing to a finished check. */
export function writePlace(db: Database, id: string, questionId: string): void {
  const sql = 'UPDATE round SET place_question_id = ? WHERE id = ? AND finished_at IS NULL'
  prepared<[string, string]>(db, sql).run(questionId, id)
}

interface Finish {
  readonly id: string
  readonly finishedAt: string
  readonly packVersion: string
  readonly answers: readonly FrozenAnswer[]
}

/** False where the check was finished already. */
export function freeze(db: Database, { answers, ...finish }: Finish): boolean {
  const sql = `UPDATE round SET finished_at = @finishedAt, pack_version = @packVersion,
      frozen_answers = @frozenAnswers
    WHERE id = @id AND finished_at IS NULL`
  return db.prepare(sql).run({ ...finish, frozenAnswers: JSON.stringify(answers) }).changes === 1
}

type FrozenRow = Round & { readonly packVersion: string; readonly frozenAnswers: string }

function frozen({ packVersion, frozenAnswers, ...round }: FrozenRow): FrozenRound {
  // Written by freeze() and by nothing else. Checks from before the device list say nothing of it.
  const answers = JSON.parse(frozenAnswers) as readonly FrozenAnswer[]
  const nothing = { fromList: '', listReason: '' }
  return { round, packVersion, answers: answers.map(answer => ({ ...nothing, ...answer })) }
}

const frozenColumns = `${columns}, pack_version AS packVersion, frozen_answers AS frozenAnswers`

/** The finished checks, the newest first. */
export function listFinished(db: Database, serviceId: string): readonly FrozenRound[] {
  const sql = `SELECT ${frozenColumns} FROM round
    WHERE service_id = ? AND finished_at IS NOT NULL ORDER BY number DESC`
  return db.prepare<[string], FrozenRow>(sql).all(serviceId).map(frozen)
}

/** The newest of the finished checks before the one of that number. */
export function findFinishedBefore(
  db: Database,
  serviceId: string,
  number: number,
): FrozenRound | null {
  const sql = `SELECT ${frozenColumns} FROM round
    WHERE service_id = ? AND finished_at IS NOT NULL AND number < ? ORDER BY number DESC LIMIT 1`
  const row = db.prepare<[string, number], FrozenRow>(sql).get(serviceId, number)
  return row === undefined ? null : frozen(row)
}
