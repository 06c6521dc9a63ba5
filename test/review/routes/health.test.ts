import { expect, it } from 'vitest'
import { aLetter, onEachStore, send, startReview } from '../../support/review.ts'

onEachStore(place => {
  it('says that it lives and can store, and counts for this machine alone', async () => {
    const review = await startReview(place.settings())
    await send(review, aLetter())
    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(review.address + path, { headers })
    expect(await (await ask('/health')).json()).toEqual({ alive: true })
    expect(await (await ask('/ready')).json()).toEqual({ ready: true })
    const counts = await (await ask('/metrics')).text()
    expect(counts).toContain('review_answers_total{outcome="stored"} 1')
    const forwarded = await ask('/metrics', { 'x-forwarded-for': '192.0.2.1' })
    expect(forwarded.status).toBe(404)
  })
})
