import { describe, expect, it } from 'vitest'
import {
  nextOpenQuestion,
  progressOf,
  standingInWords,
  timeLeftInWords,
  topicStatusInWords,
} from '../../../shared/checklist/progress.ts'
import { anAnswer, answersOf, aPack, aQuestion } from '../../support/questions.ts'

const questions = ['a', 'b', 'c'].map(id => aQuestion({ id }))

describe('progress', () => {
  it('counts each answer once and settles only what needs no confirming', () => {
    const answers = answersOf(
      anAnswer({ questionId: 'a', choice: 'yes' }),
      anAnswer({ questionId: 'b', choice: 'no', isCarried: true }),
    )
    expect(progressOf(questions, answers)).toEqual({
      total: 3,
      settled: 1,
      counts: { yes: 1, partly: 0, no: 1, 'not-sure': 0, 'does-not-apply': 0, 'not-answered': 1 },
    })
  })

  it('goes on after the question people stand on, and round to the first one left', () => {
    const answers = answersOf(anAnswer({ questionId: 'b' }), anAnswer({ questionId: 'c' }))
    expect([
      nextOpenQuestion(questions, answersOf(), 'a')?.id,
      nextOpenQuestion(questions, answers, 'b')?.id,
      nextOpenQuestion(questions, answersOf(), null)?.id,
      nextOpenQuestion([], answersOf(), null),
    ]).toEqual(['b', 'a', 'a', null])
  })

  it('has no next question when all are settled', () => {
    const all = answersOf(...questions.map(({ id }) => anAnswer({ questionId: id })))
    expect(nextOpenQuestion(questions, all, 'a')).toBeNull()
  })
})

describe('the words for progress', () => {
  it.each([
    [1, 1, 'about a minute'],
    [12, 1, 'about 12 minutes'],
    [29, 2, 'about 58 minutes'],
    [31, 2, 'about 4 sittings of 20 minutes'],
  ])('%i questions of %i minutes take %s', (left, each, words) => {
    expect(timeLeftInWords(left, each)).toBe(words)
  })

  it('says for a topic whether it is not started, under way or complete', () => {
    const topic = aPack(questions).topics[0]
    if (topic === undefined) throw new Error('no topic')
    const some = answersOf(anAnswer({ questionId: 'a' }))
    const all = answersOf(...questions.map(({ id }) => anAnswer({ questionId: id })))
    expect([answersOf(), some, all].map(answers => topicStatusInWords(topic, answers))).toEqual([
      'Not started',
      '1 of 3 answered',
      'All answered',
    ])
  })

  it('says where the whole check stands without a score', () => {
    const answers = answersOf(
      anAnswer({ questionId: 'a', choice: 'yes' }),
      anAnswer({ questionId: 'b', choice: 'partly' }),
      anAnswer({ questionId: 'c', choice: 'not-sure', isCarried: true }),
    )
    expect(standingInWords(progressOf(questions, answers))).toBe(
      'You have answered 2 of 3 questions. 1 thing is in place. 1 needs work. 1 to find out. 1 of these is last time’s answer, still to confirm.',
    )
  })
})
