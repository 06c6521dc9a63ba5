import { describe, expect, it } from 'vitest'
import {
  longSentences,
  medianOf,
  readingAge,
  readingsOf,
  sentencesOf,
} from '../../../tools/content/readability.ts'

const passage = (...texts: readonly string[]) => ({ where: 'here', kind: 'why', texts })

describe('the reading age', () => {
  it('is that of the Flesch–Kincaid grade plus five', () => {
    // 10 words in 1 sentence with 11 syllables.
    const age = 0.39 * 10 + 11.8 * 1.1 - 15.59 + 5
    expect(readingAge(['The cat sat on the mat and saw a window.'])).toBeCloseTo(age, 6)
  })

  it('rises with longer words and longer sentences', () => {
    const easy = ['Lock the door at night. Tell the next shift.']
    const longWords = [
      'Communicate organisational responsibilities. Immediately document everything.',
    ]
    const longSentence = [
      'Lock the door at night and then tell the next shift that you did so and when.',
    ]
    expect(readingAge(longWords)).toBeGreaterThan(readingAge(easy) + 10)
    expect(readingAge(longSentence)).toBeGreaterThan(readingAge(easy) + 1)
  })

  it('counts a text without a full stop as one sentence', () => {
    expect(readingAge(['Lock the door', 'Tell the shift'])).toBe(
      readingAge(['Lock the door. Tell the shift.']),
    )
  })

  it('takes the middle one of many', () => {
    const readings = readingsOf([
      passage('Go.'),
      passage('Lock the door at night.'),
      passage('Communicate organisational responsibilities.'),
    ])
    expect(medianOf(readings)).toBe(readingAge(['Lock the door at night.']))
  })
})

describe('sentences', () => {
  it.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['She asked, “Who decides?” Then she went.', ['She asked, “Who decides?”', 'Then she went.']],
    ['Look at ncsc.gov.uk today.', ['Look at ncsc.gov.uk today.']],
    ['', []],
  ])('“%s” is cut into %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('may have 25 words and no more', () => {
    const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`
    expect(longSentences(passage(words(25), words(26)))).toEqual([words(26)])
  })
})
