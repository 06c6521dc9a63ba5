import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  base,
  hiddenStandsFor,
  hiddenUpTo,
  leastBase,
  mostHiddenShare,
  slack,
} from '../../../review/disclosure/rules.ts'
import { publicationOf } from '../../../review/publication/publication.ts'
import { boundsOf, type Count, partWithYes, sharesOf } from '../../../shared/comparing/shares.ts'
import { sentIn, shownOf } from '../../support/made-up-nation.ts'

describe('percentages', () => {
  it('are those that the review publishes of the same numbers', () => {
    const { shown } = shownOf(sentIn({ services: 3_000, optIn: 0.2 }))
    const { rows } = publicationOf(shown, { quarter: '2026-Q4', isMadeUp: true })
    const wrong = rows.filter(({ homes, of, percents }) => {
      const shares = sharesOf(homes)
      const ours = shares === null ? percents.map(() => null) : shares.percents
      return (shares?.of ?? null) !== of || String(ours) !== String(percents)
    })
    expect(wrong).toEqual([])
    expect(rows.filter(({ of }) => of !== null).length).toBeGreaterThan(100)
    expect(rows.filter(({ of }) => of === null).length).toBeGreaterThan(100)
  })

  it('are of 40 homes or more, and never of much that is hidden', () => {
    expect(sharesOf([20, 15, 0, 0, 0])).toBeNull()
    expect(sharesOf([250, 150, 0, 0, 0])).toEqual({ of: 400, percents: [63, 38, 0, 0, 0] })
    expect(sharesOf([25, 15, null, 0, 0])).toBeNull()
    expect(sharesOf([450, 150, null, 0, 0])).toEqual({
      of: 605,
      percents: [74, 25, null, 0, 0],
    })
    expect(sharesOf([])).toBeNull()
  })

  it('are left out where rounding leaves them several points unsure', () => {
    expect(sharesOf([25, 15, 0, 0, 0])).toEqual({ of: 40, percents: [null, null, 0, 0, 0] })
  })
})

/** Counts as the review rounds them, with any luck and any secret: each shown one at most `slack` away. */
const truthAndShown = fc
  .array(fc.tuple(fc.nat(200), fc.integer({ min: -1, max: 1 }), fc.boolean()), {
    minLength: 5,
    maxLength: 5,
  })
  .map(counts => ({
    truth: counts.map(([count]) => count),
    shown: counts.map(([count, added, isHiddenToo]): Count => {
      const drawn = Math.max(0, count + added)
      if (count <= hiddenUpTo && (isHiddenToo || (drawn > 0 && drawn < 8))) return null
      return Math.round(drawn / base) * base
    }),
  }))

describe('the bounds', () => {
  it('hold the true part, whatever was rounded away or hidden', () => {
    fc.assert(
      fc.property(truthAndShown, ({ truth, shown }) => {
        const [first = 0] = truth
        const all = truth.reduce((sum, each) => sum + each, 0)
        fc.pre(all > 0)
        const [yes = null, ...others] = shown
        const { least, most } = boundsOf(yes, others)
        expect(least).toBeLessThanOrEqual(first / all)
        expect(most).toBeGreaterThanOrEqual(first / all)
      }),
    )
  })

  it('are wide where all is hidden, and are nothing of nobody', () => {
    expect(boundsOf(null, [null, null])).toEqual({ least: 0, most: 1 })
    expect(boundsOf(0, [40])).toEqual({ least: 0, most: 3 / 40 })
  })
})

it('adds up a topic from those to whom a question applies', () => {
  expect(partWithYes([30, 20, 0, 0, 50])).toBe(0.6)
  expect(partWithYes([60, 20, 15, 5, 0])).toBe(0.6)
  expect(partWithYes([])).toBe(0)
  expect(partWithYes([0, 0, 0, 0, 100])).toBe(0)
})

it('knows the rules of the review by the same numbers', () => {
  expect([base, leastBase, mostHiddenShare, hiddenStandsFor, hiddenUpTo, slack]).toEqual([
    5, 40, 0.15, 3, 9, 3,
  ])
})
