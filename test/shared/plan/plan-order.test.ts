import { describe, expect, it } from 'vitest'
import type { Action, Question } from '../../../shared/checklist/pack.ts'
import type { WrittenLine } from '../../../shared/plan/line.ts'
import { planOf } from '../../../shared/plan/plan.ts'
import { aWrittenLine } from '../../support/builders.ts'
import { anAnswer, answersOf, aPack, aQuestion } from '../../support/questions.ts'

describe('the order of the plan', () => {
  const withAction = (id: string, level: number, action: Partial<Action>) => {
    const { actions } = aQuestion()
    return aQuestion({
      id,
      harm: { level, reason: 'Because.' },
      actions: { ...actions, no: { ...actions.no, ...action } },
    })
  }
  const orderOf = (questions: readonly Question[], written: readonly WrittenLine[] = []) => {
    const answers = questions.map(({ id }) => anAnswer({ questionId: id, choice: 'no' }))
    return planOf(aPack(questions), answersOf(...answers), written, []).map(line => line.key)
  }

  it('puts what could harm care most first, however long it takes', () => {
    const small = withAction('small', 1, { effort: 1, minutes: 5 })
    const great = withAction('great', 3, { effort: 3, minutes: 60 })
    expect(orderOf([small, great])).toEqual(['great', 'small'])
  })

  it('then puts the least effort first, and then the fewest minutes', () => {
    const money = withAction('money', 2, { effort: 3, minutes: 5 })
    const long = withAction('long', 2, { effort: 1, minutes: 40 })
    const quick = withAction('quick', 2, { effort: 1, minutes: 10 })
    expect(orderOf([money, long, quick])).toEqual(['quick', 'long', 'money'])
  })

  it('keeps the order of the checklist where all else is equal', () => {
    expect(orderOf([withAction('b', 2, {}), withAction('a', 2, {})])).toEqual(['b', 'a'])
  })

  it('puts own lines last, by due date, those without a date at the end', () => {
    const own = [
      aWrittenLine({ id: 'never', minutes: 1 }),
      aWrittenLine({ id: 'later', minutes: 5, dueOn: '2027-01-05' }),
      aWrittenLine({ id: 'soon', minutes: 90, dueOn: '2026-12-01' }),
    ]
    expect(orderOf([withAction('rule', 1, {})], own)).toEqual(['rule', 'soon', 'later', 'never'])
  })
})
