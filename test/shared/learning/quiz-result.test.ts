import { expect, it } from 'vitest'
import { newQuizResult } from '../../../shared/learning/quiz-result.ts'

const result = {
  serviceId: '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0001',
  cardId: 'phishing',
  who: ' Night team ',
  right: 3,
}

it('is who took which quiz and how many answers were right', () => {
  expect(newQuizResult.parse(result)).toEqual({ ...result, who: 'Night team' })
})

it.each([
  ['nobody', { ...result, who: ' ' }],
  ['a whole rota', { ...result, who: 'x'.repeat(81) }],
  ['half a right answer', { ...result, right: 1.5 }],
  ['less than nothing', { ...result, right: -1 }],
  ['something besides', { ...result, score: 100 }],
])('is not %s', (_name, given) => {
  expect(newQuizResult.safeParse(given).success).toBe(false)
})
