import { describe, expect, it } from 'vitest'
import type { QuizResult } from '../../../shared/learning/quiz-result.ts'
import { cardsNews, latestFor, minutesInWords, outOf } from '../../../shared/learning/words.ts'
import { aCard } from '../../support/standards.ts'

const aResult = (id: string, cardId: string): QuizResult => ({
  id,
  cardId,
  who: 'Night team',
  right: 3,
  asked: 3,
  notedOn: '2026-11-23',
})
const cards = ['phishing', 'passwords'].map(id => aCard({ id }))

describe('the heading of the list', () => {
  it.each([
    ['Two short lessons for your team', []],
    [
      'Your team has done 1 of the 2 quizzes',
      [aResult('1', 'passwords'), aResult('2', 'passwords')],
    ],
    [
      'Your team has done every quiz at least once',
      [aResult('1', 'passwords'), aResult('2', 'phishing')],
    ],
    ['Two short lessons for your team', [aResult('1', 'a-card-of-the-past')]],
  ])('is “%s”', (news, results) => {
    expect(cardsNews(cards, results)).toBe(news)
  })
})

it('finds the newest result of a card', () => {
  const results = [aResult('new', 'phishing'), aResult('old', 'phishing')]
  expect(latestFor(results, 'phishing')?.id).toBe('new')
  expect(latestFor(results, 'passwords')).toBeUndefined()
})

it('says how it went and how long it takes', () => {
  expect(outOf({ right: 2, asked: 3 })).toBe('2 of 3')
  expect([minutesInWords(1), minutesInWords(3)]).toEqual(['1 minute', '3 minutes'])
})
