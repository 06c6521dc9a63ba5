/** The questions in full, so that whoever has the tables need not look elsewhere. */
import { csvOf } from '../publication/csv.ts'
import { dataWords } from '../publication/words.ts'
import type { Content } from './content.ts'

export const questionsFile = 'questions.csv'

export function questionsOf({ topics }: Content, isMadeUp: boolean): string {
  return csvOf(
    ['data', 'subject', 'topic', 'question'],
    topics.flatMap(({ title, questions }) =>
      questions.map(({ id, text }) => [dataWords(isMadeUp), id, title, text]),
    ),
  )
}
