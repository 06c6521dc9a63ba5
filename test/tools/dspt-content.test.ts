import { describe, expect, it } from 'vitest'
import { passagesOfStandards } from '../../tools/content/passages.ts'
import { longSentences, readingsOf } from '../../tools/content/readability.ts'
import { markFaults } from '../../tools/content/wording.ts'
import { realDspt, realItems } from '../support/dspt.ts'
import { someStandards } from '../support/standards.ts'

/**
 * The marks as the gathered facts have them: AS or SM for the level, then whether the number and the level were read
 * (R) or are from memory (M). A mark with a reservation counts as M here: nobody may take it for certain.
 */
const marks = `
1.1.5 AS R R
2.1.1 AS R R
2.2.1 AS R R
3.1.1 SM R R
3.2.1 SM R R
3.4.1 SM R R
4.1.1 AS R R
1.1.1 AS R R
1.1.2 AS R R
1.1.3 AS R R
1.2.4 SM R R
1.3.1 AS R R
1.3.2 SM R R
1.3.7 AS R R
1.3.8 AS R M
1.4.1 AS M M
1.4.2 AS M M
1.4.3 AS M M
10.1.2 AS M M
10.2.1 SM M M
1.3.12 AS R R
1.3.13 AS R R
5.1.1 SM M M
6.1.1 AS R R
6.1.2 SM M M
6.1.3 SM M M
7.1.2 SM R M
7.2.1 SM R M
1.3.11 AS M M
1.3.14 AS M M
4.2.4 AS M M
4.3.1 SM R R
4.5.3 SM R R
4.5.4 AS R M
6.2.1 AS R M
6.3.2 SM M M
7.1.1 SM R R
7.3.1 AS M M
7.3.2 SM M M
7.3.4 SM R M
8.1.4 AS M M
8.2.1 SM M M
8.3.5 AS M M
9.1.1 SM R M
9.5.2 SM M M`
  .trim()
  .split('\n')

const letter = (isRead: boolean) => (isRead ? 'R' : 'M')

describe('the list of the DSPT', () => {
  it('has the 45 questions of 2025-26 with the marks of the gathered facts', () => {
    expect(
      realItems.map(({ number, level, verified, levelVerified }) =>
        [
          number,
          level === 'approaching' ? 'AS' : 'SM',
          letter(verified),
          letter(levelVerified),
        ].join(' '),
      ),
    ).toEqual(marks)
    expect([realDspt.edition, new Set(marks).size]).toEqual(['2025-26', 45])
  })

  it('places 25 of them at Approaching Standards, and the caution says that one is missing', () => {
    expect(realItems.filter(({ level }) => level === 'approaching')).toHaveLength(25)
    expect(realDspt.caution).toMatch(/26 questions.*25/)
  })

  it('says where each was read, and calls nothing read that is from memory', () => {
    for (const { number, verified, source } of realItems) {
      expect(`${number}: ${source}`).toMatch(verified ? /number .*read/i : /from memory|9\.6\.2/i)
    }
  })

  it('is easy to read, in the marks of the house', () => {
    const ofDspt = { ...someStandards, dspt: realDspt }
    const passages = passagesOfStandards(ofDspt).filter(({ where }) => /^DSPT \d/.test(where))
    expect(passages).toHaveLength(45)
    expect(passages.flatMap(longSentences)).toEqual([])
    expect(passages.flatMap(markFaults)).toEqual([])
    expect(
      readingsOf(passages)
        .filter(({ age }) => age > 11)
        .map(({ passage, age }) => `${passage.where}: ${age.toFixed(1)}`),
    ).toEqual([])
  })

  it('starts each subject with whether, and fills in nothing that nobody knows', () => {
    for (const { number, subject, answers } of realItems) {
      expect(`${number}: ${subject}`).toMatch(/: whether .*[^.]$/)
      const names = Object.values(answers).flatMap(text => text.match(/\{\w+\}/g) ?? [])
      expect(['{service}', '{lead}', '{Lead}', '{kind}', '{ico}']).toEqual(
        expect.arrayContaining(names),
      )
    }
  })
})
