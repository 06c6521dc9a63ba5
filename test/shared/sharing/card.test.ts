import { describe, expect, it } from 'vitest'
import { leastAnswers, offersCard } from '../../../shared/sharing/card.ts'
import { aKeptLetter, aStanding } from '../../support/letters.ts'

const today = '2026-11-23'
const enough = leastAnswers

describe('the card on Today', () => {
  it('is there once there is a review and something to share', () => {
    expect(offersCard(aStanding(), enough, today)).toBe(true)
    expect(offersCard(aStanding(), enough - 1, today)).toBe(false)
  })

  it.each([
    ['no review is set up', { review: null }],
    ['the review collects nothing', { quarter: null }],
    ['sharing is on', { isOn: true }],
    ['somebody shared before and stopped', { letters: [aKeptLetter({ state: 'withdrawn' })] }],
    ['it was sent away for a year', { cardHiddenUntil: '2027-11-23' }],
  ] as const)('stays away where %s', (_why, parts) => {
    expect(offersCard(aStanding(parts), enough, today)).toBe(false)
  })

  it('comes back on the day until which it was sent away', () => {
    const hidden = aStanding({ cardHiddenUntil: '2027-11-23' })
    expect(offersCard(hidden, enough, '2027-11-22')).toBe(false)
    expect(offersCard(hidden, enough, '2027-11-23')).toBe(true)
  })
})
