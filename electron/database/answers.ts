/** The answers of a check. Every statement that writes holds only for a check that is still open. */
import type { Answer, NewAnswer, NewNotes } from '../../shared/checklist/answer.ts'
import type { Database } from './database.ts'
import { given } from './given.ts'
import { prepared } from './prepared.ts'

const columns = `question_id AS questionId, choice, reason, note, evidence, from_list AS fromList,
  list_reason AS listReason, wording, is_carried AS isCarried, answered_at AS answeredAt`

type Row = Omit<Answer, 'isCarried'> & { readonly isCarried: number }
const answer = (row: Row): Answer => ({ ...row, isCarried: row.isCarried === 1 })

export function list(db: Database, roundId: string): readonly Answer[] {
  const sql = `SELECT ${columns} FROM answer WHERE round_id = ? ORDER BY rowid`
  return db.prepare<[string], Row>(sql).all(roundId).map(answer)
}

interface Stamp {
  /** The wording of the question as the pack has it now. */
  readonly wording: number
  readonly now: string
}

const openRound = 'WHERE EXISTS (SELECT 1 FROM round WHERE id = @roundId AND finished_at IS NULL)'

/**
 * Notes and the place of the proof stay as they are. What the list said, and why the answer is another, belong to the
 * choice: they stay while it is the same and go with it. Null where the check is finished; otherwise
 * the row as written.
 */
export function choose(db: Database, chosen: NewAnswer, stamp: Stamp): Answer | null {
  const sql = `INSERT INTO answer (round_id, question_id, choice, reason, from_list, wording, is_carried, answered_at)
    SELECT @roundId, @questionId, @choice, @reason, @fromList, @wording, 0, @now ${openRound}
    ON CONFLICT (round_id, question_id) DO UPDATE SET choice = excluded.choice,
      reason = excluded.reason,
      from_list = CASE WHEN choice IS excluded.choice AND excluded.from_list = '' THEN from_list
        ELSE excluded.from_list END,
      list_reason = CASE WHEN choice IS excluded.choice THEN list_reason ELSE '' END,
      wording = excluded.wording, is_carried = 0,
      answered_at = excluded.answered_at
    RETURNING ${columns}`
  const { fromList = '' } = chosen
  return written(prepared<object, Row>(db, sql).all({ ...chosen, fromList, ...stamp }))
}

/** Says nothing about whether a carried answer still holds. Null where the check is finished; otherwise the row as written. */
export function write(db: Database, notes: NewNotes, stamp: Stamp): Answer | null {
  const sql = `INSERT INTO answer (round_id, question_id, reason, note, evidence, list_reason, wording, is_carried, answered_at)
    SELECT @roundId, @questionId, coalesce(@reason, ''), coalesce(@note, ''), coalesce(@evidence, ''),
      coalesce(@listReason, ''), @wording, 0, @now ${openRound}
    ON CONFLICT (round_id, question_id) DO UPDATE SET reason = coalesce(@reason, reason),
      note = coalesce(@note, note), evidence = coalesce(@evidence, evidence),
      list_reason = coalesce(@listReason, list_reason)
    RETURNING ${columns}`
  const blank = { reason: null, note: null, evidence: null, listReason: null }
  return written(prepared<object, Row>(db, sql).all({ ...blank, ...given(notes), ...stamp }))
}

/**
 * The row that a writing statement hands back. Hazard: such a statement must be run with all(), to its end. get()
 * stops after the row, and then it is the reset that commits; a full disk at that moment would go unheard.
 */
function written([row]: readonly Row[]): Answer | null {
  return row === undefined ? null : answer(row)
}

/** Last time's answers become this time's, each to be confirmed, with the wording and the time of the answer. */
export function carryForward(db: Database, fromRoundId: string, toRoundId: string): void {
  db.prepare(
    `INSERT INTO answer (round_id, question_id, choice, reason, note, evidence, from_list, list_reason, wording,
      is_carried, answered_at)
    SELECT ?, question_id, choice, reason, note, evidence, from_list, list_reason, wording,
      choice IS NOT NULL, answered_at
    FROM answer WHERE round_id = ? ORDER BY rowid`,
  ).run(toRoundId, fromRoundId)
}

/** When an answer of any check that is still open was last written; null where none was. */
export function lastAnswerAt(db: Database): string | null {
  const sql = `SELECT max(answered_at) FROM answer
    JOIN round ON round.id = answer.round_id WHERE round.finished_at IS NULL`
  return db.prepare<[], string | null>(sql).pluck().get() ?? null
}
