import { expect, it } from 'vitest'
import { contentsOf, textsIn, withdrawalIn } from '../../../shared/sharing/sealed.ts'

it('gives the texts again in their order, and says nothing of their size', () => {
  expect(textsIn(contentsOf(['{"a":1}', '{"b":2}']))).toEqual(['{"a":1}', '{"b":2}'])
  expect(contentsOf(['{}'])).toHaveLength(contentsOf(['{"much":"longer"}']).length)
  expect(contentsOf(['x'.repeat(9000)])).toHaveLength(16 * 1024)
})

it('tells a request to erase from everything else', () => {
  const asked = { id: '00000000-0000-4000-8000-000000000000', secret: 'a'.repeat(64) }
  expect(withdrawalIn(JSON.stringify(asked))).toEqual(asked)
  expect(withdrawalIn(JSON.stringify({ ...asked, more: 1 }))).toBeNull()
  expect(withdrawalIn('{}')).toBeNull()
  expect(withdrawalIn('')).toBeNull()
})
