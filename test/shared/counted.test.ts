import { describe, expect, it } from 'vitest'
import { capital, counted, inWords } from '../../shared/counted.ts'

describe('numbers in a sentence', () => {
  it.each([
    [0, 'no things'],
    [1, 'one thing'],
    [2, 'two things'],
    [10, 'ten things'],
    [11, '11 things'],
  ])('%i is “%s”', (count, words) => {
    expect(counted(count, 'thing', 'things')).toBe(words)
  })

  it('stand alone too, and begin a sentence', () => {
    expect(inWords(8)).toBe('eight')
    expect(capital('eight are left')).toBe('Eight are left')
    expect(capital('')).toBe('')
  })
})
