import { describe, expect, it } from 'vitest'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import {
  type Change,
  compareRounds,
  confirmedAnswers,
  namedChanges,
} from '../../../shared/rounds/compare.ts'
import { anAnswer, answersOf, aFrozenRound, aPack, aQuestion } from '../../support/questions.ts'

const question = aQuestion()
const lastWith = (choice: AnswerChoice | null) => aFrozenRound([question], [anAnswer({ choice })])

describe('what changed since the last check', () => {
  it.each<[AnswerChoice | null, AnswerChoice, Change]>([
    ['no', 'yes', 'better'],
    ['no', 'partly', 'better'],
    ['partly', 'yes', 'better'],
    ['not-sure', 'yes', 'better'],
    ['not-sure', 'partly', 'better'],
    ['yes', 'partly', 'worse'],
    ['yes', 'no', 'worse'],
    ['partly', 'no', 'worse'],
    ['yes', 'not-sure', 'worse'],
    ['no', 'not-sure', 'other'],
    ['not-sure', 'no', 'other'],
    ['yes', 'does-not-apply', 'other'],
    ['does-not-apply', 'no', 'other'],
    [null, 'no', 'new'],
    [null, 'yes', 'new'],
  ])('from %s to %s is %s', (before, after, change) => {
    expect(compareRounds(lastWith(before), [anAnswer({ choice: after })])).toEqual([
      { questionId: question.id, before, after, change },
    ])
  })

  it.each<[AnswerChoice | null]>([['yes'], ['no'], ['not-sure'], [null]])(
    'says nothing of a question that is still %s',
    choice => {
      expect(compareRounds(lastWith(choice), [anAnswer({ choice })])).toEqual([])
    },
  )

  it('says nothing of an answer that was taken away', () => {
    expect(compareRounds(lastWith('yes'), [anAnswer({ choice: null })])).toEqual([])
  })

  it('calls a question new that was not asked last time', () => {
    const last = aFrozenRound([], [])
    expect(compareRounds(last, [anAnswer({ choice: 'no' })])[0]?.change).toBe('new')
  })

  it('keeps the order of the answers now', () => {
    const answers = ['b', 'a'].map(questionId => anAnswer({ questionId }))
    const ids = compareRounds(aFrozenRound([], []), answers).map(each => each.questionId)
    expect(ids).toEqual(['b', 'a'])
  })
})

describe('what changed between any two checks', () => {
  it('names each change by the question as the later check asked it', () => {
    const before = aFrozenRound(
      [aQuestion({ text: 'Do you back up?' })],
      [anAnswer({ choice: 'no' })],
    )
    const after = aFrozenRound([question], [anAnswer({ choice: 'yes' })])
    expect(namedChanges(before.answers, after.answers)).toEqual([
      {
        questionId: question.id,
        before: 'no',
        after: 'yes',
        change: 'better',
        questionText: 'Do you make backups?',
        topicTitle: 'Backups',
      },
    ])
  })
})

describe('the answers of the check being worked on', () => {
  const pack = aPack([aQuestion({ id: 'a' }), aQuestion({ id: 'b' }), aQuestion({ id: 'c' })])

  it('stand in the order of the checklist, whatever was answered first', () => {
    const answers = answersOf(anAnswer({ questionId: 'c' }), anAnswer({ questionId: 'a' }))
    expect(
      confirmedAnswers(pack, answers).map(({ questionId, choice }) => [questionId, choice]),
    ).toEqual([
      ['a', 'yes'],
      ['b', null],
      ['c', 'yes'],
    ])
  })

  it.each([
    ['last time’s answer', { isCarried: true }],
    ['an answer to an older wording', { wording: 0 }],
  ])('leave out %s until somebody says that it still holds', (_name, parts) => {
    const answers = answersOf(anAnswer({ questionId: 'a', ...parts }))
    expect(confirmedAnswers(pack, answers)[0]?.choice).toBeNull()
  })
})
