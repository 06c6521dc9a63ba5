import { describe, expect, it } from 'vitest'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import { byQuestion } from '../../../shared/checklist/status.ts'
import { compareQuestion, compareTopics, type Standing } from '../../../shared/comparing/compare.ts'
import type { Count } from '../../../shared/comparing/shares.ts'
import { homesLike } from '../../support/comparing.ts'
import { anAnswer, aPack, aQuestion } from '../../support/questions.ts'

const question = aQuestion({ id: 'backups-made' })
const most: readonly Count[] = [90, 20, 10, 10, 0]
const half: readonly Count[] = [65, 40, 15, 10, 0]
const few: readonly Count[] = [20, 60, 40, 10, 0]
const applyToFew: readonly Count[] = [45, 20, 5, 0, 60]

const standing = (choice: AnswerChoice | null, counts: readonly Count[]): Standing =>
  compareQuestion(question, choice, homesLike({ answers: { 'backups-made': counts } })).standing

describe('an answer beside those of homes like ours', () => {
  it.each([
    ['yes', most, 'with-most'],
    ['yes', half, 'about-half'],
    ['yes', few, 'ahead'],
    ['partly', most, 'most-already'],
    ['no', most, 'most-already'],
    ['not-sure', most, 'most-already'],
    ['no', half, 'about-half'],
    ['no', few, 'few-yet'],
    ['does-not-apply', most, 'does-not-apply'],
    [null, most, 'not-answered'],
    ['no', [20, 10, 0, 0, 0], 'too-few'],
    ['no', [null, 60, 40, 10, 5], 'too-few'],
    ['no', [], 'too-few'],
  ] as const)('%s beside %j is %s', (choice, counts, expected) => {
    expect(standing(choice, counts)).toBe(expected)
  })

  it('is not called ahead where most of those to whom it applies do it too', () => {
    expect(standing('yes', applyToFew)).toBe('about-half')
  })

  it('says nothing of half where rounding could have tipped it', () => {
    expect(standing('no', [70, 30, 15, 15, 0])).toBe('about-half')
    expect(standing('no', [80, 25, 10, 10, 0])).toBe('most-already')
  })
})

describe('the change since the time before', () => {
  const change = (before: readonly Count[] | undefined, now: readonly Count[] = most) =>
    compareQuestion(
      question,
      'no',
      homesLike({
        answers: { 'backups-made': now },
        before: {
          quarter: '2026-Q4',
          answers: before === undefined ? {} : { 'backups-made': before },
          dspt: [],
        },
      }),
    ).change

  it('is said where it is more than rounding can make', () => {
    expect(change(few)).toEqual({ percent: 15, direction: 'more' })
    expect(change(most, few)).toEqual({ percent: 69, direction: 'fewer' })
    expect(change([85, 25, 10, 10, 0])).toEqual({ percent: 65, direction: 'same' })
  })

  it('is nothing where either was not shown', () => {
    expect(change(undefined)).toBeNull()
    expect(change([20, 10, 0, 0, 0])).toBeNull()
    expect(change(few, [null, 60, 40, 10, 5])).toBeNull()
    expect(compareQuestion(question, 'no', homesLike()).change).toBeNull()
  })
})

it('adds up a topic from what could be compared alone', () => {
  const ids = ['backups-made', 'plan-tested', 'first-hour', 'own-logins', 'key-codes']
  const pack = aPack(ids.map(id => aQuestion({ id })))
  const answers = byQuestion([
    anAnswer({ questionId: 'backups-made', choice: 'yes' }),
    anAnswer({ questionId: 'plan-tested', choice: 'no' }),
    anAnswer({ questionId: 'first-hour', choice: 'does-not-apply' }),
    anAnswer({ questionId: 'key-codes', choice: 'yes' }),
  ])
  const like = homesLike({
    answers: {
      'backups-made': most,
      'plan-tested': [90, 20, 10, 10, 0],
      'first-hour': most,
      'own-logins': most,
      'key-codes': [5, 0, 0, 0, 0],
    },
  })
  const [topic] = compareTopics(pack, answers, like)
  expect(topic).toMatchObject({ compared: 2, ours: 1, theirs: 1 })
  expect(topic?.questions.map(each => each.standing)).toEqual([
    'with-most',
    'most-already',
    'does-not-apply',
    'not-answered',
    'too-few',
  ])
})
