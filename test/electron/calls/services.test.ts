import { describe, expect, it } from 'vitest'
import { someFacts } from '../../support/builders.ts'
import { failureOf, temporaryCalls } from '../../support/temporary-calls.ts'

const unknown = '00000000-0000-4000-8000-000000000000'

describe('services', () => {
  it('starts with none', async () => {
    const { calls } = temporaryCalls()
    expect(await calls['services.list'](undefined)).toEqual({
      services: [],
      currentId: null,
      removed: [],
    })
  })

  it('lists what was added, the newest being worked on', async () => {
    const { calls, addService } = temporaryCalls()
    const house = await addService()
    const court = await addService({ name: 'Larch Court', sizeBand: null, staffCount: null })
    expect(house).toEqual({ ...someFacts(), id: house.id, createdAt: '2026-11-23T09:00:00.000Z' })
    expect(await calls['services.list'](undefined)).toEqual({
      services: [house, court],
      currentId: court.id,
      removed: [],
    })
  })

  it('changes only the facts that were given', async () => {
    const { calls, addService } = temporaryCalls()
    const house = await addService()
    const change = { name: 'Larch Lodge', dsptStatus: null, region: undefined }
    const after = await calls['services.change']({ id: house.id, change })
    expect(after).toEqual({ ...house, name: 'Larch Lodge', dsptStatus: null })
    expect((await calls['services.list'](undefined)).services).toEqual([after])
  })

  it('remembers which service was chosen', async () => {
    const { calls, addService } = temporaryCalls()
    const house = await addService()
    await addService()
    await calls['services.choose']({ id: house.id })
    expect((await calls['services.list'](undefined)).currentId).toBe(house.id)
  })

  it('goes on with another service when the one worked on is removed', async () => {
    const { calls, addService, clock } = temporaryCalls()
    const house = await addService()
    const court = await addService({ name: 'Larch Court' })
    clock.set('2026-11-24T10:00:00.000Z')
    await calls['services.remove']({ id: court.id })
    expect(await calls['services.list'](undefined)).toEqual({
      services: [house],
      currentId: house.id,
      removed: [{ id: court.id, name: 'Larch Court', removedAt: '2026-11-24T10:00:00.000Z' }],
    })
  })

  it('brings a removed service back with everything that was in it', async () => {
    const { calls, addService } = temporaryCalls()
    const house = await addService()
    const before = await calls['checklist.open']({ serviceId: house.id })
    await calls['services.remove']({ id: house.id })
    expect((await calls['services.list'](undefined)).currentId).toBeNull()
    await calls['services.restore']({ id: house.id })
    expect((await calls['services.list'](undefined)).currentId).toBe(house.id)
    expect(await calls['checklist.open']({ serviceId: house.id })).toEqual(before)
  })

  it('deletes a service for good a month after it was removed, and nothing of the others', async () => {
    const { calls, addService, store, clock } = temporaryCalls()
    const house = await addService()
    const court = await addService({ name: 'Larch Court' })
    const { round } = await calls['checklist.open']({ serviceId: court.id })
    const { round: kept } = await calls['checklist.open']({ serviceId: house.id })
    for (const { id } of [round, kept]) {
      const answer = { roundId: id, questionId: 'backups-made', choice: 'yes', reason: '' } as const
      await calls['checklist.answer'](answer)
    }
    await calls['plan.addOwn']({
      serviceId: court.id,
      line: { title: 'Label', why: '', minutes: null, dueOn: null, who: '' },
    })
    await calls['services.remove']({ id: court.id })
    store.close()
    clock.set('2026-12-24T09:00:00.000Z')
    const { calls: later, store: reopened } = temporaryCalls(store)
    expect(await later['services.list'](undefined)).toEqual({
      services: [house],
      currentId: house.id,
      removed: [],
    })
    const counts = reopened
      .db()
      ?.prepare(
        `SELECT (SELECT count(*) FROM round) AS rounds, (SELECT count(*) FROM answer) AS answers,
          (SELECT count(*) FROM written_line) AS lines`,
      )
      .get()
    expect(counts).toEqual({ rounds: 1, answers: 1, lines: 0 })
    expect(await failureOf(() => later['services.restore']({ id: court.id }))).toBe(
      'not-found: That service can no longer be brought back.',
    )
  })

  it.each(['services.choose', 'services.remove'] as const)(
    'says so when a service has gone: %s',
    async name => {
      const { calls, addService } = temporaryCalls()
      const house = await addService()
      await calls['services.remove']({ id: house.id })
      for (const id of [house.id, unknown]) {
        expect(await failureOf(() => calls[name]({ id }))).toBe(
          'not-found: That service is no longer in the list.',
        )
      }
      expect(
        await failureOf(() => calls['services.change']({ id: unknown, change: {} })),
      ).toContain('not-found')
    },
  )
})
