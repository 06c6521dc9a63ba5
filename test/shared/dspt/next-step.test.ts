import { describe, expect, it } from 'vitest'
import { nextStep } from '../../../shared/dspt/next-step.ts'
import type { WrittenLine } from '../../../shared/plan/line.ts'
import { aWrittenLine } from '../../support/builders.ts'
import { answeredItem } from '../../support/dspt.ts'
import { aDsptItem } from '../../support/standards.ts'

const stepFor = (
  choice: 'yes' | 'no' | 'not-sure',
  line: Partial<WrittenLine> = {},
  today = '2026-11-23',
) => {
  const written = [aWrittenLine({ ruleKey: 'question-1', ...line })]
  const { answered, about } = answeredItem(aDsptItem(), [choice], { written })
  return nextStep(answered, about.plan, today)
}

describe('the next step', () => {
  it('is the action of the plan with the date that a person chose', () => {
    expect(stepFor('no', { dueOn: '2026-12-01' })).toEqual({
      text: 'Our next step: “Start”, by 1 December 2026.',
      gaps: [],
      remarks: [],
    })
  })

  it('says where the date is only suggested', () => {
    const { text, remarks } = stepFor('not-sure')
    expect(text).toBe('Our next step: “Find out”, by 23 December 2026.')
    expect(remarks).toEqual([
      'The date of the next step, 23 December 2026, is only our suggestion. You can choose another on the plan.',
    ])
  })

  it('promises no day that has passed', () => {
    const { text, gaps } = stepFor('no', { dueOn: '2026-11-22' })
    expect(text).toBe('Our next step: “Start”, by [date].')
    expect(gaps.map(({ mark, page }) => [mark, page])).toEqual([['[date]', '/plan']])
  })

  it('says that something was put aside, why and until when', () => {
    const put = { state: 'not-doing', reason: 'the lease ends', reviewOn: '2027-02-01' } as const
    expect(stepFor('no', { ...put, decidedAt: '2026-11-23T10:00:00.000Z' }).text).toBe(
      'We have put this aside for now. The lease ends. We will look at it again on 1 February 2027.',
    )
    expect(stepFor('no', { state: 'not-doing', decidedAt: '2026-11-23T10:00:00.000Z' }).text).toBe(
      'We have put this aside for now.',
    )
  })

  it('says what was done since, and that the question waits for its answer', () => {
    const { text, remarks } = stepFor('no', {
      state: 'done',
      decidedAt: '2026-11-23T10:00:00.000Z',
    })
    expect(text).toBe('Since then we have done this: “Start”, on 23 November 2026.')
    expect(remarks).toHaveLength(1)
  })

  it.each([
    ['Mend your list of what you share', 'Mend our list of what we share'],
    ['Ask three carers to show you how', 'Ask three carers to show us how'],
    ['Change one thing that a slip has taught you', 'Change one thing that a slip has taught us'],
    ['Look at one yourself', 'Look at one ourselves'],
  ])('speaks for the service where the plan speaks to the manager: %s', (title, words) => {
    const { answered, about } = answeredItem(aDsptItem(), ['no'])
    const plan = about.plan.map(line => ({ ...line, title }))
    expect(nextStep(answered, plan, '2026-11-23').text).toContain(`“${words}”`)
  })

  it('is nothing where the thing is in place', () => {
    expect(stepFor('yes').text).toBe('')
  })
})
