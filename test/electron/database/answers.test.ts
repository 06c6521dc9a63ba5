import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as answers from '../../../electron/database/answers.ts'
import * as rounds from '../../../electron/database/rounds.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { anAnswer, aRound } from '../../support/questions.ts'
import { canMount, temporaryDisk } from '../../support/mounted-disk.ts'
import { openIn, temporaryDatabase } from '../../support/temporary-database.ts'

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
  const noted = answers.write(db, { roundId: 'first', questionId, note: 'Ask Tom.' }, stamp)
  expect(noted).toEqual(anAnswer({ choice: null, note: 'Ask Tom.' }))
  expect(answers.choose(db, yes, stamp)).toEqual(anAnswer({ note: 'Ask Tom.' }))
  expect(answers.list(db, 'first')).toEqual([anAnswer({ note: 'Ask Tom.' })])
})

it('keeps what the list said, and why the answer is another, as long as the choice is the same', () => {
  const db = withRound()
  const fromList = 'From the device list on 23 November 2026: Both tablets are encrypted.'
  const taken = anAnswer({ fromList })
  expect(answers.choose(db, { ...yes, fromList }, stamp)).toEqual(taken)
  expect(answers.choose(db, yes, stamp)).toEqual(taken)
  const notes = { roundId: 'first', questionId, listReason: 'We know better.' }
  const explained = { ...taken, listReason: 'We know better.' }
  expect(answers.write(db, notes, stamp)).toEqual(explained)
  const note = { roundId: 'first', questionId, note: 'n' }
  expect(answers.write(db, note, stamp)).toEqual({ ...explained, note: 'n' })
  const newer = 'From the device list on 24 November 2026: All 3 tablets are encrypted.'
  expect(answers.choose(db, { ...yes, fromList: newer }, stamp)?.fromList).toBe(newer)
  expect(answers.choose(db, { ...yes, choice: 'no' }, stamp)).toEqual(
    anAnswer({ choice: 'no', note: 'n' }),
  )
})

it('writes nothing into a check that is finished, or is not there', () => {
  const db = withRound()
  answers.choose(db, yes, stamp)
  finish(db)
  const later = { wording: 2, now: '2026-12-01T09:00:00.000Z' }
  expect(answers.choose(db, { ...yes, choice: 'no' }, later)).toBeNull()
  expect(answers.choose(db, { ...yes, questionId: 'backups-tested' }, later)).toBeNull()
  expect(answers.write(db, { roundId: 'first', questionId, note: 'x' }, later)).toBeNull()
  expect(answers.choose(db, { ...yes, roundId: 'none' }, later)).toBeNull()
  expect(answers.list(db, 'first')).toEqual([anAnswer()])
})

it('has committed by the time it hands back the row', () => {
  const db = withRound()
  answers.choose(db, yes, stamp)
  expect(db.inTransaction).toBe(false)
  answers.choose(db, { ...yes, choice: 'no' }, stamp)
  expect(answers.list(db, 'first').map(({ choice }) => choice)).toEqual(['no'])
})

it.skipIf(!canMount)('says nothing is saved when the disk is full as it is committed', () => {
  const disk = temporaryDisk('1m')
  const db = openIn(disk)
  services.insert(db, aService())
  rounds.insert(db, aRound({ id: 'first', serviceId: 'larch' }))
  expect(() => writeFileSync(join(disk, 'fill.tmp'), Buffer.alloc(2 * 1024 * 1024))).toThrow(
    'ENOSPC',
  )
  const long = { roundId: 'first', questionId, note: 'x'.repeat(4000) }
  const saveUntilFull = () => {
    for (let turn = 0; turn < 500; turn += 1) {
      answers.write(db, { ...long, questionId: `question-${turn}` }, stamp)
    }
  }
  expect(saveUntilFull).toThrow(/full|disk I\/O error/)
})

it('carries answers forward to be confirmed, and notes without an answer as they are', () => {
  const db = withRound()
  answers.choose(db, { ...yes, fromList: 'From the list.' }, stamp)
  answers.write(db, { roundId: 'first', questionId, listReason: 'Because.' }, stamp)
  answers.write(db, { roundId: 'first', questionId: 'backups-tested', note: 'Ask.' }, stamp)
  finish(db)
  rounds.insert(db, aRound({ id: 'second', serviceId: 'larch', number: 2 }))
  answers.carryForward(db, 'first', 'second')
  expect(answers.list(db, 'second')).toEqual([
    anAnswer({ isCarried: true, fromList: 'From the list.', listReason: 'Because.' }),
    anAnswer({ questionId: 'backups-tested', choice: null, note: 'Ask.' }),
  ])
})
