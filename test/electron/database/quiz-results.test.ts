import { expect, it } from 'vitest'
import * as results from '../../../electron/database/quiz-results.ts'
import * as services from '../../../electron/database/services.ts'
import type { QuizResult } from '../../../shared/learning/quiz-result.ts'
import { aService } from '../../support/builders.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const aResult = (parts: Partial<QuizResult> = {}): QuizResult => ({
  id: 'night',
  cardId: 'phishing',
  who: 'Night team',
  right: 3,
  asked: 3,
  notedOn: '2026-11-20',
  ...parts,
})
const night = aResult()
const day = aResult({ id: 'day', who: 'Day team', right: 2, notedOn: '2026-11-22' })
const sameDay = aResult({ id: 'same-day', who: 'Priya', notedOn: '2026-11-22' })

function withResults() {
  const db = temporaryDatabase()
  for (const id of ['larch', 'court']) services.insert(db, aService({ id }))
  for (const result of [day, night, sameDay]) results.insert(db, 'larch', result)
  return db
}

it('lists the results of one service, the newest first', () => {
  const db = withResults()
  expect(results.list(db, 'larch')).toEqual([sameDay, day, night])
  expect(results.list(db, 'court')).toEqual([])
})

it('takes no result with more right answers than questions, and none without a service', () => {
  const db = withResults()
  const insert = (serviceId: string, right: number) => () =>
    results.insert(db, serviceId, aResult({ id: 'odd', right }))
  expect(insert('larch', 4)).toThrow('CHECK')
  expect(insert('larch', -1)).toThrow('CHECK')
  expect(insert('nowhere', 1)).toThrow('FOREIGN KEY')
})

it('removes one and brings it back, and purges it by the day', () => {
  const db = withResults()
  const at = '2026-10-23T09:00:00.000Z'
  const remove = () => results.remove(db, 'night', at)
  expect([remove(), remove()]).toEqual([true, false])
  expect(results.list(db, 'larch')).toEqual([sameDay, day])
  expect([results.restore(db, 'night'), results.restore(db, 'night')]).toEqual([true, false])
  remove()
  results.purgeQuizResults(db, '2026-10-23')
  expect(results.restore(db, 'night')).toBe(true)
  remove()
  results.purgeQuizResults(db, '2026-10-24')
  expect(results.restore(db, 'night')).toBe(false)
  expect(results.list(db, 'larch')).toEqual([sameDay, day])
})

it('leaves alone what belongs to a removed service, and goes with it when that is purged', () => {
  const db = withResults()
  results.remove(db, 'night', '2026-11-23T09:00:00.000Z')
  services.remove(db, 'larch', '2026-10-01T09:00:00.000Z')
  expect(results.remove(db, 'day', '2026-11-23T09:00:00.000Z')).toBe(false)
  expect(results.restore(db, 'night')).toBe(false)
  expect(results.list(db, 'larch')).toEqual([sameDay, day])
  services.purgeServices(db, '2026-11-01')
  expect(results.list(db, 'larch')).toEqual([])
})
