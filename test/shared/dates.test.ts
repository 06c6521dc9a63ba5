import { describe, expect, it } from 'vitest'
import { daysBetween, dueInWords, momentInWords, monthsLater } from '../../shared/dates.ts'

describe('sums with days', () => {
  it('counts across a clock change and a leap day', () => {
    expect([
      daysBetween('2026-03-28', '2026-03-30'),
      daysBetween('2028-02-28', '2028-03-01'),
    ]).toEqual([2, 2])
  })

  it('ends a longer month on the last day of a shorter one', () => {
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28')
  })
})

describe('the words for days', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-28', 'in 5 days'],
    ['2026-11-20', '3 days ago'],
    ['2027-01-05', '5 January 2027'],
  ])('%s is due %s', (day, words) => {
    expect(dueInWords(day, '2026-11-23')).toBe(words)
  })

  it('says today and yesterday for what was saved lately', () => {
    const at = (day: string) => `${day}T14:02:00`
    expect(
      ['2026-11-23', '2026-11-22', '2026-03-03'].map(day => momentInWords(at(day), '2026-11-23')),
    ).toEqual(['today, 14:02', 'yesterday, 14:02', '3 March 2026'])
  })
})
