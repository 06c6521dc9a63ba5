/**
 * Adds what could be read of hurt records to records from a backup: only what is newer there, or missing, row by row. Never taken over:
 * settings, whether a service shares, and what came from the review. Letters follow the rule of every going back (letters-of-copy.ts).
 */
import { type Noun, nouns } from '../../../shared/keeping/backup.ts'
import type { Salvaged } from '../../../shared/keeping/salvage.ts'
import type { Database } from '../database.ts'
import { codeOf } from '../trouble.ts'
import { type Gathered, insertRow, type Losses } from './gather.ts'
import { mergeDevices, mergeSystems } from './merge-lists.ts'
import { type Merging, rowsIn } from './merging.ts'
import type { Row, SalvagedTable } from './row-shapes.ts'

type Tally = Record<Noun, number>
const nothing = (): Tally => Object.fromEntries(nouns.map(noun => [noun, 0])) as Tally

/** All of it or, where something goes wrong, nothing. */
export function merge(
  { found, lost }: Gathered,
  base: Database,
  at: Pick<Merging, 'now' | 'newId'>,
): Salvaged {
  const tally = { added: nothing(), unplaced: nothing(), undecided: 0 }
  const merging: Merging = {
    ...at,
    found,
    base,
    note: (what, noun, count = 1) => {
      tally[what][noun] += count
    },
    undecided: () => {
      tally.undecided += 1
    },
  }
  base.transaction(() => {
    const closed = finishedIn(base)
    mergeServices(merging)
    mergeRounds(merging)
    mergeAnswers(merging, closed)
    mergeLines(merging)
    mergeQuizResults(merging)
    mergeDevices(merging, lost)
    mergeSystems(merging, lost)
  })()
  return { ...tally, unread: unreadOf(lost) }
}

const nounOf: Partial<Record<SalvagedTable, readonly Noun[]>> = {
  service: ['services'],
  round: ['answers', 'finishedChecks'],
  answer: ['answers'],
  written_line: ['planLines'],
  quiz_result: ['quizResults'],
  device: ['devices'],
  system: ['systems'],
}

function unreadOf(lost: Losses): readonly Noun[] {
  const tables = Object.keys(nounOf) as readonly SalvagedTable[]
  const hurt = tables.filter(table => lost[table] !== 0).flatMap(table => nounOf[table] ?? [])
  return nouns.filter(noun => hurt.includes(noun))
}

