import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { disconnect } from '../../../electron/database/connect.ts'
import type { Database } from '../../../electron/database/database.ts'
import { migrate, type Migration } from '../../../electron/database/migrate.ts'
import { addAnswersFromList } from '../../../electron/database/migrations/0007-answers-from-list.ts'
import { createSharing } from '../../../electron/database/migrations/0008-sharing.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { bytesIn, openIn, temporaryFolder, troubleIn } from '../../support/temporary-database.ts'

const schemaOf = (db: Database) =>
  db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all()
const rowsOf = (db: Database, table: string) => db.prepare(`SELECT * FROM ${table}`).all()
const versionOf = (db: Database) => db.pragma('user_version', { simple: true })

function inMemory(steps: readonly Migration[]): Database {
  const db = new BetterSqlite3(':memory:')
  migrate(db, steps)
  return db
}

const larch = {
  id: 'larch',
  name: 'Larch House',
  kind: 'care-home',
  size_band: '20-49',
  region: null,
  staff_count: 38,
  lead_title: 'Registered manager',
  lead_name: '',
  dspt_status: 'met',
  created_at: '2026-01-05T09:00:00.000Z',
  removed_at: null,
}
const round = {
  id: 'round',
  service_id: 'larch',
  number: 1,
  started_at: '2026-01-05T09:10:00.000Z',
  finished_at: null,
  place_question_id: 'backups-made',
  pack_version: null,
  frozen_answers: null,
}
const answer = {
  round_id: 'round',
  question_id: 'backups-made',
  choice: 'partly',
  reason: '',
  note: 'Only the office PC.',
  evidence: '',
  wording: 1,
  is_carried: 0,
  answered_at: '2026-01-05T09:20:00.000Z',
}
const line = {
  id: 'line',
  service_id: 'larch',
  question_id: 'backups-made',
  title: '',
  why: '',
  minutes: null,
  state: 'done',
  reason: '',
  review_on: null,
  due_on: '2026-02-01',
  who: 'Tom',
  note: 'Ordered.',
  decided_at: '2026-01-06T09:00:00.000Z',
  created_at: '2026-01-05T09:30:00.000Z',
  removed_at: null,
}
const quizResult = {
  id: 'result',
  service_id: 'larch',
  card_id: 'strange-messages',
  who: 'Night team',
  right_count: 2,
  asked_count: 3,
  noted_on: '2026-01-07',
  removed_at: null,
}
const deviceStep = {
  id: 'step',
  service_id: 'larch',
  kind: 'added',
  at: '2026-01-07T09:00:00.000Z',
  by: 'Deputy',
  source: '',
  undone_at: null,
}
const deviceStepChange = {
  step_id: 'step',
  device_id: 'pc',
  before_facts: null,
  after_facts: '{"id":"pc","name":"Office PC"}',
}

function insert(db: Database, table: string, row: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(row)
  const sql = `INSERT INTO ${table} (${names.join()}) VALUES (${names.map(name => `@${name}`).join()})`
  db.prepare(sql).run(row)
}

