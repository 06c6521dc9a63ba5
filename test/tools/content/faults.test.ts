import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../shared/checklist/pack.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { compileContent, type Content } from '../../../tools/content/compile.ts'
import { faultsOf } from '../../../tools/content/faults.ts'
import { readPlainWords } from '../../../tools/content/words.ts'

const folder = resolve(import.meta.dirname, '../../../assets/content')
const shipped = compileContent(folder)
const plain = readPlainWords(folder)
const faults = (content: Content) => faultsOf(content, plain)

/** The shipped words with some questions changed, or taken away where the change says null. */
function changed(change: (question: Question) => Question | null): Content {
  const topics = shipped.pack.topics.map(topic => ({
    ...topic,
    questions: topic.questions.flatMap(question => change(question) ?? []),
  }))
  return { ...shipped, pack: { ...shipped.pack, topics } }
}
const withOne = (id: string, parts: Partial<Question>) =>
  changed(question => (question.id === id ? { ...question, ...parts } : question))

describe('the words that ship', () => {
  it('have no fault', () => {
    expect(faults(shipped)).toEqual([])
  })

  it('leave no item of the DSPT without a question that someone could be asked', () => {
    const numbers = shipped.standards.dspt.groups.flatMap(({ items }) =>
      items.map(({ number }) => number),
    )
    expect(numbers).toHaveLength(45)
    const asked = new Set(
      questionsOf(shipped.pack)
        .filter(({ applies }) => applies.kinds === undefined)
        .flatMap(({ references }) => references)
        .filter(({ framework }) => framework === 'DSPT')
        .map(({ number }) => number),
    )
    expect(numbers.filter(number => !asked.has(number))).toEqual([])
  })
})

describe('worse words', () => {
  const id = 'backups-restored'

  it('are noticed when a question is taken away', () => {
    expect(faults(changed(question => (question.id === id ? null : question)))).toContainEqual(
      expect.stringMatching(/^No question covers DSPT 7\.3\.4/),
    )
  })

  it('are noticed when a text becomes hard to read', () => {
    const why =
      'Organisational resilience necessitates comprehensive restoration capabilities, notwithstanding operational considerations.'
    expect(faults(withOne(id, { why }))).toContainEqual(
      expect.stringMatching(/^backups-restored › why: reading age \d+/),
    )
  })

  it('are noticed when a word of the trade is not explained', () => {
    expect(faults(withOne(id, { hint: 'Ask about the hypervisor.' }))).toContain(
      'backups-restored › question: “hypervisor” is neither plain nor explained.',
    )
  })

  it('are noticed when a figure has no source', () => {
    expect(faults(withOne(id, { why: 'It hurts 73% of homes.' }))).toContain(
      'backups-restored: “73%” has no source under figures.',
    )
  })

  it('are noticed when a link leads elsewhere', () => {
    expect(faults(withOne(id, { hint: 'Look at backups.com first.' }))).toContain(
      'backups-restored › question: backups.com is not on the list of known places.',
    )
  })

  it('are noticed when a question asks two things', () => {
    expect(faults(withOne(id, { text: 'Is it backed up and is it tested?' }))).toContain(
      'backups-restored: the question asks two things at once.',
    )
  })
})
