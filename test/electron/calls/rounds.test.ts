import { describe, expect, it } from 'vitest'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import { aPack, anAnswer, aQuestion } from '../../support/questions.ts'
import { failureOf, temporaryCalls } from '../../support/temporary-calls.ts'

const unknown = '00000000-0000-4000-8000-000000000000'
const early = '2026-11-23T09:00:00.000Z'
const finishedAt = '2026-11-24T09:00:00.000Z'
const later = '2027-11-23T09:00:00.000Z'

/** A home with a finished check: one question answered, one only noted. */
async function finished() {
  const made = temporaryCalls()
  const { calls, clock } = made
  const { id: serviceId } = await made.addService()
  const { round } = await calls['checklist.open']({ serviceId })
  const answer = (roundId: string, choice: AnswerChoice, questionId = 'backups-made') =>
    calls['checklist.answer']({ roundId, questionId, choice, reason: '' })
  await answer(round.id, 'partly')
  await calls['checklist.note']({ roundId: round.id, questionId: 'backups-tested', note: 'Ask.' })
  clock.set(finishedAt)
  const done = await calls['rounds.finish']({ roundId: round.id })
  return { ...made, serviceId, round, done, answer }
}

const partly = anAnswer({ choice: 'partly', answeredAt: early })
const noted = anAnswer({
  questionId: 'backups-tested',
  choice: null,
  note: 'Ask.',
  answeredAt: early,
})
const asAsked = [
  { ...partly, topicTitle: 'Backups', questionText: 'Do you make backups?' },
  { ...noted, topicTitle: 'Backups', questionText: 'Do you test your backups?' },
]

describe('finishing a check', () => {
  it('dates it and keeps every question as it was asked, answered or not', async () => {
    const { calls, serviceId, round, done } = await finished()
    expect(done).toEqual({ ...round, finishedAt })
    expect(await calls['rounds.list']({ serviceId })).toEqual([
      { round: done, packVersion: '2026.11', answers: asAsked },
    ])
  })

  it('keeps a question nobody touched as not answered', async () => {
    const { calls, addService } = temporaryCalls()
    const { id: serviceId } = await addService({ kind: 'home-care' })
    const { round } = await calls['checklist.open']({ serviceId })
    await calls['rounds.finish']({ roundId: round.id })
    const [last] = await calls['rounds.list']({ serviceId })
    expect(last?.answers.map(({ questionId, choice }) => [questionId, choice])).toEqual([
      ['backups-made', null],
      ['backups-tested', null],
      ['home-visits', null],
    ])
  })

  it('stays on show until the next is started', async () => {
    const { calls, serviceId, done } = await finished()
    expect(await calls['checklist.open']({ serviceId })).toEqual({
      round: done,
      answers: [partly, noted],
      placeQuestionId: null,
      last: null,
    })
  })

  it('cannot be done twice, nor to a check that is not here', async () => {
    const { calls, round, serviceId } = await finished()
    expect(await failureOf(() => calls['rounds.finish']({ roundId: round.id }))).toContain(
      'conflict',
    )
    expect(await failureOf(() => calls['rounds.finish']({ roundId: unknown }))).toContain(
      'not-found',
    )
    expect(await calls['rounds.list']({ serviceId })).toHaveLength(1)
  })

  it('is not changed by new questions, new wording or a removed question', async () => {
    const { calls, serviceId, use } = await finished()
    const before = await calls['rounds.list']({ serviceId })
    use(
      aPack([aQuestion({ wording: 9, text: 'Another question altogether?' })], {
        version: '2027.1',
      }),
    )
    await calls['rounds.start']({ serviceId })
    expect(await calls['rounds.list']({ serviceId })).toEqual(before)
  })

  it('is undone whole where the questions cannot be read', async () => {
    const { calls, serviceId, use } = await finished()
    const next = await calls['rounds.start']({ serviceId })
    use(null as never)
    await expect(async () => calls['rounds.finish']({ roundId: next.id })).rejects.toThrow()
    expect((await calls['checklist.open']({ serviceId })).round).toEqual(next)
  })
})