describe('the steps that have been taken so far', () => {
  it('keeps services entered before there were checks', () => {
    const db = inMemory(migrations.slice(0, 1))
    insert(db, 'service', larch)
    insert(db, 'setting', { name: 'current-service', value: 'larch' })
    migrate(db, migrations.slice(0, 2))
    expect(rowsOf(db, 'service')).toEqual([larch])
    expect(rowsOf(db, 'setting')).toEqual([{ name: 'current-service', value: 'larch' }])
  })

  it('keeps checks and answers entered before there was a plan', () => {
    const db = inMemory(migrations.slice(0, 2))
    insert(db, 'service', larch)
    insert(db, 'round', round)
    insert(db, 'answer', answer)
    migrate(db, migrations.slice(0, 3))
    expect(rowsOf(db, 'service')).toEqual([larch])
    expect(rowsOf(db, 'round')).toEqual([round])
    expect(rowsOf(db, 'answer')).toEqual([answer])
  })

  it('keeps what was written on the plan before there were staff cards', () => {
    const db = inMemory(migrations.slice(0, 3))
    insert(db, 'service', larch)
    insert(db, 'round', round)
    insert(db, 'answer', answer)
    insert(db, 'written_line', line)
    migrate(db, migrations.slice(0, 4))
    expect(rowsOf(db, 'service')).toEqual([larch])
    expect(rowsOf(db, 'round')).toEqual([round])
    expect(rowsOf(db, 'answer')).toEqual([answer])
    expect(rowsOf(db, 'written_line')).toEqual([line])
    expect(rowsOf(db, 'quiz_result')).toEqual([])
  })

  it('keeps noted quiz results, and everything before them, before there was a device list', () => {
    const db = inMemory(migrations.slice(0, 4))
    insert(db, 'service', larch)
    insert(db, 'round', round)
    insert(db, 'answer', answer)
    insert(db, 'written_line', line)
    insert(db, 'quiz_result', quizResult)
    migrate(db, migrations.slice(0, 5))
    expect(rowsOf(db, 'service')).toEqual([larch])
    expect(rowsOf(db, 'round')).toEqual([round])
    expect(rowsOf(db, 'answer')).toEqual([answer])
    expect(rowsOf(db, 'written_line')).toEqual([line])
    expect(rowsOf(db, 'quiz_result')).toEqual([quizResult])
    const added = ['device', 'device_step', 'device_step_change'].map(table => rowsOf(db, table))
    expect(added).toEqual([[], [], []])
  })

  it('keeps the devices and their steps before there was a list of systems', () => {
    const db = inMemory(migrations.slice(0, 5))
    insert(db, 'service', larch)
    insert(db, 'device_step', deviceStep)
    insert(db, 'device_step_change', deviceStepChange)
    migrate(db, migrations.slice(0, 6))
    expect(rowsOf(db, 'service')).toEqual([larch])
    expect(rowsOf(db, 'device_step')).toEqual([deviceStep])
    expect(rowsOf(db, 'device_step_change')).toEqual([deviceStepChange])
    const added = ['system', 'system_step', 'system_step_change'].map(table => rowsOf(db, table))
    expect(added).toEqual([[], [], []])
  })

  it('keeps answers given before the device list could be asked, as answers of people', () => {
    const before = migrations.indexOf(addAnswersFromList)
    const db = inMemory(migrations.slice(0, before))
    insert(db, 'service', larch)
    insert(db, 'round', round)
    insert(db, 'answer', answer)
    migrate(db, migrations.slice(0, before + 1))
    expect(rowsOf(db, 'answer')).toEqual([{ ...answer, from_list: '', list_reason: '' }])
    expect([rowsOf(db, 'service'), rowsOf(db, 'round')]).toEqual([[larch], [round]])
  })

  it('keeps the services and what was remembered before there was sharing', () => {
    const before = migrations.indexOf(createSharing)
    const db = inMemory(migrations.slice(0, before))
    insert(db, 'service', larch)
    insert(db, 'setting', { name: 'current-service', value: 'larch' })
    migrate(db, migrations.slice(0, before + 1))
    expect(rowsOf(db, 'service')).toEqual([larch])
    expect(rowsOf(db, 'setting')).toEqual([{ name: 'current-service', value: 'larch' }])
    const added = ['sharing', 'letter', 'letter_attempt'].map(table => rowsOf(db, table))
    expect(added).toEqual([[], [], []])
  })

  it('ends with the same tables whether they came at once or one update at a time', () => {
    const oneByOne = inMemory([])
    migrations.forEach((_step, index) => migrate(oneByOne, migrations.slice(0, index + 1)))
    expect(schemaOf(oneByOne)).toEqual(schemaOf(inMemory(migrations)))
    expect(versionOf(oneByOne)).toBe(migrations.length)
  })

  it('gives every table a strict type and a key', () => {
    const tables = inMemory(migrations)
      .prepare<[], { name: string; strict: number }>('PRAGMA table_list')
      .all()
      .filter(({ name }) => !name.startsWith('sqlite_'))
    expect(tables.map(({ name, strict }) => [name, strict]).sort()).toEqual([
      ['answer', 1],
      ['device', 1],
      ['device_step', 1],
      ['device_step_change', 1],
      ['letter', 1],
      ['letter_attempt', 1],
      ['news', 1],
      ['quiz_result', 1],
      ['round', 1],
      ['service', 1],
      ['setting', 1],
      ['sharing', 1],
      ['system', 1],
      ['system_step', 1],
      ['system_step_change', 1],
      ['written_line', 1],
    ])
  })
})

describe('a step', () => {
  const addColumn: Migration = db => void db.exec(`ALTER TABLE service ADD COLUMN phone TEXT`)
  const fails: Migration = db => {
    db.exec(`CREATE TABLE half (a TEXT) STRICT; UPDATE service SET name = 'lost'`)
    throw new Error('No more.')
  }
  const breaksReference: Migration = db => void db.exec(`DELETE FROM service`)

  it('does not delete checks and answers when it rebuilds the table of services', () => {
    const rebuild: Migration = db =>
      void db.exec(`
        CREATE TABLE service_next (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
        INSERT INTO service_next SELECT id, name FROM service;
        DROP TABLE service;
        ALTER TABLE service_next RENAME TO service;`)
    const db = inMemory(migrations)
    insert(db, 'service', larch)
    insert(db, 'round', round)
    insert(db, 'answer', answer)
    migrate(db, [...migrations, rebuild])
    expect(rowsOf(db, 'answer')).toEqual([expect.objectContaining(answer)])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('is undone whole when it fails, with the version it had', () => {
    const db = inMemory(migrations)
    insert(db, 'service', larch)
    const before = schemaOf(db)
    expect(() => migrate(db, [...migrations, fails])).toThrow('No more.')
    expect([schemaOf(db), rowsOf(db, 'service'), versionOf(db)]).toEqual([
      before,
      [larch],
      migrations.length,
    ])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('is refused when it leaves an answer without its service', () => {
    const db = inMemory(migrations)
    insert(db, 'service', larch)
    insert(db, 'round', round)
    expect(() => migrate(db, [...migrations, breaksReference])).toThrow(
      `Migration ${migrations.length + 1} breaks a reference`,
    )
    expect(rowsOf(db, 'service')).toEqual([larch])
  })

  it('comes after a copy of the records as they were', () => {
    const folder = temporaryFolder()
    const old = openIn(folder)
    insert(old, 'service', larch)
    disconnect(old)
    const db = openIn(folder, [...migrations, addColumn])
    expect(rowsOf(db, 'service')).toEqual([{ ...larch, phone: null }])
    const name = `before-update-${migrations.length}-2026-11-23.db`
    expect(readdirSync(join(folder, 'copies'))).toEqual([name])
    const copy = new BetterSqlite3(join(folder, 'copies', name))
    expect([versionOf(copy), rowsOf(copy, 'service')]).toEqual([migrations.length, [larch]])
    copy.close()
  })

  it('leaves the records as they were, to be opened by the app they came from, when it fails', () => {
    const folder = temporaryFolder()
    const old = openIn(folder)
    insert(old, 'service', larch)
    disconnect(old)
    const before = bytesIn(folder)
    expect(troubleIn(folder, [...migrations, fails])).toBe('migration')
    expect(bytesIn(folder)).toEqual(before)
    expect(rowsOf(openIn(folder), 'service')).toEqual([larch])
  })
})