/** False where what the row belongs to is not there, or another has its place. */
function isPlaced(base: Database, table: SalvagedTable, row: Row): boolean {
  try {
    insertRow(base, table, row)
    return true
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

function place({ base, note }: Merging, table: SalvagedTable, row: Row, noun: Noun | null): void {
  const what = isPlaced(base, table, row) ? 'added' : 'unplaced'
  if (noun !== null) note(what, noun)
}

function write(base: Database, table: SalvagedTable, row: Row, names: readonly string[]): void {
  const sets = names.map(name => `"${name}" = ?`).join(', ')
  const keys = table === 'answer' ? ['round_id', 'question_id'] : ['id']
  const where = keys.map(name => `"${name}" = ?`).join(' AND ')
  const values = [...names, ...keys].map(name => row[name])
  base.prepare(`UPDATE "${table}" SET ${sets} WHERE ${where}`).run(...values)
}

const isBlank = (value: unknown) => value === null || value === ''

/** What was typed where the backup has nothing; where it has something else, nothing says which of them is newer. */
function fillBlanks(
  merging: Merging,
  table: SalvagedTable,
  [before, row]: readonly [before: Row, row: Row],
  names: readonly string[],
): boolean {
  const differing = names.filter(name => before[name] !== row[name] && !isBlank(row[name]))
  const blank = differing.filter(name => isBlank(before[name]))
  if (differing.length > blank.length) merging.undecided()
  if (blank.length === 0) return false
  write(merging.base, table, { ...row, id: before['id'] }, blank)
  return true
}

/** What people write about a service has no date of its own: theirs in the backup stay as they are. */
function mergeServices(merging: Merging): void {
  const { found, base } = merging
  const find = base.prepare<[unknown], Row>('SELECT * FROM service WHERE id = ?')
  for (const row of rowsIn(found, 'service')) {
    const before = find.get(row['id'])
    const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(row)
    if (before === undefined) place(merging, 'service', row, 'services')
    else if (!isSame) merging.undecided()
  }
}

function finishedIn(base: Database): ReadonlySet<unknown> {
  const sql = 'SELECT id FROM round WHERE finished_at IS NOT NULL'
  return new Set(base.prepare<[], string>(sql).pluck().all())
}

/** In their order: a service has one open check, and the one before has to be finished first. */
function mergeRounds(merging: Merging): void {
  const { found, base, note } = merging
  const find = base.prepare<[unknown], Row>('SELECT * FROM round WHERE id = ?')
  const rows = found.prepare<[], Row>('SELECT * FROM round ORDER BY service_id, number').all()
  for (const row of rows) {
    const before = find.get(row['id'])
    const isFinished = row['finished_at'] !== null
    if (before === undefined) place(merging, 'round', row, isFinished ? 'finishedChecks' : null)
    else if (isFinished && before['finished_at'] === null) {
      write(base, 'round', row, ['finished_at', 'pack_version', 'frozen_answers'])
      note('added', 'finishedChecks')
    }
  }
}

const written = ['reason', 'note', 'evidence', 'list_reason'] as const
const said = ['choice', ...written, 'from_list', 'wording', 'is_carried', 'answered_at'] as const

function mergeAnswers(merging: Merging, closed: ReadonlySet<unknown>): void {
  const { found, base, note } = merging
  const find = base.prepare<[unknown, unknown], Row>(
    'SELECT * FROM answer WHERE round_id = ? AND question_id = ?',
  )
  const finished = finishedIn(base)
  for (const row of rowsIn(found, 'answer')) {
    const roundId = row['round_id']
    // Of a finished check the frozen account is what counts.
    if (closed.has(roundId)) continue
    const noun = isSaid(row) && !finished.has(roundId) ? 'answers' : null
    const before = find.get(roundId, row['question_id'])
    if (before === undefined) place(merging, 'answer', row, noun)
    else if (isBroughtForward(merging, before, row) && noun !== null) note('added', noun)
  }
}

/** False where the answer in the backup stays as it is. */
function isBroughtForward(merging: Merging, before: Row, row: Row): boolean {
  const [at, then] = [row['answered_at'], before['answered_at']]
  if (at === then) return fillBlanks(merging, 'answer', [before, row], written)
  if (!isNewer(at, then)) return false
  write(merging.base, 'answer', row, said)
  return true
}

/** A line that says neither yes nor no and holds no word is none that people count. */
const isSaid = (row: Row) => row['choice'] !== null || row['note'] !== '' || row['evidence'] !== ''

const isNewer = (one: unknown, other: unknown) =>
  typeof one === 'string' && typeof other === 'string' && one > other

const momentOf = (row: Row) =>
  [row['created_at'], row['decided_at'], row['removed_at'], row['noted_on']]
    .filter(each => typeof each === 'string')
    .sort()
    .at(-1)

const onPlan = ['why', 'who', 'note', 'due_on', 'review_on', 'reason'] as const
const planned = ['title', ...onPlan, 'minutes', 'state', 'decided_at', 'removed_at'] as const

/** A line about a rule is the same one whatever its number: a service has one of each. */
function mergeLines(merging: Merging): void {
  const { found, base, note } = merging
  const byId = base.prepare<[unknown], Row>('SELECT * FROM written_line WHERE id = ?')
  const byRule = base.prepare<[unknown, unknown], Row>(
    'SELECT * FROM written_line WHERE service_id = ? AND question_id = ?',
  )
  for (const row of rowsIn(found, 'written_line')) {
    const before = byId.get(row['id']) ?? byRule.get(row['service_id'], row['question_id'])
    if (before === undefined) place(merging, 'written_line', row, 'planLines')
    else if (isNewer(momentOf(row), momentOf(before))) {
      write(base, 'written_line', { ...row, id: before['id'] }, planned)
      note('added', 'planLines')
    } else if (momentOf(row) === momentOf(before)) {
      if (fillBlanks(merging, 'written_line', [before, row], onPlan)) note('added', 'planLines')
    }
  }
}

/** A result does not change; it can only be removed. */
function mergeQuizResults(merging: Merging): void {
  const { found, base } = merging
  const isThere = base.prepare<[unknown], number>('SELECT 1 FROM quiz_result WHERE id = ?').pluck()
  for (const row of rowsIn(found, 'quiz_result')) {
    if (isThere.get(row['id']) === undefined) place(merging, 'quiz_result', row, 'quizResults')
  }
}
