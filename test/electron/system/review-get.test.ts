import { expect, it, onTestFinished } from 'vitest'
import { nodeGet } from '../../support/node-get.ts'
import { type Misbehaviour, openSmallReview, reply } from '../../support/small-review.ts'

const never = new AbortController().signal

async function fetched(way: Misbehaviour, most = 1000, limitMs = 60_000) {
  const review = await openSmallReview()
  onTestFinished(review.close)
  review.misbehave(way)
  return { review, heard: await nodeGet(limitMs)(`${review.address}/benchmark.json`, most, never) }
}

it('asks for an address and sends nothing else, and nothing of the PC', async () => {
  const { review, heard } = await fetched(to => reply(to, { status: 200, body: '{"é":1}\n' }))
  expect(heard).toEqual({ status: 200, body: '{"é":1}\n', retryAfter: null })
  const [asked] = review.asked
  expect([asked?.path, asked?.text]).toEqual(['/benchmark.json', ''])
  expect(asked?.headers).toEqual([
    ...['Host', review.address.replace('http://', '')],
    ...['accept', 'application/json'],
    ...['accept-encoding', 'identity'],
    ...['accept-language', 'en'],
    ...['user-agent', 'Care Cyber Check'],
    ...['Connection', 'close'],
  ])
})

it('follows nobody elsewhere', async () => {
  const { heard, review } = await fetched(to =>
    reply(to, { status: 302, body: '', headers: { location: '/login' } }),
  )
  expect(heard).toMatchObject({ status: 302 })
  expect(review.asked).toHaveLength(1)
})

it('takes so many bytes and no more', async () => {
  const long = (length: number): Misbehaviour => {
    return to => reply(to, { status: 200, body: 'x'.repeat(length) })
  }
  expect((await fetched(long(1000))).heard).toMatchObject({ status: 200 })
  expect((await fetched(long(1001))).heard).toBe('not-the-review')
})

it('does not wait for an answer for ever', async () => {
  expect((await fetched(() => undefined, 1000, 50)).heard).toBe('no-connection')
})
