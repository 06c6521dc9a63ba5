/** Going through a quiz: which question is asked now, and how it went. */
import type { Card, QuizQuestion } from './card.ts'

export interface QuizAnswer {
  readonly question: QuizQuestion
  readonly chosen: string
  readonly best: string
  readonly isRight: boolean
}

/** The answers that have been checked, each beside its question. `chosen` are places in the lists of choices. */
export function answersOf({ quiz }: Card, chosen: readonly number[]): readonly QuizAnswer[] {
  return quiz.slice(0, chosen.length).map((question, at) => ({
    question,
    chosen: question.choices[chosen[at] ?? -1] ?? '',
    best: question.choices[question.right] ?? '',
    isRight: chosen[at] === question.right,
  }))
}

export function rightOf(card: Card, chosen: readonly number[]): number {
  return answersOf(card, chosen).filter(({ isRight }) => isRight).length
}
