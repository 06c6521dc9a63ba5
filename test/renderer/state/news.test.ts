import { expect, it } from 'vitest'
import type { Call } from '../../../renderer/call.ts'
import { createNews, isFor } from '../../../renderer/state/news.ts'
import { temporaryCalls } from '../../support/temporary-calls.ts'

/** What is asked now is answered when this resolves. */
let hold: Promise<void> = Promise.resolve()

/** The store on real records; `asked` lists the calls in their order. */
async function started() {
  const { calls, addService } = temporaryCalls()
  const asked: string[] = []
  const call = ((name: keyof typeof calls, input: never) => {
    asked.push(name)
    return hold.then(() => calls[name](input))
  }) as unknown as Call
  const house = await addService({ region: 'London' })
  const court = await addService({ name: 'Larch Court' })
  return { news: createNews(call), asked, house, court }
}

it('works the comparison out once, however many pages ask for it', async () => {
  const { news, asked, house } = await started()
  await news.compareOnce(house)
  await news.compareOnce(house)
  expect(news.getState().comparison).toEqual({ state: 'none' })
  expect(asked).toEqual(['comparing.standing'])
})

it('works it out anew for another service, and for one that moved', async () => {
  const { news, asked, house, court } = await started()
  await news.compareOnce(house)
  await news.compareOnce(court)
  await news.compareOnce({ ...court, region: 'North East' })
  expect(asked).toHaveLength(3)
})

it('never shows what stands beside one service for another', async () => {
  const { news, house, court } = await started()
  let letGo = () => {}
  hold = new Promise(resolve => {
    letGo = resolve
  })
  const first = news.compare(house)
  const second = news.compare(court)
  letGo()
  await Promise.all([first, second])
  hold = Promise.resolve()
  expect(isFor(news.getState().of, court)).toBe(true)
  expect(isFor(news.getState().of, house)).toBe(false)
})

it('brings up to date only what some page has asked for', async () => {
  const { news, asked, house } = await started()
  await news.refresh()
  expect(asked).toEqual([])
  await news.load()
  await news.compare(house)
  await news.refresh()
  expect(asked).toEqual(
    Array.from({ length: 2 }, () => ['news.standing', 'comparing.standing']).flat(),
  )
})
