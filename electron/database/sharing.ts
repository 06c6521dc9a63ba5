/** For each service: whether it shares with the review, what it keeps back and whether it wants to be asked. */
import { sharedQuestions } from '../../shared/sharing/questions.ts'
import type { KeptBackChoices } from '../../shared/sharing/queue.ts'
import type { Database } from './database.ts'

export interface Sharing {
  readonly isOn: boolean
  readonly cardHiddenUntil: string | null
  readonly keptBack: KeptBackChoices
}

interface Row {
  readonly isOn: number
  readonly cardHiddenUntil: string | null
  readonly keptBack: string | null
}

const nothingKeptBack: KeptBackChoices = { questions: [], devices: false, dspt: false }

export function read(db: Database, serviceId: string): Sharing {
  const sql = `SELECT is_on AS isOn, card_hidden_until AS cardHiddenUntil, kept_back AS keptBack
    FROM sharing WHERE service_id = ?`
  const row = db.prepare<[string], Row>(sql).get(serviceId)
  return {
    isOn: row?.isOn === 1,
    cardHiddenUntil: row?.cardHiddenUntil ?? null,
    keptBack: keptBackOf(row?.keptBack ?? null),
  }
}

/** Written by write() alone; a question may have gone from the list since. */
function keptBackOf(text: string | null): KeptBackChoices {
  if (text === null) return nothingKeptBack
  const kept = JSON.parse(text) as KeptBackChoices
  return { ...kept, questions: sharedQuestions.filter(id => kept.questions.includes(id)) }
}

export function write(db: Database, serviceId: string, parts: Partial<Sharing>): void {
  const { isOn, cardHiddenUntil, keptBack } = { ...read(db, serviceId), ...parts }
  db.prepare(
    `INSERT INTO sharing (service_id, is_on, card_hidden_until, kept_back)
    VALUES (@serviceId, @isOn, @cardHiddenUntil, @keptBack)
    ON CONFLICT (service_id) DO UPDATE SET is_on = excluded.is_on,
      card_hidden_until = excluded.card_hidden_until, kept_back = excluded.kept_back`,
  ).run({ serviceId, isOn: isOn ? 1 : 0, cardHiddenUntil, keptBack: JSON.stringify(keptBack) })
}

export function switchAllOff(db: Database): void {
  db.prepare('UPDATE sharing SET is_on = 0').run()
}