describe('the next check', () => {
  it('starts from the last answers, each to be confirmed, with its wording and its date', async () => {
    const { calls, serviceId, clock } = await finished()
    clock.set(later)
    const next = await calls['rounds.start']({ serviceId })
    const open = await calls['checklist.open']({ serviceId })
    expect(next).toMatchObject({ serviceId, number: 2, startedAt: later, finishedAt: null })
    expect(open.round).toEqual(next)
    expect(open.answers).toEqual([{ ...partly, isCarried: true }, noted])
    expect(open.last?.answers).toEqual(asAsked)
  })

  it('takes the same answer again as "still true"', async () => {
    const { calls, serviceId, clock, answer } = await finished()
    const next = await calls['rounds.start']({ serviceId })
    clock.set(later)
    expect(await answer(next.id, 'partly')).toEqual({ ...partly, answeredAt: later })
  })

  it('does not take a note for "still true"', async () => {
    const { calls, serviceId } = await finished()
    const { id: roundId } = await calls['rounds.start']({ serviceId })
    const note = { roundId, questionId: 'backups-made', note: 'Tom has left.' }
    expect(await calls['checklist.note'](note)).toEqual({
      ...partly,
      isCarried: true,
      note: 'Tom has left.',
    })
  })

  it('leaves the finished one as it was, whatever is answered now', async () => {
    const { calls, serviceId, answer } = await finished()
    const before = await calls['rounds.list']({ serviceId })
    const next = await calls['rounds.start']({ serviceId })
    await answer(next.id, 'yes')
    await answer(next.id, 'no', 'backups-tested')
    expect(await calls['rounds.list']({ serviceId })).toEqual(before)
  })

  it('is not started while one is open', async () => {
    const { calls, serviceId } = await finished()
    await calls['rounds.start']({ serviceId })
    expect(await failureOf(() => calls['rounds.start']({ serviceId }))).toBe(
      'conflict: A check is being worked on already. Finish it before the next.',
    )
  })

  it('follows the last, year after year, the newest shown first', async () => {
    const { calls, serviceId, clock, answer } = await finished()
    for (const year of [2027, 2028]) {
      clock.set(`${year}-11-23T09:00:00.000Z`)
      const { id } = await calls['rounds.start']({ serviceId })
      if (year === 2028) await answer(id, 'yes')
      await calls['rounds.finish']({ roundId: id })
    }
    const all = await calls['rounds.list']({ serviceId })
    expect(all.map(({ round, answers }) => [round.number, answers[0]?.choice])).toEqual([
      [3, 'yes'],
      [2, 'partly'],
      [1, 'partly'],
    ])
    const open = await calls['checklist.open']({ serviceId })
    expect([open.round.number, open.last?.round.number]).toEqual([3, 2])
  })

  it('is the first where none was begun, and none for a service that has gone', async () => {
    const { calls, addService } = temporaryCalls()
    const { id: serviceId } = await addService()
    expect((await calls['rounds.start']({ serviceId })).number).toBe(1)
    expect(await failureOf(() => calls['rounds.start']({ serviceId: unknown }))).toContain(
      'not-found',
    )
    expect(await failureOf(() => calls['rounds.list']({ serviceId: unknown }))).toContain(
      'not-found',
    )
  })
})

it('does not start the next check without the last answers, when they cannot be carried over', async () => {
  const { calls, store, serviceId, done } = await finished()
  store.db()?.exec(`CREATE TEMP TRIGGER refuse BEFORE INSERT ON answer
    BEGIN SELECT RAISE(ABORT, 'no more'); END`)
  await expect(async () => calls['rounds.start']({ serviceId })).rejects.toThrow('no more')
  expect((await calls['checklist.open']({ serviceId })).round).toEqual(done)
})

describe('in the records themselves', () => {
  it('a service never has two open checks, and no finished one without its answers', async () => {
    const { store, serviceId } = await finished()
    const run = (sql: string) => () => void store.db()?.exec(sql)
    const insert = (number: number) =>
      run(`INSERT INTO round (id, service_id, number, started_at)
        VALUES ('r${number}', '${serviceId}', ${number}, '')`)
    insert(2)()
    expect(insert(3)).toThrow('UNIQUE')
    expect(run(`UPDATE round SET finished_at = '2026-11-23' WHERE id = 'r2'`)).toThrow('CHECK')
  })
})
