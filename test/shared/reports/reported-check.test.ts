import { describe, expect, it } from 'vitest'
import { reportedCheck } from '../../../shared/reports/reported-check.ts'
import { aFrozenRound, anAnswer, aPack, aQuestion, aRound } from '../../support/questions.ts'

const question = aQuestion({ wording: 2 })
const pack = aPack([question])
const of = (parts: Parameters<typeof anAnswer>[0]) =>
  reportedCheck(pack, { round: aRound(), answers: [anAnswer(parts)] }).topics[0]?.questions[0]

const blank = { reason: '', note: '', evidence: '', fromList: '', listReason: '' }
const known = { id: question.id, text: question.text, references: question.references }

describe('a check as a report tells it', () => {
  it('says when a confirmed answer was given', () => {
    const list = { fromList: 'From the list.', listReason: 'Because.' }
    expect(of({ wording: 2, note: 'A note', evidence: 'The safe', ...list })).toEqual({
      ...known,
      ...list,
      status: 'yes',
      isToConfirm: false,
      remarks: ['23 November 2026'],
      reason: '',
      note: 'A note',
      evidence: 'The safe',
    })
  })

  it('says when an answer is last time’s, or older than the wording', () => {
    const answeredAt = '2026-03-03T10:00:00.000Z'
    expect(of({ wording: 1, isCarried: true, answeredAt })).toEqual({
      ...known,
      ...blank,
      status: 'yes',
      isToConfirm: true,
      remarks: [
        '3 March 2026',
        'Last time’s answer, not confirmed yet',
        'Answered before the question was reworded',
      ],
    })
  })

  it('gives the reason only where something does not apply', () => {
    const reason = 'Nobody has one.'
    expect(of({ wording: 2, choice: 'does-not-apply', reason })?.reason).toBe(reason)
    expect(of({ wording: 2, choice: 'yes', reason })?.reason).toBe('')
  })

  it('keeps a note that was written before any answer', () => {
    expect(of({ choice: null, note: 'Ask Sam.' })).toEqual({
      ...known,
      ...blank,
      status: 'not-answered',
      isToConfirm: false,
      remarks: [],
      note: 'Ask Sam.',
    })
  })

  it('lists a question nobody has answered', () => {
    const check = reportedCheck(pack, { round: aRound(), answers: [] })
    expect(check.topics[0]?.questions).toEqual([
      { ...known, ...blank, status: 'not-answered', isToConfirm: false, remarks: [] },
    ])
  })
})

describe('a finished check', () => {
  const then = aQuestion({ wording: 1, text: 'Were backups made?' })
  const frozen = aFrozenRound([then], [anAnswer({ wording: 1 })], { packVersion: '2026.5' })

  it('is told in its own words, without the numbers of a question that means something else now', () => {
    expect(reportedCheck(pack, frozen)).toEqual({
      round: frozen.round,
      packVersion: '2026.5',
      referencesFrom: '2026.11',
      topics: [
        {
          title: 'Backups',
          questions: [
            {
              ...blank,
              id: question.id,
              text: 'Were backups made?',
              references: [],
              status: 'yes',
              isToConfirm: false,
              remarks: ['23 November 2026'],
            },
          ],
        },
      ],
    })
  })

  it('takes the numbers from a later pack where the question still means the same', () => {
    const same = aPack([aQuestion({ wording: 1 })])
    const questions = reportedCheck(same, frozen).topics[0]?.questions
    expect(questions?.map(each => [each.text, each.references])).toEqual([
      ['Were backups made?', question.references],
    ])
  })

  it('keeps a question that is no longer asked', () => {
    const check = reportedCheck(aPack([aQuestion({ id: 'another' })]), frozen)
    expect(check.topics.flatMap(topic => topic.questions.map(each => each.text))).toEqual([
      'Were backups made?',
    ])
  })

  it('says which answers were never confirmed', () => {
    const carried = aFrozenRound([question], [anAnswer({ wording: 1, isCarried: true })])
    const questions = reportedCheck(pack, carried).topics[0]?.questions
    expect(questions?.map(each => [each.isToConfirm, each.remarks])).toEqual([
      [
        true,
        [
          '23 November 2026',
          'Last time’s answer, not confirmed yet',
          'Answered before the question was reworded',
        ],
      ],
    ])
  })

  it('stands in topics, in the order of its answers', () => {
    const answers = ['a', 'b', 'c'].map(questionId => anAnswer({ questionId }))
    const round = aFrozenRound([], answers)
    const topics = ['One', 'Two', 'One']
    const spread = {
      ...round,
      answers: round.answers.map((answer, at) => ({ ...answer, topicTitle: topics[at] ?? '' })),
    }
    expect(
      reportedCheck(pack, spread).topics.map(topic => [
        topic.title,
        topic.questions.map(({ id }) => id),
      ]),
    ).toEqual([
      ['One', ['a', 'c']],
      ['Two', ['b']],
    ])
  })
})
