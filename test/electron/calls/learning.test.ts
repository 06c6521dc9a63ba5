import { describe, expect, it } from 'vitest'
import { createAnswer } from '../../../electron/calls/answer.ts'
import { aCard } from '../../support/standards.ts'
import { failureOf, temporaryCalls } from '../../support/temporary-calls.ts'

const unknown = '00000000-0000-4000-8000-000000000000'
const resultGone = 'not-found: That result is no longer in the list.'

async function home() {
  const made = temporaryCalls()
  const { id: serviceId } = await made.addService()
  const note = (who = 'Night team', right = 2, cardId = 'phishing') =>
    made.calls['learning.note']({ serviceId, cardId, who, right })
  const list = () => made.calls['learning.results']({ serviceId })
  return { ...made, serviceId, note, list }
}

describe('the staff cards', () => {
  it('are those that come with the app', () => {
    const { calls } = temporaryCalls()
    expect(calls['learning.cards'](undefined)).toEqual([aCard()])
  })
})

describe('a quiz result', () => {
  it('is noted with the day, the card and the number of questions', async () => {
    const { note, list } = await home()
    const noted = await note()
    expect(noted).toEqual({
      id: noted.id,
      cardId: 'phishing',
      who: 'Night team',
      right: 2,
      asked: 3,
      notedOn: '2026-11-23',
    })
    expect(await list()).toEqual([noted])
  })

  it('belongs to the service it was noted for, the newest first', async () => {
    const { calls, note, list, addService, clock } = await home()
    const first = await note('Night team')
    clock.set('2026-11-24T09:00:00.000Z')
    const second = await note('Day team')
    const other = await addService({ name: 'Larch Court' })
    expect(await list()).toEqual([second, first])
    expect(await calls['learning.results']({ serviceId: other.id })).toEqual([])
  })

  it('can be removed and brought back', async () => {
    const { calls, note, list } = await home()
    const noted = await note()
    await calls['learning.removeResult']({ id: noted.id })
    expect(await list()).toEqual([])
    await calls['learning.restoreResult']({ id: noted.id })
    expect(await list()).toEqual([noted])
  })

  it('cannot be removed twice, nor brought back when it is there or long gone', async () => {
    const { calls, store, note, clock } = await home()
    const { id } = await note()
    const remove = () => calls['learning.removeResult']({ id })
    const restore = () => calls['learning.restoreResult']({ id })
    expect(await failureOf(restore)).toBe(resultGone)
    await remove()
    expect(await failureOf(remove)).toBe(resultGone)
    store.close()
    clock.set('2027-01-23T09:00:00.000Z')
    const later = temporaryCalls(store)
    expect(await failureOf(() => later.calls['learning.restoreResult']({ id }))).toBe(resultGone)
  })

  it('needs a service and a card that are there, and no more right answers than questions', async () => {
    const { calls, note, list } = await home()
    const elsewhere = { serviceId: unknown, cardId: 'phishing', who: 'Night team', right: 2 }
    expect([
      await failureOf(() => calls['learning.note'](elsewhere)),
      await failureOf(() => calls['learning.results']({ serviceId: unknown })),
      await failureOf(() => note('Night team', 2, 'no-such-card')),
      await failureOf(() => note('Night team', 4)),
    ]).toEqual([
      'not-found: That service is no longer in the list.',
      'not-found: That service is no longer in the list.',
      'not-found: That card is no longer among the staff cards.',
      'invalid: This quiz has only 3 questions.',
    ])
    expect(await list()).toEqual([])
  })

  it('says who took the quiz, in one line', async () => {
    const { calls, serviceId, list } = await home()
    const answer = createAnswer({
      calls: () => calls,
      report: () => undefined,
      slow: () => undefined,
      milliseconds: () => 0,
    })
    const note = async (who: string) => {
      const outcome = await answer('learning.note', {
        serviceId,
        cardId: 'phishing',
        who,
        right: 3,
      })
      return outcome.ok ? outcome.value : outcome.message
    }
    expect(await note('   ')).toBe('Say who took the quiz. A job title is enough.')
    expect(await note('x'.repeat(81))).toBe('Say who took the quiz in at most 80 characters.')
    expect(await note('  Priya ')).toMatchObject({ who: 'Priya' })
    expect(await list()).toHaveLength(1)
  })

  it('stays when the service is brought back, and goes when it is gone for good', async () => {
    const { calls, store, clock, serviceId, note, list } = await home()
    const noted = await note()
    await calls['services.remove']({ id: serviceId })
    expect(await failureOf(list)).toBe('not-found: That service is no longer in the list.')
    await calls['services.restore']({ id: serviceId })
    expect(await list()).toEqual([noted])
    await calls['services.remove']({ id: serviceId })
    store.close()
    clock.set('2027-01-23T09:00:00.000Z')
    store.open()
    expect(store.db()?.prepare('SELECT count(*) AS n FROM quiz_result').get()).toEqual({ n: 0 })
  })
})
