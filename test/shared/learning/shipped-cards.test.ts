import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { posterSize } from '../../../shared/learning/poster-size.ts'
import { compilePack, readCards } from '../../../tools/content/compile.ts'
import { passagesOfCard } from '../../../tools/content/passages.ts'
import { longSentences, oldestReader, readingsOf } from '../../../tools/content/readability.ts'
import { linkFaults, markFaults } from '../../../tools/content/wording.ts'

const folder = join(import.meta.dirname, '../../../assets/content')
const cards = readCards(folder)
const quizzes = cards.flatMap(({ id, quiz }) => quiz.map(question => ({ id, ...question })))

/** The cards that ship, each valid by the schema, or reading them would have failed. */
describe('the twelve staff cards', () => {
  it('stand in the order in which a team would take them', () => {
    expect(cards.map(({ id }) => id)).toEqual([
      'phishing',
      'passwords',
      'locking-the-screen',
      'lost-device',
      'personal-phones',
      'visitors-and-photos',
      'memory-sticks',
      'phone-scams',
      'working-from-home',
      'agency-staff',
      'first-ten-minutes',
      'why-we-never-blame',
    ])
    expect(new Set(cards.map(({ title }) => title)).size).toBe(cards.length)
  })

  it.each(cards.map(card => [card.title, card] as const))(
    '“%s” can be read by a child of eleven, in short sentences',
    (_title, card) => {
      const passages = passagesOfCard(card)
      const tooHard = readingsOf(passages).filter(({ age }) => age > oldestReader)
      expect(tooHard).toEqual([])
      expect(passages.flatMap(longSentences)).toEqual([])
      expect(passages.flatMap(each => [...linkFaults(each), ...markFaults(each)])).toEqual([])
    },
  )

  it.each(cards.map(card => [card.title, card] as const))(
    '“%s” can be read on the wall from two metres',
    (_title, card) => expect(posterSize(card)).toBeGreaterThanOrEqual(18),
  )

  it('help with questions that are in the checklist', () => {
    const ids = new Set(questionsOf(compilePack(folder)).map(({ id }) => id))
    const strays = cards.flatMap(({ teaches }) => teaches).filter(id => !ids.has(id))
    expect(strays).toEqual([])
  })
})

describe('their quizzes', () => {
  it('have the best answer in each place about as often', () => {
    const places = [0, 1, 2].map(place => quizzes.filter(({ right }) => right === place).length)
    expect(places.reduce((sum, count) => sum + count)).toBe(36)
    for (const count of places) expect(count).toBeGreaterThanOrEqual(10)
  })

  it('do not give the best answer away by its length', () => {
    const isLongest = quizzes.filter(({ choices, right }) =>
      choices.every(
        (choice, place) => place === right || choice.length < (choices[right] ?? '').length,
      ),
    )
    expect(isLongest.length).toBeLessThan(quizzes.length / 2)
  })

  it('offer three different answers and say why, without blame', () => {
    for (const { id, choices, because } of quizzes) {
      expect([id, new Set(choices).size]).toEqual([id, 3])
      expect(because).not.toMatch(/wrong|fault|should have|careless|silly|stupid/i)
    }
  })
})
