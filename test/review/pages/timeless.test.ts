import { expect, it } from 'vitest'
import { timeless } from '../../../review/pages/timeless.ts'

it('refuses what is no ZIP file', () => {
  expect(() => timeless(new Uint8Array(100))).toThrow('no ZIP file')
})
