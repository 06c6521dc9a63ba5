import { describe, expect, it } from 'vitest'
import { saidTo, sourceInWords } from '../../../shared/checklist/by-list.ts'
import { present } from '../../../shared/assert.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { aPack, aQuestion } from '../../support/questions.ts'
import { failureOf, temporaryCalls } from '../../support/temporary-calls.ts'

const encrypted = aQuestion({ id: 'encrypted', list: 'encryption' })
const changed =
  'conflict: Your device list says something else by now. Read what it says, then choose again.'

async function withTablets() {
  const { calls, use, addService, clock } = temporaryCalls()
  use(aPack([encrypted, aQuestion({ id: 'other' })]))
  const { id: serviceId } = await addService()
  const { round } = await calls['checklist.open']({ serviceId })
  const add = (encryption: 'on' | 'off') => {
    const device = { ...nothingKnown, name: 'Tablet', kind: 'tablet', encryption } as const
    return calls['devices.add']({ serviceId, device, by: '' })
  }
  await add('on')
  const shown = async () => {
    const { says } = await calls['devices.standing']({ serviceId })
    return sourceInWords(present(saidTo(encrypted, says), 'What the list says'))
  }
  const take = (fromList: string, choice: 'yes' | 'no' = 'yes', questionId = 'encrypted') =>
    calls['checklist.answer']({ roundId: round.id, questionId, choice, reason: '', fromList })
  const answers = async () => (await calls['checklist.open']({ serviceId })).answers
  return { calls, clock, roundId: round.id, serviceId, add, shown, take, answers }
}

describe('an answer from the device list', () => {
  it('is kept with what the window showed', async () => {
    const { shown, take, answers } = await withTablets()
    const fromList = await shown()
    expect(fromList).toMatch(/^From the device list on 23 November 2026: The only tablet/)
    await take(fromList)
    expect((await answers()).map(each => [each.choice, each.fromList])).toEqual([['yes', fromList]])
  })

  it('is refused once the list says something else, or it is another day', async () => {
    const { add, clock, shown, take, answers } = await withTablets()
    const fromList = await shown()
    await add('on')
    expect(await failureOf(() => take(fromList))).toBe(changed)
    const now = await shown()
    clock.set('2026-11-24T09:00:00.000Z')
    expect(await failureOf(() => take(now))).toBe(changed)
    expect(await answers()).toEqual([])
  })

  it('cannot be another than the list’s, or to a question that does not ask it', async () => {
    const { shown, take, answers } = await withTablets()
    const fromList = await shown()
    expect(await failureOf(() => take(fromList, 'no'))).toBe(changed)
    expect(await failureOf(() => take(fromList, 'yes', 'other'))).toBe(changed)
    expect(await failureOf(() => take(''))).toBe(changed)
    expect(await answers()).toEqual([])
  })

  it('stays with a finished check, and with the answer that is carried forward', async () => {
    const { calls, roundId, serviceId, shown, take, answers } = await withTablets()
    const fromList = await shown()
    await take(fromList)
    await calls['checklist.note']({ roundId, questionId: 'encrypted', listReason: 'Because.' })
    await calls['rounds.finish']({ roundId })
    const [finished] = await calls['rounds.list']({ serviceId })
    const kept = { fromList, listReason: 'Because.' }
    expect(finished?.answers[0]).toMatchObject(kept)
    expect(finished?.answers[1]).toMatchObject({ fromList: '', listReason: '' })
    await calls['rounds.start']({ serviceId })
    expect(await answers()).toMatchObject([{ ...kept, isCarried: true }])
  })
})
