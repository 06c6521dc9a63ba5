import { expect, it } from 'vitest'
import { together } from '../../review/together.ts'

it('does at once what was asked at once, and gives each its own result', async () => {
  const seen: (readonly number[])[] = []
  const double = together((all: readonly number[]) => {
    seen.push(all)
    return Promise.resolve(new Map(all.filter(one => one !== 2).map(one => [one, one * 2])))
  })
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, undefined, 6])
  expect(seen).toEqual([[1, 2, 3]])
})

it('leaves each to itself where one spoilt it for all, and says so where the database is away', async () => {
  let error: Error = new Error('One of them is odd.')
  const failing = together(() => Promise.reject(error))
  expect(await Promise.all([failing(1), failing(2)])).toEqual([undefined, undefined])
  error = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })
  await expect(failing(3)).rejects.toThrow('gone')
})
