import { expect, it } from 'vitest'
import * as rounds from '../../../electron/database/rounds.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { anAnswer, aRound } from '../../support/questions.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const round = aRound({ id: 'first', serviceId: 'larch' })
const finishedAt = '2026-11-20T16:00:00.000Z'
const answers = [{ ...anAnswer(), topicTitle: 'Backups “daily”', questionText: 'Do you?' }]
const finish = { id: 'first', finishedAt, packVersion: '2026.11', answers }

function withRound() {
  const db = temporaryDatabase()
  services.insert(db, aService())
  rounds.insert(db, round)
  return db
}

it('finds the open check and where people stopped', () => {
  const db = withRound()
  rounds.writePlace(db, 'first', 'backups-made')
  expect(rounds.findOpen(db, 'larch')).toEqual({ round, placeQuestionId: 'backups-made' })
  expect(rounds.findOpen(db, 'court')).toBeNull()
})

it('freezes a check once, and the frozen one never changes', () => {
  const db = withRound()
  expect(rounds.freeze(db, finish)).toBe(true)
  expect(rounds.freeze(db, { ...finish, answers: [], packVersion: 'x' })).toBe(false)
  rounds.writePlace(db, 'first', 'backups-made')
  const frozen = { round: { ...round, finishedAt }, packVersion: '2026.11', answers }
  expect(rounds.listFinished(db, 'larch')).toEqual([frozen])
  expect(rounds.findNewest(db, 'larch')).toEqual({ round: frozen.round, placeQuestionId: null })
  expect(rounds.findOpen(db, 'larch')).toBeNull()
})

it('reads a check that was finished before the device list could be asked', () => {
  const db = withRound()
  const isNew = (key: string) => key === 'fromList' || key === 'listReason'
  const old = JSON.parse(
    JSON.stringify(answers, (key, value: unknown) => (isNew(key) ? undefined : value)),
  ) as typeof answers
  rounds.freeze(db, { ...finish, answers: old })
  expect(rounds.listFinished(db, 'larch')[0]?.answers).toEqual(answers)
})

it('finds the finished check before another, and none before the first', () => {
  const db = withRound()
  rounds.freeze(db, finish)
  rounds.insert(db, { ...round, id: 'second', number: 2 })
  expect(rounds.findFinishedBefore(db, 'larch', 2)?.round.id).toBe('first')
  expect(rounds.findFinishedBefore(db, 'larch', 1)).toBeNull()
  expect(rounds.findFinishedBefore(db, 'court', 2)).toBeNull()
})

it('does not find a check of a removed service', () => {
  const db = withRound()
  expect(rounds.find(db, 'first')).toEqual(round)
  services.remove(db, 'larch', finishedAt)
  expect(rounds.find(db, 'first')).toBeNull()
})
