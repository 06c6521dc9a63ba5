/** The words round the staff cards: on the poster, in the list and in the quiz. */
import { capital, counted } from '../counted.ts'
import type { Card } from './card.ts'
import type { QuizResult } from './quiz-result.ts'

/** What stands on every poster beside the words of its card. */
export const posterWords = {
  dos: 'What to do',
  donts: 'What not to do',
  tell: 'Whom to tell',
  byDay: 'By day, ring',
  byNight: 'By night, ring',
} as const

export const quizWords = {
  right: { sign: '✓', words: 'That is right' },
  notQuite: { sign: '◐', words: 'Not quite' },
} as const

/** "2 of 3". */
export function outOf({ right, asked }: Pick<QuizResult, 'right' | 'asked'>): string {
  return `${right} of ${asked}`
}

/** "3 minutes", "1 minute". */
export function minutesInWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

/** The newest result of a card, or undefined where none was noted. Results come newest first. */
export function latestFor(results: readonly QuizResult[], cardId: string): QuizResult | undefined {
  return results.find(result => result.cardId === cardId)
}

/** The heading of the list: how far the team has come. */
export function cardsNews(cards: readonly Card[], results: readonly QuizResult[]): string {
  const done = cards.filter(({ id }) => latestFor(results, id) !== undefined).length
  if (done === 0)
    return `${capital(counted(cards.length, 'short lesson', 'short lessons'))} for your team`
  if (done === cards.length) return 'Your team has done every quiz at least once'
  return `Your team has done ${done} of the ${cards.length} quizzes`
}
