/** Fills every table that there is in records of any version, so that an update has something to lose. */
import type { Database } from '../../../electron/database/database.ts'

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
}

type Row = Readonly<Record<string, string | number | null>>

const moment = '2026-01-05T09:00:00.000Z'
/** What a table does not take any text or number for; `at` counts the rows. */
const given: Readonly<Record<string, (at: number) => Row>> = {
  service: at => ({ id: `service-${at}`, kind: 'care-home', created_at: moment }),
  round: at => ({ number: 1, service_id: `service-${at}`, id: `round-${at}` }),
  answer: at => ({ round_id: `round-${at}`, is_carried: 0 }),
  quiz_result: () => ({ right_count: 1, asked_count: 2 }),
  device_step_change: at => ({ step_id: `device_step-${at}` }),
  system_step_change: at => ({ step_id: `system_step-${at}` }),
  letter: () => ({ state: 'sent', agreed_at: moment, receipt: 'R', is_tried: 1 }),
  letter_attempt: at => ({ letter_id: `letter-${at}` }),
  news: at => ({ kind: at % 2 === 0 ? 'benchmark' : 'advisories', way: 'file', is_made_up: 1 }),
}
const rowsEach = 30

function valueOf(table: string, { name, type, notnull, dflt_value: given }: Column, at: number) {
  if (name === 'id') return `${table}-${at}`
  if (name === 'service_id') return `service-${at}`
  if (notnull === 0 && given === null) return null
  return type === 'INTEGER' ? 1 : `${table} ${name} ${at} `.repeat(4)
}

export function fill(db: Database): void {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .pluck()
    .all()
  for (const table of tables) {
    const columns = db.pragma(`table_info(${table})`) as readonly Column[]
    const names = columns.map(({ name }) => name)
    const sql = `INSERT INTO ${table} (${names.join()}) VALUES (${names.map(name => `@${name}`).join()})`
    for (let at = 0; at < rowsEach; at += 1) {
      const plain = Object.fromEntries(columns.map(each => [each.name, valueOf(table, each, at)]))
      const own = given[table]?.(at) ?? {}
      db.prepare(sql).run({ ...plain, ...own })
    }
  }
}
