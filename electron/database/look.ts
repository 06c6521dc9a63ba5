/** What a set of records holds, in counts and by its last line, and how two sets differ. */
import type { Counts, Difference, LastWritten, Looked, Noun } from '../../shared/keeping/backup.ts'
import type { Database } from './database.ts'

interface Counted {
  readonly from: string
  /** SQL for the name of a row, for what it says, and for when it was written. */
  readonly key: string
  readonly at: string
}

/** What was removed by a person and waits to be gone for good is not counted. */
const counted: Readonly<Record<Noun, Counted>> = {
  services: { from: 'service WHERE removed_at IS NULL', key: 'id', at: 'created_at' },
  answers: {
    from: `answer WHERE (choice IS NOT NULL OR note <> '' OR evidence <> '')
      AND round_id IN (SELECT id FROM round WHERE finished_at IS NULL)`,
    key: `round_id || '/' || question_id`,
    at: 'answered_at',
  },
  finishedChecks: { from: 'round WHERE finished_at IS NOT NULL', key: 'id', at: 'finished_at' },
  planLines: {
    from: 'written_line WHERE removed_at IS NULL',
    key: 'id',
    at: 'coalesce(decided_at, created_at)',
  },
  devices: { from: 'device', key: 'id', at: 'created_at' },
  systems: { from: 'system', key: 'id', at: 'created_at' },
  quizResults: { from: 'quiz_result WHERE removed_at IS NULL', key: 'id', at: 'NULL' },
}
const nouns = Object.keys(counted) as readonly Noun[]

function countsOf(db: Database): Counts {
  const count = (noun: Noun) =>
    db.prepare<[], number>(`SELECT count(*) FROM ${counted[noun].from}`).pluck().get() ?? 0
  return Object.fromEntries(nouns.map(noun => [noun, count(noun)])) as Counts
}

interface Row {
  readonly key: string
  readonly at: string | null
  readonly text: string
}

/** Everything a row says, as text to be compared. */
function rowsOf(db: Database, noun: Noun): ReadonlyMap<string, Row> {
  const { from, key, at } = counted[noun]
  const all = db.prepare<[], Record<string, unknown>>(
    `SELECT ${key} AS "key ", ${at} AS "at ", * FROM ${from}`,
  )
  const rows = new Map<string, Row>()
  for (const { 'key ': name, 'at ': moment, ...row } of all.iterate()) {
    const at = typeof moment === 'string' ? moment : null
    rows.set(String(name), { key: String(name), at, text: JSON.stringify(row) })
  }
  return rows
}

/** What going back from `now` to `then` would change; nouns of which nothing would are left out. */
export function differencesOf(now: Database, then: Database): readonly Difference[] {
  return nouns
    .map(noun => differenceIn(noun, rowsOf(now, noun), rowsOf(then, noun)))
    .filter(({ lost, gained, changed }) => lost + gained + changed > 0)
}

type Rows = ReadonlyMap<string, Row>

function differenceIn(noun: Noun, now: Rows, then: Rows): Difference {
  const lost = [...now.values()].filter(({ key }) => !then.has(key))
  const gained = [...then.keys()].filter(key => !now.has(key))
  const changed = [...now.values()].filter(({ key, text }) => {
    const before = then.get(key)
    return before !== undefined && before.text !== text
  })
  const moments = lost.flatMap(({ at }) => (at === null ? [] : [at])).sort()
  return {
    noun,
    lost: lost.length,
    lostAt: moments.at(-1) ?? null,
    gained: gained.length,
    changed: changed.length,
  }
}

/** The question by its id; whoever shows it puts its text there. */
const lastLines = `
  SELECT 'answer' AS what, answered_at AS at, service_id AS serviceId, question_id AS about
    FROM answer JOIN round ON round.id = round_id WHERE is_carried = 0
  UNION ALL SELECT 'check', finished_at, service_id, '' FROM round WHERE finished_at IS NOT NULL
  UNION ALL SELECT 'plan', coalesce(decided_at, created_at), service_id, title FROM written_line
    WHERE removed_at IS NULL
  UNION ALL SELECT 'device', at, service_id, coalesce((SELECT coalesce(after_facts, before_facts) ->> 'name'
    FROM device_step_change WHERE step_id = device_step.id LIMIT 1), '') FROM device_step
  UNION ALL SELECT 'system', at, service_id, coalesce((SELECT coalesce(after_facts, before_facts) ->> 'name'
    FROM system_step_change WHERE step_id = system_step.id LIMIT 1), '') FROM system_step`

function lastOf(db: Database): LastWritten | null {
  const sql = `SELECT what, at, coalesce(service.name, '') AS serviceName, about
    FROM (${lastLines}) LEFT JOIN service ON service.id = serviceId ORDER BY at DESC LIMIT 1`
  return db.prepare<[], LastWritten>(sql).get() ?? null
}

/** The records must be those of this version. */
export function lookAt(db: Database): Looked {
  const names = 'SELECT name FROM service WHERE removed_at IS NULL ORDER BY created_at, rowid'
  return {
    counts: countsOf(db),
    last: lastOf(db),
    serviceNames: db.prepare<[], string>(names).pluck().all(),
  }
}
