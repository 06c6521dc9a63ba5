import { describe, expect, it } from 'vitest'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import { aPack, anAnswer, aQuestion } from '../../support/questions.ts'
import { failureOf, smallPack, temporaryCalls } from '../../support/temporary-calls.ts'

const unknown = '00000000-0000-4000-8000-000000000000'
const early = '2026-11-23T09:00:00.000Z'
const later = '2026-11-23T10:00:00.000Z'

async function begun() {
  const made = temporaryCalls()
  const service = await made.addService()
  const serviceId = service.id
  const { round } = await made.calls['checklist.open']({ serviceId })
  const answer = (choice: AnswerChoice | null, questionId = 'backups-made', reason = '') =>
    made.calls['checklist.answer']({ roundId: round.id, questionId, choice, reason })
  const answers = async () => (await made.calls['checklist.open']({ serviceId })).answers
  return { ...made, serviceId, round, roundId: round.id, answer, answers }
}

describe('the check of a service', () => {
  it('starts when it is first opened, and is the same one every time after', async () => {
    const { calls, serviceId, round } = await begun()
    expect(round).toEqual({
      id: round.id,
      serviceId,
      number: 1,
      startedAt: early,
      finishedAt: null,
    })
    expect(await calls['checklist.open']({ serviceId })).toEqual({
      round,
      answers: [],
      placeQuestionId: null,
      last: null,
    })
  })

  it('hands over the questions as they are', async () => {
    const { calls } = temporaryCalls()
    expect(JSON.parse(await calls['checklist.pack'](undefined))).toEqual(smallPack)
  })

  it('remembers where people stopped', async () => {
    const { calls, serviceId } = await begun()
    await calls['checklist.place']({ serviceId, questionId: 'backups-tested' })
    expect((await calls['checklist.open']({ serviceId })).placeQuestionId).toBe('backups-tested')
  })

  it('keeps three services apart', async () => {
    const { calls, addService, answers, answer } = await begun()
    const others = [
      await addService({ name: 'Larch Court' }),
      await addService({ name: 'Larch Lane' }),
    ]
    await answer('yes')
    for (const { id } of others) {
      const { round } = await calls['checklist.open']({ serviceId: id })
      const no = {
        roundId: round.id,
        questionId: 'backups-made',
        choice: 'no',
        reason: '',
      } as const
      await calls['checklist.answer'](no)
      await calls['checklist.place']({ serviceId: id, questionId: 'backups-made' })
    }
    expect((await answers()).map(({ choice }) => choice)).toEqual(['yes'])
  })
})

describe('an answer', () => {
  it.each(['yes', 'partly', 'no', 'not-sure'] as const)('is kept: %s', async choice => {
    const { answer, answers } = await begun()
    const stored = await answer(choice)
    expect(stored).toEqual(anAnswer({ choice, answeredAt: early }))
    expect(await answers()).toEqual([stored])
  })

  it('keeps why a question does not apply', async () => {
    const { answer } = await begun()
    expect(await answer('does-not-apply', 'backups-made', 'The landlord does it.')).toEqual(
      anAnswer({ choice: 'does-not-apply', reason: 'The landlord does it.', answeredAt: early }),
    )
  })

  it('can be changed and taken away again, and what was noted stays', async () => {
    const { calls, answer, answers, roundId, clock } = await begun()
    await answer('no')
    await calls['checklist.note']({ roundId, questionId: 'backups-made', note: 'Ring Tom.' })
    clock.set(later)
    await answer('yes')
    expect(await answers()).toEqual([anAnswer({ note: 'Ring Tom.', answeredAt: later })])
    await answer(null)
    expect(await answers()).toEqual([
      anAnswer({ choice: null, note: 'Ring Tom.', answeredAt: later }),
    ])
  })

  it('keeps the wording it was given to', async () => {
    const { answer, answers, use } = await begun()
    use(aPack([aQuestion({ wording: 4 })]))
    await answer('yes')
    use(aPack([aQuestion({ wording: 5 })]))
    expect((await answers())[0]?.wording).toBe(4)
    await answer('yes')
    expect((await answers())[0]?.wording).toBe(5)
  })
})

describe('a note', () => {
  it('can be written before the answer', async () => {
    const { calls, roundId, answer, answers } = await begun()
    const note = await calls['checklist.note']({
      roundId,
      questionId: 'backups-made',
      note: 'Ask Tom.',
      evidence: 'Blue folder',
    })
    const before = { choice: null, note: 'Ask Tom.', evidence: 'Blue folder', answeredAt: early }
    expect(note).toEqual(anAnswer(before))
    await answer('partly')
    expect(await answers()).toEqual([anAnswer({ ...before, choice: 'partly' })])
  })

  it('changes only what was written, and not when the question was answered', async () => {
    const { calls, roundId, answer, clock } = await begun()
    const questionId = 'backups-made'
    await answer('does-not-apply', questionId, 'Old reason')
    await calls['checklist.note']({ roundId, questionId, note: 'First', evidence: 'Shelf' })
    clock.set(later)
    const after = await calls['checklist.note']({
      roundId,
      questionId,
      note: '',
      evidence: undefined,
    })
    expect(after).toEqual(
      anAnswer({
        choice: 'does-not-apply',
        reason: 'Old reason',
        note: '',
        evidence: 'Shelf',
        answeredAt: early,
      }),
    )
    const reason = await calls['checklist.note']({ roundId, questionId, reason: 'New reason' })
    expect(reason).toEqual({ ...after, reason: 'New reason' })
  })
})

describe('what cannot be answered', () => {
  it('is a question that is not in the checklist', async () => {
    const { calls, answer, roundId, serviceId } = await begun()
    const gone = 'not-found: That question is no longer in the checklist.'
    expect(await failureOf(() => answer('yes', 'made-up'))).toBe(gone)
    expect(
      await failureOf(() => calls['checklist.note']({ roundId, questionId: 'constructor' })),
    ).toBe(gone)
    expect(
      await failureOf(() => calls['checklist.place']({ serviceId, questionId: 'made-up' })),
    ).toBe(gone)
  })

  it('is a check that is not here, or of a service that was removed', async () => {
    const { calls, answer, serviceId } = await begun()
    const questionId = 'backups-made'
    const strange = { roundId: unknown, questionId, choice: 'yes', reason: '' } as const
    const gone = 'not-found: That check is no longer here.'
    expect(await failureOf(() => calls['checklist.answer'](strange))).toBe(gone)
    await calls['services.remove']({ id: serviceId })
    expect(await failureOf(() => answer('yes'))).toBe(gone)
    expect(await failureOf(() => calls['checklist.open']({ serviceId }))).toBe(
      'not-found: That service is no longer in the list.',
    )
  })

  it.each(['answer', 'note'] as const)('is a check that is finished: %s', async kind => {
    const { calls, answer, answers, roundId } = await begun()
    await answer('yes')
    await calls['rounds.finish']({ roundId })
    const questionId = 'backups-made'
    const write = () =>
      kind === 'answer'
        ? answer('no')
        : calls['checklist.note']({ roundId, questionId, note: 'Too late' })
    expect(await failureOf(write)).toBe(
      'conflict: This check is finished and dated, so it can no longer be changed.',
    )
    expect(await answers()).toEqual([anAnswer({ answeredAt: early })])
  })
})
