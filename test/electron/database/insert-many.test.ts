import BetterSqlite3 from 'better-sqlite3'
import { expect, it } from 'vitest'
import { insertMany } from '../../../electron/database/insert-many.ts'

const into = {
  sql: 'INSERT INTO thing (name, place, number)',
  values: "(?, '', ?)",
  bind: (bound: unknown[], number: number) => void bound.push(`Thing ${number}`, number),
}

it.each([0, 1, 199, 200, 201, 400, 599])('puts %i rows in, each once and in their order', count => {
  const db = new BetterSqlite3(':memory:')
  db.exec('CREATE TABLE thing (name TEXT NOT NULL, place TEXT, number INTEGER) STRICT')
  const numbers = Array.from({ length: count }, (_, index) => index)
  insertMany(db, into, numbers)
  expect(db.prepare('SELECT * FROM thing ORDER BY rowid').all()).toEqual(
    numbers.map(number => ({ name: `Thing ${number}`, place: '', number })),
  )
  db.close()
})

it('leaves nothing behind where one row cannot be put in and the step is all or nothing', () => {
  const db = new BetterSqlite3(':memory:')
  db.exec('CREATE TABLE thing (name TEXT NOT NULL, place TEXT, number INTEGER UNIQUE) STRICT')
  const numbers = [...Array.from({ length: 420 }, (_, index) => index), 3]
  expect(() => db.transaction(() => insertMany(db, into, numbers))()).toThrow(/UNIQUE/)
  expect(db.prepare('SELECT count(*) AS n FROM thing').get()).toEqual({ n: 0 })
  db.close()
})
