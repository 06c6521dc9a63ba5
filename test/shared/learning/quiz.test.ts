import { expect, it } from 'vitest'
import { answersOf, rightOf } from '../../../shared/learning/quiz.ts'
import { aCard } from '../../support/standards.ts'

const card = aCard()

it('counts the answers that were the best ones', () => {
  expect([[0, 0, 0], [0, 1, 0], [1, 1, 1], [0], []].map(given => rightOf(card, given))).toEqual([
    3, 2, 0, 1, 0,
  ])
})

it('puts each answer beside its question and the best one', () => {
  const [first] = card.quiz
  expect(answersOf(card, [1])).toEqual([
    { question: first, chosen: 'Delete it.', best: 'Tell someone.', isRight: false },
  ])
})
