import { describe, expect, it } from 'vitest'
import { lookAgainOn } from '../../../shared/plan/look-again.ts'
import { planOf } from '../../../shared/plan/plan.ts'
import { aWrittenLine } from '../../support/builders.ts'
import { anAnswer, answersOf, aPack, aQuestion } from '../../support/questions.ts'

const pack = aPack([
  aQuestion({ id: 'half-year', reviewMonths: 6 }),
  aQuestion({ id: 'year', reviewMonths: 12 }),
])
const yes = (questionId: string) => anAnswer({ questionId, answeredAt: '2026-11-23T09:00:00.000Z' })

describe('when to look again', () => {
  it('is the day on which the first good answer grows old', () => {
    expect(lookAgainOn(pack, answersOf(yes('year'), yes('half-year')), [])).toBe('2027-05-23')
  })

  it('is earlier where something put aside should be looked at before', () => {
    const aside = { state: 'not-doing', reviewOn: '2027-01-10' } as const
    const plan = planOf(pack, answersOf(), [aWrittenLine(aside)], [])
    expect(lookAgainOn(pack, answersOf(yes('year')), plan)).toBe('2027-01-10')
  })

  it('does not count the review date of what is done', () => {
    const done = { state: 'done', reviewOn: '2027-01-10' } as const
    const plan = planOf(pack, answersOf(), [aWrittenLine(done)], [])
    expect(lookAgainOn(pack, answersOf(yes('year')), plan)).toBe('2027-11-23')
  })

  it('is not known while nothing is in place', () => {
    expect(lookAgainOn(pack, answersOf(), [])).toBeNull()
  })
})
