import { describe, expect, it, onTestFinished } from 'vitest'
import { nodePost } from '../../support/node-post.ts'
import { type Misbehaviour, openSmallReview, reply } from '../../support/small-review.ts'

const never = new AbortController().signal

async function asked(way: Misbehaviour, { limitMs = 60_000, signal = never } = {}) {
  const review = await openSmallReview()
  onTestFinished(review.close)
  review.misbehave(way)
  return { review, heard: await nodePost(limitMs)(`${review.address}/v1/x`, '{"é":1}', signal) }
}

describe('what comes back from the review’s address', () => {
  it('is the status, the text and how long to wait', async () => {
    const { heard, review } = await asked(to =>
      reply(to, { status: 503, body: 'später', headers: { 'retry-after': '7' } }),
    )
    expect(heard).toEqual({ status: 503, body: 'später', retryAfter: '7' })
    expect(review.asked[0]?.text).toBe('{"é":1}')
  })

  it('is nobody, where the line is cut before or in the middle of an answer', async () => {
    expect((await asked(to => void to.socket?.destroy())).heard).toBe('no-connection')
    const cut: Misbehaviour = to => {
      to.writeHead(200, { 'content-length': 10 })
      to.write('12345', () => to.socket?.destroy())
    }
    expect((await asked(cut)).heard).toBe('no-connection')
  })

  it('is nobody, where nothing listens', async () => {
    const review = await openSmallReview()
    await review.close()
    expect(await nodePost()(`${review.address}/v1/x`, 'x', never)).toBe('no-connection')
  })

  it('is nobody, where no answer comes in time', async () => {
    expect((await asked(() => undefined, { limitMs: 50 })).heard).toBe('no-connection')
    const half: Misbehaviour = to => void to.writeHead(200).write('{')
    expect((await asked(half, { limitMs: 50 })).heard).toBe('no-connection')
  })

  it('is a redirect as it came, which nobody followed', async () => {
    const { heard, review } = await asked(to =>
      reply(to, { status: 307, body: '', headers: { location: `/v1/elsewhere` } }),
    )
    expect(heard).toMatchObject({ status: 307 })
    expect(review.asked.map(({ path }) => path)).toEqual(['/v1/x'])
  })

  it('is not the review where it is longer than any of its answers', async () => {
    const long = (length: number) =>
      asked(to => reply(to, { status: 200, body: 'x'.repeat(length) }))
    expect((await long(64 * 1024)).heard).toMatchObject({ status: 200 })
    expect((await long(64 * 1024 + 1)).heard).toBe('not-the-review')
  })
})

describe('a request that is called off', () => {
  it('ends at once, before it began or while it waits', async () => {
    const off = new AbortController()
    const { heard } = await asked(() => off.abort(), { signal: off.signal })
    expect(heard).toBe('stopped')
    const review = await openSmallReview()
    onTestFinished(review.close)
    expect(await nodePost()(`${review.address}/v1/x`, 'x', off.signal)).toBe('stopped')
    expect(review.asked).toEqual([])
  })
})
