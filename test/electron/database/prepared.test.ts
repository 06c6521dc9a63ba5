import { expect, it } from 'vitest'
import { prepared } from '../../../electron/database/prepared.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const sql = 'SELECT ? AS number'

it('prepares a statement once for a connection, and again for another', () => {
  const one = temporaryDatabase()
  const other = temporaryDatabase()
  expect(prepared(one, sql)).toBe(prepared(one, sql))
  expect(prepared(one, sql)).not.toBe(prepared(other, sql))
})

it('forgets nothing of one run in the next', () => {
  const db = temporaryDatabase()
  const numbers = [1, 2].map(number => prepared<[number], { number: number }>(db, sql).get(number))
  expect(numbers).toEqual([{ number: 1 }, { number: 2 }])
})
