import { expect, it } from 'vitest'
import { explainedParts, keyInWords } from '../../../shared/sharing/explain-words.ts'

const review = { name: 'The Review', address: 'https://review.example.org' }
const said = explainedParts(review, '2026-Q4')
  .map(({ heading, words }) => [heading, ...words].join('\n'))
  .join('\n\n')

it('says who gets it as the file says it, and until when it can be undone', () => {
  expect(said).toContain('“The Review”, at https://review.example.org. So says the file')
  expect(said).toContain('Until 14 January 2027 you can correct what you sent or take it back')
})

it('says that the connection’s address is seen', () => {
  expect(said).toContain('their server sees the address of your internet connection for a moment')
})

it('claims nothing of who runs it', () => {
  expect(said).not.toMatch(/NHS|government|department|DHSC|official/i)
})

it('writes the key in fours', () => {
  expect(keyInWords('0123456789abcdef')).toBe('0123 4567 89ab cdef')
})
