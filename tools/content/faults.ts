/** Everything that is amiss in the words of the app, one sentence each. */
import { questionsOf } from '../../shared/checklist/status.ts'
import type { Question } from '../../shared/checklist/pack.ts'
import type { Content } from './compile.ts'
import { coverageFaults } from './coverage.ts'
import {
  type Passage,
  passagesOfAdvisory,
  passagesOfCard,
  passagesOfGlossary,
  passagesOfStandards,
  passagesOfTopic,
} from './passages.ts'
import { longSentences, medianAge, medianOf, oldestReader, readingsOf } from './readability.ts'
import { figureFaults, linkFaults, markFaults, questionFaults } from './wording.ts'
import { strangeWords } from './words.ts'

/** Every passage of the app's words. */
export function passagesOf({ pack, cards, standards, advisories }: Content): readonly Passage[] {
  return [
    ...pack.topics.flatMap(passagesOfTopic),
    ...passagesOfGlossary(pack.glossary),
    ...cards.flatMap(passagesOfCard),
    ...advisories.flatMap(passagesOfAdvisory),
    ...passagesOfStandards(standards),
  ]
}

/** What is wrong with each passage by itself. */
function passageFaults(passages: readonly Passage[]): readonly string[] {
  return [
    ...readingsOf(passages)
      .filter(({ age }) => age > oldestReader)
      .map(
        ({ age, passage }) =>
          `${passage.where}: reading age ${age.toFixed(1)}; the oldest reader is ${oldestReader}.`,
      ),
    ...passages.flatMap(passage => [
      ...longSentences(passage).map(
        sentence => `${passage.where}: a sentence of more than 25 words: ${sentence}`,
      ),
      ...linkFaults(passage),
      ...markFaults(passage),
    ]),
  ]
}

/** The faults of some questions and of the passages they are made of. */
export function questionsWith(
  questions: readonly Question[],
  passages: readonly Passage[],
): readonly string[] {
  return [
    ...questions.flatMap(question => [...questionFaults(question), ...figureFaults(question)]),
    ...passageFaults(passages),
  ]
}

/** All faults of the whole content; an empty list is a pack that may ship. */
export function faultsOf(content: Content, plain: ReadonlySet<string>): readonly string[] {
  const passages = passagesOf(content)
  const median = medianOf(readingsOf(passages))
  return [
    ...questionsWith(questionsOf(content.pack), passages),
    ...(median > medianAge
      ? [
          `Half of all passages need a reader older than ${median.toFixed(1)}; ${medianAge} is the limit.`,
        ]
      : []),
    ...passages.flatMap(passage =>
      strangeWords(passage, content.pack.glossary, plain).map(
        word => `${passage.where}: “${word}” is neither plain nor explained.`,
      ),
    ),
    ...coverageFaults(content),
  ]
}
