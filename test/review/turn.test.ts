import { expect, it } from 'vitest'
import { createCounts } from '../../review/counts.ts'
import { inTurn } from '../../review/turn.ts'
import { readSettings } from '../../review/settings.ts'

it('tells whoever comes when too many wait to come back, and takes them in again later', async () => {
  const { limits } = readSettings({ REVIEW_MOST_WAITING: '2' })
  const edges = { counts: createCounts(), limits }
  let open: () => void = () => undefined
  const gate = new Promise<void>(resolve => (open = resolve))
  const inside = [inTurn(edges, () => gate), inTurn(edges, () => gate)]
  await expect(inTurn(edges, () => gate)).rejects.toMatchObject({
    code: 'busy',
    status: 503,
    particulars: { retryAfterSeconds: 5 },
  })
  open()
  await Promise.all(inside)
  expect(await inTurn(edges, () => Promise.resolve('in'))).toBe('in')
  await expect(inTurn(edges, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(edges.counts.waiting()).toBe(0)
})
