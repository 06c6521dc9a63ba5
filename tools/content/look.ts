/** Looks one topic over while it is being written: every fault, its reading ages and the words to think about. */
import { questionsWith } from './faults.ts'
import { readGlossary, readTopic } from './compile.ts'
import { passagesOfTopic } from './passages.ts'
import { medianOf, readingsOf } from './readability.ts'
import { readPlainWords, strangeWords } from './words.ts'

/** The lines to print about the topic `id` of the content in `folder`. */
export function lookOver(folder: string, id: string): readonly string[] {
  const topic = readTopic(folder, id)
  const glossary = readGlossary(folder)
  const plain = readPlainWords(folder)
  const passages = passagesOfTopic(topic)
  const readings = readingsOf(passages)
  const words = passages.flatMap(passage =>
    strangeWords(passage, glossary, plain).map(word => `${word} (${passage.where})`),
  )
  return [
    `${topic.questions.length} questions, median reading age ${medianOf(readings).toFixed(1)}`,
    ...readings
      .filter(({ age }) => age > 9)
      .sort((a, b) => b.age - a.age)
      .map(({ age, passage }) => `  ${age.toFixed(1)}  ${passage.where}`),
    ...questionsWith(topic.questions, passages),
    words.length === 0 ? 'Every word is plain or explained.' : 'Not plain and not explained:',
    ...words.map(word => `  ${word}`),
  ]
}
