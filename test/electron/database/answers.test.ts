import { expect, it } from 'vitest'
import * as answers from '../../../electron/database/answers.ts'
import * as rounds from '../../../electron/database/rounds.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { anAnswer, aRound } from '../../support/questions.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const questionId = 'backups-made'
const stamp = { wording: 1, now: '2026-11-23T09:00:00.000Z' }
const yes = { roundId: 'first', questionId, choice: 'yes', reason: '' } as const

function withRound() {
  const db = temporaryDatabase()
  services.insert(db, aService())
  rounds.insert(db, aRound({ id: 'first', serviceId: 'larch' }))
  return db
}

const finish = (db: ReturnType<typeof withRound>) =>
  rounds.freeze(db, { id: 'first', finishedAt: stamp.now, packVersion: '2026.11', answers: [] })

it('keeps an answer and its notes, each written without the other', () => {
  const db = withRound()
  expect(answers.write(db, { roundId: 'first', questionId, note: 'Ask Tom.' }, stamp)).toBe(true)
  expect(answers.choose(db, yes, stamp)).toBe(true)
  expect(answers.find(db, 'first', questionId)).toEqual(anAnswer({ note: 'Ask Tom.' }))
  expect(answers.list(db, 'first')).toHaveLength(1)
  expect(answers.find(db, 'first', 'backups-tested')).toBeNull()
})

it('writes nothing into a check that is finished, or is not there', () => {
  const db = withRound()
  answers.choose(db, yes, stamp)
  finish(db)
  const later = { wording: 2, now: '2026-12-01T09:00:00.000Z' }
  expect(answers.choose(db, { ...yes, choice: 'no' }, later)).toBe(false)
  expect(answers.choose(db, { ...yes, questionId: 'backups-tested' }, later)).toBe(false)
  expect(answers.write(db, { roundId: 'first', questionId, note: 'x' }, later)).toBe(false)
  expect(answers.choose(db, { ...yes, roundId: 'none' }, later)).toBe(false)
  expect(answers.list(db, 'first')).toEqual([anAnswer()])
})

it('carries answers forward to be confirmed, and notes without an answer as they are', () => {
  const db = withRound()
  answers.choose(db, yes, stamp)
  answers.write(db, { roundId: 'first', questionId: 'backups-tested', note: 'Ask.' }, stamp)
  finish(db)
  rounds.insert(db, aRound({ id: 'second', serviceId: 'larch', number: 2 }))
  answers.carryForward(db, 'first', 'second')
  expect(answers.list(db, 'second')).toEqual([
    anAnswer({ isCarried: true }),
    anAnswer({ questionId: 'backups-tested', choice: null, note: 'Ask.' }),
  ])
})
