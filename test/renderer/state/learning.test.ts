import { expect, it } from 'vitest'
import type { Call } from '../../../renderer/call.ts'
import { createLearning } from '../../../renderer/state/learning.ts'
import { temporaryCalls } from '../../support/temporary-calls.ts'

/** The store on real records; `asked` lists the calls in their order. */
async function started() {
  const { calls, addService } = temporaryCalls()
  const asked: string[] = []
  const call = ((name: keyof typeof calls, input: never) => {
    asked.push(name)
    return Promise.resolve().then(() => calls[name](input))
  }) as unknown as Call
  const house = await addService()
  const court = await addService({ name: 'Larch Court' })
  return { learning: createLearning(call), asked, house, court }
}

const result = { cardId: 'phishing', who: 'Night team', right: 3 }

it('reads the cards once', async () => {
  const { learning, asked } = await started()
  await learning.loadCards()
  await learning.loadCards()
  expect(learning.getState().cards).toHaveLength(1)
  expect(asked).toEqual(['learning.cards'])
})

it('hears what was noted, removed and brought back', async () => {
  const { learning, house } = await started()
  await learning.load(house.id)
  await learning.note({ ...result, serviceId: house.id })
  const [noted] = learning.getState().results ?? []
  expect(noted).toMatchObject(result)
  await learning.removeResult(house.id, noted?.id ?? '')
  expect(learning.getState().results).toEqual([])
  await learning.restoreResult(house.id, noted?.id ?? '')
  expect(learning.getState().results).toEqual([noted])
})

it('never shows the results of one service for another', async () => {
  const { learning, house, court } = await started()
  await learning.load(house.id)
  await learning.note({ ...result, serviceId: house.id })
  const reading = learning.load(court.id)
  expect(learning.getState()).toMatchObject({ serviceId: court.id, results: undefined })
  await reading
  expect(learning.getState().results).toEqual([])
  const slow = learning.load(house.id)
  await Promise.all([slow, learning.load(court.id)])
  expect(learning.getState()).toMatchObject({ serviceId: court.id, results: [] })
})

it('keeps what it knew when something cannot be noted, and says why', async () => {
  const { learning, house } = await started()
  await learning.load(house.id)
  const wrong = { ...result, cardId: 'no-such-card', serviceId: house.id }
  await expect(learning.note(wrong)).rejects.toThrow('no longer among the staff cards')
  expect(learning.getState().results).toEqual([])
})
