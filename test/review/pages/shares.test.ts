import { describe, expect, it } from 'vitest'
import { standing, type Share, shareOf } from '../../../review/pages/shares.ts'
import { publicationOf, type Row } from '../../../review/publication/publication.ts'
import { present } from '../../../shared/assert.ts'
import { sentIn, shownOf } from '../../support/made-up-nation.ts'

const { counted, shown } = shownOf(sentIn({ services: 6_000, optIn: 0.1 }))
const { rows } = publicationOf(shown, { quarter: '2026-Q4', isMadeUp: true })
const answers = rows.filter(({ subject }) => subject.topic === 'answers')

function rowOf(homes: readonly (number | null)[], of: number | null): Row {
  const [like] = answers
  return { ...present(like, 'A row'), homes, of, percents: homes.map(() => null) }
}

describe('a share', () => {
  it('is the published percentage, for every choice of every row', () => {
    for (const row of rows) {
      row.subject.choices.forEach((choice, at) => {
        expect(shareOf([row], [choice])?.percent ?? null).toBe(row.percents[at])
      })
    }
  })

  it('is of several choices and several rows together', () => {
    const one = rowOf([600, 200, 100, 100, 0], 1000)
    const other = rowOf([200, 400, 300, null, 100], 1005)
    expect(shareOf([one], ['partly', 'no', 'not-sure'])).toMatchObject({ percent: 40, of: 1000 })
    expect(shareOf([one, other], ['yes'])).toMatchObject({ percent: 40, of: 1005 })
    // Hidden ones count as about 3, beside a number that is shown.
    expect(shareOf([other], ['no', 'not-sure'])?.percent).toBe(Math.round((100 * 303) / 1005))
  })

  it('is not said where too little is shown', () => {
    expect(shareOf([], ['yes'])).toBeNull()
    // Of 100, rounding alone can move it by several points.
    expect(shareOf([rowOf([60, 20, 10, 10, 0], 100)], ['partly', 'no'])).toBeNull()
    expect(shareOf([rowOf([40, null, 0, 0, 0], null)], ['yes'])).toBeNull()
    expect(shareOf([rowOf([60, null, 10, 10, 0], 85)], ['partly'])).toBeNull()
    expect(
      shareOf([rowOf([60, 20, 10, 10, 0], 100), rowOf([null, 40, 10, 0, 0], 55)], ['yes']),
    ).toBeNull()
  })

  it('has the true share between its lowest and its highest', () => {
    const width = present(rows.at(-1), 'The last').subject
    const wide = width.from + width.choices.length
    const groupAt = new Map(
      [...new Set(rows.map(({ group }) => group))].map((each, at) => [each, at]),
    )
    for (const row of rows) {
      const { subject, group } = row
      const begin = present(groupAt.get(group), 'The group') * wide + subject.from
      const exact = [...counted.counts.subarray(begin, begin + subject.choices.length)]
      const all = exact.reduce((sum, each) => sum + each, 0)
      subject.choices.forEach((choice, at) => {
        const share = shareOf([row], [choice])
        if (share === null) return
        const truth = (exact[at] ?? 0) / all
        expect([share.low <= truth, truth <= share.high]).toEqual([true, true])
      })
    }
  })
})

describe('two shares', () => {
  const share = (low: number, high: number): Share => ({ percent: 50, of: 100, low, high })

  it('stand apart only where no value fits both', () => {
    expect(standing(share(0.6, 0.7), share(0.4, 0.5))).toBe('higher')
    expect(standing(share(0.4, 0.5), share(0.6, 0.7))).toBe('lower')
    expect(standing(share(0.4, 0.6), share(0.6, 0.7))).toBe('alike')
  })

  it('of a hundred services each are not told apart by ten points', () => {
    const [one, other] = [rowOf([60, 40, 0, 0, 0], 100), rowOf([70, 30, 0, 0, 0], 100)]
    const [low, high] = [one, other].map(row => present(shareOf([row], ['yes']) ?? undefined, 'It'))
    expect(standing(present(high, 'One'), present(low, 'The other'))).toBe('alike')
  })
})
