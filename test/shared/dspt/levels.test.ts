import { describe, expect, it } from 'vitest'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import type { DsptItem } from '../../../shared/checklist/frameworks.ts'
import {
  deadlineInWords,
  deadlineOn,
  dsptNews,
  levelProgress,
  publishingAdvice,
  standingInWords,
} from '../../../shared/dspt/levels.ts'
import { answeredDspt, itemsOf } from '../../../shared/dspt/items.ts'
import { aService } from '../../support/builders.ts'
import { anAnswer, answersOf, aPack, aQuestion } from '../../support/questions.ts'
import { aDspt, aDsptItem } from '../../support/standards.ts'

interface Part {
  readonly level: DsptItem['level']
  readonly choice: AnswerChoice | null
  readonly yes?: string
}

/** Items of a level, each with a question of its own that is answered so. */
function progressOf(...parts: readonly Part[]) {
  const items = parts.map(({ level, yes = 'It is so.' }, at) =>
    aDsptItem({
      number: `1.1.${at}`,
      level,
      answers: { yes, partly: 'It is partly so.', no: 'It is not so.' },
    }),
  )
  const questions = items.map(({ number }) =>
    aQuestion({
      id: number,
      references: [{ framework: 'DSPT', edition: '2025-26', number, verified: false }],
    }),
  )
  const answers = answersOf(
    ...parts.map(({ choice }, at) => anAnswer({ questionId: `1.1.${at}`, choice })),
  )
  const answered = itemsOf(answeredDspt(aDspt(items), aPack(questions), answers))
  const service = aService({ leadTitle: '' })
  return levelProgress(answered, { service, answers, plan: [], today: '2026-11-23' })
}

describe('how near each level is', () => {
  it('counts what is ready, what needs work and what is open, Standards Met over all', () => {
    const progress = progressOf(
      { level: 'approaching', choice: 'yes' },
      { level: 'approaching', choice: null },
      { level: 'met', choice: 'no' },
      { level: 'met', choice: 'not-sure' },
    )
    expect(progress).toEqual({
      approaching: { total: 2, ready: 1, needWork: 0, open: 1 },
      met: { total: 4, ready: 1, needWork: 2, open: 1 },
    })
  })

  it('does not call ready what still has a gap', () => {
    const { met } = progressOf({ level: 'met', choice: 'yes', yes: 'Ask {lead}.' })
    expect(met).toEqual({ total: 1, ready: 0, needWork: 1, open: 0 })
  })
})

describe('the news', () => {
  it.each([
    [0, 'None of the 45 DSPT questions is ready to paste yet'],
    [1, '1 of 45 DSPT questions is ready to paste'],
    [20, '20 of 45 DSPT questions are ready to paste'],
    [45, 'All 45 DSPT questions are ready to paste'],
  ])('with %i ready', (ready, news) => {
    expect(dsptNews({ total: 45, ready, needWork: 0, open: 45 - ready })).toBe(news)
  })

  it.each([
    [{ total: 25, ready: 25, needWork: 0, open: 0 }, 'All 25 ready.'],
    [{ total: 25, ready: 24, needWork: 1, open: 0 }, '24 of 25 ready. One needs work.'],
    [
      { total: 45, ready: 20, needWork: 12, open: 13 },
      '20 of 45 ready. 12 need work. 13 have no answer yet.',
    ],
    [{ total: 2, ready: 1, needWork: 0, open: 1 }, '1 of 2 ready. One has no answer yet.'],
  ])('of a level: %j', (standing, words) => {
    expect(standingInWords(standing)).toBe(words)
  })
})

describe('the day to publish by', () => {
  it.each([
    ['2026-11-23', '2027-06-30', 'Publish by 30 June 2027. You have 31 weeks left.'],
    ['2027-06-02', '2027-06-30', 'Publish by 30 June 2027. You have four weeks left.'],
    ['2027-06-16', '2027-06-30', 'Publish by 30 June 2027. You have 14 days left.'],
    ['2027-06-29', '2027-06-30', 'Publish by 30 June 2027. You have one day left.'],
    ['2027-06-30', '2027-06-30', 'Publish by 30 June 2027. That is today.'],
    ['2027-07-01', '2028-06-30', 'Publish by 30 June 2028. You have 52 weeks left.'],
  ])('seen on %s is %s', (today, on, words) => {
    expect([deadlineOn(today), deadlineInWords(today)]).toEqual([on, words])
  })
})

describe('what to know before publishing', () => {
  it('says to whoever published Approaching Standards that it must be Standards Met next', () => {
    expect(publishingAdvice('approaching')).toMatch(/once only, so next time .* Standards Met\.$/)
  })

  it.each(['met', 'exceeded'] as const)('says that %s has to be reached again', status => {
    expect(publishingAdvice(status)).toMatch(/Standards Met again\.$/)
  })

  it.each(['never', 'started', 'out-of-date', 'not-sure', null] as const)(
    'warns that Approaching Standards can be published once only: %s',
    status => {
      expect(publishingAdvice(status)).toMatch(/^Approaching Standards .* once only\. /)
    },
  )
})
