import { describe, expect, it } from 'vitest'
import type { Question } from '../../../shared/checklist/pack.ts'
import type { WrittenLine } from '../../../shared/plan/line.ts'
import { planOf } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import {
  dueSentence,
  groupTitle,
  minutesInWords,
  minutesOf,
  planNews,
  planWarning,
  reopenedInWords,
  reviewSentence,
  whoInWords,
} from '../../../shared/plan/words.ts'
import { aWrittenLine } from '../../support/builders.ts'
import { anAnswer, answersOf, aPack, aQuestion } from '../../support/questions.ts'

const today = '2026-11-23'
const decidedAt = '2026-11-10T09:00:00.000Z'

const own = (parts: Partial<WrittenLine>) => aWrittenLine(parts)
const planWith = (written: readonly WrittenLine[], questions: readonly Question[] = []) => {
  const answers = questions.map(({ id }) => anAnswer({ questionId: id, choice: 'no' }))
  return planOf(aPack(questions), answersOf(...answers), written, [])
}
const line = (parts: Partial<WrittenLine>): PlanLine => planWith([own(parts)])[0] as PlanLine

const many = (count: number, level: number) =>
  Array.from({ length: count }, (_, at) =>
    aQuestion({ id: `harm-${level}-${at}`, harm: { level, reason: 'Because.' } }),
  )

describe('the news of the plan', () => {
  it.each<[string, PlanLine[]]>([
    ['Nothing is left to do on the plan', []],
    ['Nothing is left to do on the plan', [line({ state: 'done', decidedAt })]],
    ['One thing to do, about 15 minutes', [line({ minutes: 15 })]],
    ['One thing to do', [line({ minutes: null })]],
    [
      'Two things to do, about 20 minutes or more',
      [line({ minutes: 20 }), line({ minutes: null })],
    ],
    ['Two things to do', [line({ minutes: null }), line({ minutes: null })]],
  ])('says “%s”', (news, plan) => {
    expect(planNews(plan)).toBe(news)
  })

  it('says where to start when the plan is long', () => {
    expect(planNews(planWith([], [...many(9, 1), ...many(3, 3)]))).toBe(
      '12 things to do. Start with three, about 30 minutes',
    )
  })

  it('gives the whole when the plan is short, whatever presses most', () => {
    expect(planNews(planWith([], [...many(9, 1), ...many(1, 3)]))).toBe(
      'Ten things to do, about an hour and a half in all',
    )
  })

  it('gives the whole when everything presses alike', () => {
    expect(planNews(planWith([], many(12, 3)))).toBe('12 things to do, about 2 hours in all')
  })
})

describe('the groups of the list', () => {
  it.each([
    [3, true, 'Start here'],
    [2, true, 'Start here'],
    [2, false, 'Then these'],
    [1, false, 'And when there is time'],
    [0, true, 'Your own lines'],
    [0, false, 'Your own lines'],
  ])('harm %i, first: %s, is called “%s”', (harm, isFirst, title) => {
    expect(groupTitle(harm, isFirst)).toBe(title)
  })
})

describe('minutes in words', () => {
  it.each([
    [1, 'a minute'],
    [55, 'about 55 minutes'],
    [60, 'about an hour'],
    [90, 'about an hour and a half'],
    [120, 'about 2 hours'],
    [160, 'about 2 and a half hours'],
    [610, 'about 10 hours'],
  ])('%i is “%s”', (minutes, words) => {
    expect(minutesInWords(minutes)).toBe(words)
  })

  it('counts only the minutes that are known', () => {
    expect(minutesOf([line({ minutes: 5 }), line({ minutes: null })])).toBe(5)
    expect(minutesOf([line({ minutes: null })])).toBeNull()
  })
})

describe('what the manager should know first', () => {
  const late = line({ dueOn: '2026-11-20' })
  const again = line({ state: 'not-doing', decidedAt, reviewOn: '2026-11-20' })
  it.each<[string, PlanLine[], string | null]>([
    ['nothing', [line({})], null],
    ['one overdue', [late], 'One is past the date you chose.'],
    ['two overdue', [late, late], 'Two are past the date you chose.'],
    ['one to look at again', [again], 'One thing you put aside should be looked at again.'],
    [
      'both',
      [late, again, again],
      'One is past the date you chose. Two things you put aside should be looked at again.',
    ],
  ])('with %s', (_name, plan, warning) => {
    expect(planWarning(plan, today)).toBe(warning)
  })
})

describe('by when', () => {
  it.each<[string | null, string]>([
    [null, 'No date'],
    ['2026-11-23', 'Due today'],
    ['2026-11-24', 'Due tomorrow'],
    ['2026-11-30', 'Due in 7 days'],
    ['2027-03-01', 'Due 1 March 2027'],
    ['2026-11-22', '1 day overdue'],
    ['2026-11-20', '3 days overdue'],
    ['2026-11-09', '14 days overdue'],
    ['2026-11-08', 'Overdue since 8 November 2026'],
  ])('a chosen day of %s is “%s”', (dueOn, words) => {
    expect(dueSentence(line({ dueOn }), today)).toBe(words)
  })

  it.each([
    ['2026-11-23', 'Best by 23 November 2026'],
    ['2026-11-22', 'Best done soon'],
  ])('a suggested day of %s is “%s”', (dueOn, words) => {
    expect(dueSentence({ ...line({ dueOn }), isDueSuggested: true }, today)).toBe(words)
  })

  it('does not call a line overdue that is done', () => {
    const done = line({ dueOn: '2026-11-01', state: 'done', decidedAt })
    expect(dueSentence(done, today)).toBe('Due 1 November 2026')
  })
})

describe('who and why', () => {
  it('names the person, else whose work it usually is', () => {
    expect(whoInWords({ who: 'Sam', doer: 'it' })).toBe('Sam')
    expect(whoInWords({ who: '', doer: 'it' })).toBe('Your IT person')
  })

  it.each([
    [null, 'No date to look again'],
    ['2026-11-23', 'Look again now: you chose 23 November 2026'],
    ['2026-11-24', 'Look again tomorrow'],
    ['2027-05-23', 'Look again 23 May 2027'],
  ])('a review on %s is “%s”', (reviewOn, words) => {
    expect(reviewSentence(reviewOn, today)).toBe(words)
  })

  it('says why a line is back', () => {
    expect(reopenedInWords({ from: 'answer', decision: 'done' })).toContain('marked this as done')
    expect(reopenedInWords({ from: 'answer', decision: 'not-doing' })).toContain('put this aside')
  })
})
