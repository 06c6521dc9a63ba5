import { describe, expect, it } from 'vitest'
import { countsOf } from '../../../shared/checklist/progress.ts'
import type { Change, NamedChange } from '../../../shared/rounds/compare.ts'
import {
  changesInOrder,
  changesNews,
  changesOf,
  countsInWords,
  roundInWords,
} from '../../../shared/rounds/words.ts'
import { anAnswer, aRound } from '../../support/questions.ts'

const a = (change: Change): NamedChange => ({
  questionId: change,
  questionText: 'Do you make backups?',
  topicTitle: 'Backups',
  before: 'no',
  after: 'yes',
  change,
})

describe('the news of a comparison', () => {
  it.each<[string, Change[]]>([
    ['Nothing has changed', []],
    ['Two things are better, nothing is worse', ['better', 'better']],
    ['One thing is worse, nothing is better', ['worse']],
    ['Two things are better and one is worse', ['better', 'worse', 'better']],
    ['One thing is better and two are worse', ['better', 'worse', 'worse', 'other']],
    ['Nothing is better or worse; two answers are new or different', ['new', 'other']],
    ['Nothing is better or worse; one answer is new or different', ['new']],
  ])('is “%s”', (news, changes) => {
    expect(changesNews(changes.map(a))).toBe(news)
  })

  it('has a place for every kind of change, worse first', () => {
    const all = (['new', 'other', 'better', 'worse'] as const).map(a)
    expect(
      changesInOrder.flatMap(change => changesOf(all, change)).map(each => each.change),
    ).toEqual(['worse', 'better', 'new', 'other'])
  })
})

describe('a check in words', () => {
  it('says its number and when it was finished', () => {
    const round = aRound({ number: 2, finishedAt: '2026-11-23T16:00:00.000Z' })
    expect(roundInWords(round)).toBe('Check 2, finished 23 November 2026')
    expect(roundInWords(aRound({ number: 3 }))).toBe('Check 3, not finished yet')
  })

  it.each([
    [['yes', 'yes', 'does-not-apply'] as const, '2 in place'],
    [['yes', 'partly', 'no'] as const, '1 in place, 2 need work'],
    [['no', 'not-sure', null] as const, '0 in place, 1 needs work, 1 to find out'],
  ])('counts %s as “%s”', (choices, words) => {
    expect(countsInWords(countsOf(choices.map(choice => anAnswer({ choice }))))).toBe(words)
  })
})
