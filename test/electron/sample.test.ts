import { describe, expect, it } from 'vitest'
import { everyCall } from '../../electron/calls/every-call.ts'
import { seedSample, seedThreeYears, steppingClock } from '../../electron/sample.ts'
import { present } from '../../shared/assert.ts'
import type { Device } from '../../shared/devices/device.ts'
import { serviceTitle } from '../../shared/services/words.ts'
import { aPack, aQuestion } from '../support/questions.ts'
import { testEdges } from '../support/temporary-calls.ts'
import { temporaryStore, today } from '../support/temporary-database.ts'

const pack = aPack(
  Array.from({ length: 20 }, (_, index) =>
    aQuestion({
      id: `question-${index}`,
      ...(index === 3 ? { applies: { kinds: ['home-care'] } } : {}),
    }),
  ),
)

function seeding() {
  const store = temporaryStore()
  store.open()
  const db = present(store.db(), 'The records')
  const clock = steppingClock(today)
  const edges = testEdges(store.clock, () => pack)
  const seed = { calls: everyCall(db, store, { ...edges, clock }), pack, clock, today }
  return { seed, calls: everyCall(db, store, edges) }
}

describe('the sample', () => {
  it('is a home with a finished check from last year and this year’s begun', async () => {
    const { seed, calls } = seeding()
    await seedSample(seed)
    const { services, currentId } = await calls['services.list'](undefined)
    expect(services.map(serviceTitle)).toEqual(['Larch House'])
    const serviceId = present(currentId, 'The current service')
    const { round, answers, last, placeQuestionId } = await calls['checklist.open']({ serviceId })
    expect([round.number, round.finishedAt, round.startedAt.slice(0, 10)]).toEqual([
      2,
      null,
      '2026-11-17',
    ])
    expect(answers.filter(answer => !answer.isCarried)).toHaveLength(14)
    expect(answers.filter(answer => answer.isCarried)).toHaveLength(5)
    expect(placeQuestionId).toBe('question-14')
    expect(last?.round.finishedAt?.slice(0, 10)).toBe('2025-12-18')
    const lines = await calls['plan.lines']({ serviceId })
    expect(lines.map(({ state }) => state).sort()).toEqual(['done', 'not-doing', 'open', 'open'])
    const noted = await calls['learning.results']({ serviceId })
    expect(noted.map(({ who, notedOn }) => [who, notedOn])).toEqual([
      ['Sam, senior carer', '2026-11-18'],
      ['Night team', '2026-11-18'],
    ])
    const devices = JSON.parse(await calls['devices.list']({ serviceId })) as readonly Device[]
    expect(devices).toHaveLength(15)
    const steps = await calls['devices.steps']({ serviceId })
    expect(steps).toHaveLength(16)
    expect([steps[0]?.kind, steps[0]?.by, steps[0]?.at.slice(0, 10)]).toEqual([
      'changed',
      'Deputy',
      '2026-11-21',
    ])
    expect(await calls['systems.list']({ serviceId })).toHaveLength(8)
  })

  it('is filled in once only', async () => {
    const { seed, calls } = seeding()
    await seedSample(seed)
    const before = await calls['services.list'](undefined)
    await seedSample(seed)
    expect(await calls['services.list'](undefined)).toEqual(before)
  })

  it('is the same every time but for its ids', async () => {
    const choices = async () => {
      const { seed, calls } = seeding()
      await seedSample(seed)
      const { currentId } = await calls['services.list'](undefined)
      const { answers } = await calls['checklist.open']({ serviceId: present(currentId, 'Id') })
      return answers
    }
    expect(await choices()).toEqual(await choices())
  })
})

it('measures with three services and three finished yearly checks of each', async () => {
  const { seed, calls } = seeding()
  await seedThreeYears(seed)
  const { services, currentId } = await calls['services.list'](undefined)
  expect(services.map(({ name }) => name)).toEqual(['Larch House', 'Larch Court', 'Larch at Home'])
  expect(currentId).toBe(services[0]?.id)
  for (const { id, kind } of services) {
    const rounds = await calls['rounds.list']({ serviceId: id })
    const asked = kind === 'home-care' ? 20 : 19
    const year = (at: string | null) => at?.slice(0, 4)
    expect(rounds.map(each => [each.answers.length, year(each.round.finishedAt)])).toEqual([
      [asked, '2025'],
      [asked, '2024'],
      [asked, '2023'],
    ])
    expect((await calls['checklist.open']({ serviceId: id })).round.number).toBe(4)
  }
})
