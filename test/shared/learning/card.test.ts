import { expect, it } from 'vitest'
import { card, quizQuestion } from '../../../shared/learning/card.ts'
import { aCard } from '../../support/standards.ts'

it('takes a whole card', () => {
  expect(card.parse(aCard())).toEqual(aCard())
})

it('refuses a quiz whose best answer is not in the list', () => {
  const [question] = aCard().quiz
  expect(quizQuestion.safeParse({ ...question, right: 2 }).error?.issues[0]?.message).toBe(
    'the right choice is not in the list',
  )
})

it.each([
  ['an unknown field', { ...aCard(), colour: 'red' }],
  ['two questions', aCard({ quiz: aCard().quiz.slice(1) })],
  ['a title too long for the wall', aCard({ title: 'x'.repeat(61) })],
  ['no question that it helps with', aCard({ teaches: [] })],
])('refuses %s', (_name, given) => {
  expect(card.safeParse(given).success).toBe(false)
})
