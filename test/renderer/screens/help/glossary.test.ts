import { describe, expect, it } from 'vitest'
import { byLetter, countInWords, filterTerms } from '../../../../renderer/screens/help/glossary.ts'

const phishing = { term: 'Phishing', also: ['phishing email'], meaning: 'A false message.' }
const pin = { term: 'PIN', also: [], meaning: 'A short code of figures.' }
const antivirus = { term: 'Antivirus', also: ['anti-virus'], meaning: 'Stops harmful programs.' }
const figures = {
  term: '3-2-1 rule',
  also: [],
  meaning: 'Three copies, two places, one elsewhere.',
}
const all = [phishing, pin, antivirus, figures]

describe('the glossary', () => {
  it.each([
    ['', all],
    ['PHISH', [phishing]],
    ['anti virus', []],
    ['anti-virus', [antivirus]],
    ['antivirus', [antivirus]],
    ['code', [pin]],
    ['zebra', []],
  ])('narrowed by “%s”', (typed, terms) => {
    expect(filterTerms(all, typed)).toEqual(terms)
  })

  it('stands under its first letters, figures first', () => {
    expect(byLetter(all)).toEqual([
      { letter: '0–9', terms: [figures] },
      { letter: 'A', terms: [antivirus] },
      { letter: 'P', terms: [phishing, pin] },
    ])
  })

  it.each([
    [89, '', '89 words'],
    [1, '', '1 word'],
    [2, ' phish ', '2 words have “phish” in them'],
    [1, 'pin', '1 word has “pin” in it'],
    [0, 'zebra', 'No word has “zebra” in it'],
  ])('counts %i for “%s” as “%s”', (count, typed, words) => {
    expect(countInWords(count, typed)).toBe(words)
  })
})
