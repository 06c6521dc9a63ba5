import { describe, expect, it } from 'vitest'
import {
  isFrozen,
  lastDayOf,
  lastOpenDayInWords,
  lastOpenDayOf,
  quarterInWords,
  quarterOf,
  quarters,
} from '../../../shared/sharing/quarters.ts'

describe('the quarters of the review', () => {
  it.each([
    ['2026-09-30', null],
    ['2026-10-01', '2026-Q4'],
    ['2026-12-31', '2026-Q4'],
    ['2027-01-01', '2027-Q1'],
    ['2027-03-31', '2027-Q1'],
    ['2027-04-01', '2027-Q2'],
    ['2027-07-01', '2027-Q3'],
    ['2031-12-31', '2031-Q4'],
    ['2032-01-01', null],
  ])('%s lies in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter)
  })

  it('end on their last day and not before', () => {
    for (const quarter of quarters) expect(quarterOf(lastDayOf(quarter))).toBe(quarter)
    expect(quarters.map(lastDayOf).slice(0, 4)).toEqual([
      '2026-12-31',
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
    ])
  })

  it('are open for fourteen days more, and frozen the day after', () => {
    expect(quarters.map(lastOpenDayOf).slice(0, 4)).toEqual([
      '2027-01-14',
      '2027-04-14',
      '2027-07-14',
      '2027-10-14',
    ])
    const days = ['2026-12-31', '2027-01-14', '2027-01-15']
    expect(days.map(day => isFrozen('2026-Q4', day))).toEqual([false, false, true])
  })

  it('are named as people say them', () => {
    expect(quarterInWords('2026-Q4')).toBe('October to December 2026')
    expect(lastOpenDayInWords('2027-Q2')).toBe('14 July 2027')
  })
})
