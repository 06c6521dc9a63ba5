import { expect, it } from 'vitest'
import { given } from '../../../electron/database/given.ts'

it('keeps what was said, nothing and null included, and drops what was not', () => {
  const change = { name: '', region: null, kind: undefined, staffCount: 0 }
  expect(given(change)).toEqual({ name: '', region: null, staffCount: 0 })
  expect('kind' in given(change)).toBe(false)
})
