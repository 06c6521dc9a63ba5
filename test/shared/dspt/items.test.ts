import { describe, expect, it } from 'vitest'
import type { AnswerStatus } from '../../../shared/checklist/status.ts'
import {
  answeredDspt,
  isInPlace,
  itemsOf,
  itemStatus,
  levelInWords,
  numberInWords,
} from '../../../shared/dspt/items.ts'
import { anAnswer, answersOf, aPack, aQuestion } from '../../support/questions.ts'
import { aDspt, aDsptItem } from '../../support/standards.ts'

describe('one status for all answers behind an item', () => {
  it.each<[AnswerStatus, AnswerStatus[]]>([
    ['not-answered', []],
    ['not-answered', ['not-answered']],
    ['not-answered', ['no', 'not-answered']],
    ['not-answered', ['does-not-apply', 'not-answered']],
    ['no', ['no']],
    ['no', ['no', 'no']],
    ['no', ['no', 'not-sure']],
    ['no', ['no', 'does-not-apply']],
    ['partly', ['yes', 'no']],
    ['partly', ['partly', 'no']],
    ['partly', ['partly', 'not-sure']],
    ['partly', ['yes', 'partly']],
    ['not-sure', ['not-sure']],
    ['not-sure', ['yes', 'not-sure']],
    ['not-sure', ['does-not-apply', 'not-sure']],
    ['yes', ['yes']],
    ['yes', ['yes', 'yes']],
    ['yes', ['yes', 'does-not-apply']],
    ['does-not-apply', ['does-not-apply', 'does-not-apply']],
  ])('is %s for %j', (status, statuses) => {
    expect(itemStatus(statuses)).toBe(status)
    expect(itemStatus([...statuses].reverse())).toBe(status)
  })

  it('is in place for yes and for what does not apply', () => {
    const all: AnswerStatus[] = [
      'yes',
      'does-not-apply',
      'partly',
      'no',
      'not-sure',
      'not-answered',
    ]
    expect(all.filter(status => isInPlace({ status }))).toEqual(['yes', 'does-not-apply'])
  })
})

describe('the items with their questions', () => {
  const pack = aPack([
    aQuestion({ id: 'made' }),
    aQuestion({ id: 'tested' }),
    aQuestion({
      id: 'other-standard',
      references: [{ framework: 'CAF', edition: 'v4.0', number: '7.3.1', verified: false }],
    }),
  ])
  const dspt = aDspt([aDsptItem(), aDsptItem({ number: '9.9.9' })])

  it('have every question that names them, and none that names another standard', () => {
    const answers = answersOf(
      anAnswer({ questionId: 'made' }),
      anAnswer({ questionId: 'tested', choice: 'no' }),
    )
    const items = itemsOf(answeredDspt(dspt, pack, answers))
    expect(
      items.map(({ item, questions, status }) => [
        item.number,
        questions.map(({ id }) => id),
        status,
      ]),
    ).toEqual([
      ['7.3.1', ['made', 'tested'], 'partly'],
      ['9.9.9', [], 'not-answered'],
    ])
  })

  it.each([
    ['last time’s', { isCarried: true }],
    ['given to an older wording', { wording: 7 }],
  ])('say so where an answer is %s, and count it all the same', (_, parts) => {
    const answers = answersOf(
      anAnswer({ questionId: 'made' }),
      anAnswer({ questionId: 'tested', ...parts }),
    )
    const [item] = itemsOf(answeredDspt(dspt, pack, answers))
    expect([item?.status, item?.isToConfirm]).toEqual(['yes', true])
  })
})

describe('number and level', () => {
  it('are given as they are where they were read', () => {
    const item = aDsptItem({ verified: true, levelVerified: true, level: 'met' })
    expect([numberInWords(item), levelInWords(item)]).toEqual(['7.3.1', 'Standards Met'])
  })

  it('are never given as certain where they were not', () => {
    const item = aDsptItem()
    expect([numberInWords(item), levelInWords(item)]).toEqual([
      '7.3.1, number not checked',
      'Approaching Standards, level not checked',
    ])
  })
})
