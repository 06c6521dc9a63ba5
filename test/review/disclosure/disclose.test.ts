import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count } from '../../../review/disclosure/count.ts'
import { groups, groupsOf, nameOf, placeOf } from '../../../review/disclosure/groups.ts'
import { addedBy, drawWith, shownAs } from '../../../review/disclosure/perturb.ts'
import { boundsOf, hidden } from '../../../review/disclosure/protect.ts'
import { patterns } from '../../../review/disclosure/rules.ts'
import { subjects, width } from '../../../review/disclosure/subjects.ts'
import { present } from '../../../shared/assert.ts'
import type { Submission } from '../../../shared/sharing/submission.ts'
import { chance } from '../../support/chance.ts'
import { changedBut, sentIn, shownOf, testSecret } from '../../support/made-up-nation.ts'
import { aSubmission } from '../../support/review.ts'

const rates = [0.01, 0.05, 0.1, 0.5, 1]

/** One draw for each way in which a count can be shown. */
const draws = [0, 1, 2, 3, 4, 5]

describe('what is published of a count', () => {
  it('is never 1 to 7, a multiple of 5, and at most 3 away', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(5), (count, drawn) => {
        const shown = shownAs(count, drawn)
        if (count >= 1 && count <= 7) return shown === null
        if (count > 9) return shown !== null && shown % 5 === 0 && Math.abs(shown - count) <= 3
        return shown === null || shown === 0 || shown === 10
      }),
    )
    const all = (count: number) => new Set(draws.map(drawn => shownAs(count, drawn)))
    expect([0, 1, 7, 8, 9, 11, 12, 13, 14].map(all)).toEqual([
      new Set([null, 0]),
      new Set([null]),
      new Set([null]),
      new Set([null, 10]),
      new Set([null, 10]),
      new Set([10]),
      new Set([10, 15]),
      new Set([10, 15]),
      new Set([15]),
    ])
  })

  it('lies within the bounds that anyone can work out from it', () => {
    for (let count = 0; count < 200; count += 1) {
      for (const drawn of draws) {
        const [least, most] = boundsOf(shownAs(count, drawn) ?? hidden)
        expect([count, count >= least && count <= most]).toEqual([count, true])
      }
    }
  })
})

describe('what is published of a nation', () => {
  it.each(rates)('keeps to every rule at an opt-in of %f', optIn => {
    const { counted, shown } = shownOf(sentIn({ services: 5_000, optIn, seed: 4 }))
    const wrong = [...shown].filter((value, at) => {
      const count = counted.counts[at] ?? 0
      if (value === hidden) return false
      const isRound = value % 5 === 0 && (value === 0 || value >= 10)
      const isTrue = value === 0 ? count === 0 : count > 7 && Math.abs(value - count) <= 3
      return !isRound || !isTrue
    })
    expect(wrong).toEqual([])
    expect(shown.some(value => value > 0)).toBe(true)
  })

  it('is the same whatever the order of the submissions, and other with another secret', () => {
    const sent = sentIn()
    const random = chance(3)
    const shuffled = [...sent].sort(() => random() - 0.5)
    expect(shuffled).not.toEqual(sent)
    expect(shownOf(shuffled).shown).toEqual(shownOf(sent).shown)
    expect(shownOf(sent, Buffer.from('another')).shown).not.toEqual(shownOf(sent).shown)
  })

  it('says nothing exempt of England itself', () => {
    const few = Array.from({ length: 5 }, () => aSubmission())
    const { shown } = shownOf(few)
    const england = [...shown.subarray(0, width)]
    expect(england.filter(value => value > 0)).toEqual([])
    expect(england).toContain(hidden)
  })

  it('never leaves one choice alone, or everybody knew what each home said', () => {
    const same = Array.from({ length: 300 }, () => aSubmission())
    const { shown } = shownOf(same)
    const row = present(
      subjects.find(({ id }) => id === 'backups-made'),
      'The question',
    )
    const england = [...shown.subarray(row.from, row.from + row.choices.length)]
    expect(england[0]).toBe(300)
    // They all said yes; of each other answer there may be up to 9.
    expect(england.slice(1)).toEqual([hidden, hidden, hidden, hidden])
  })

  it('shows zeros where nobody said anything, and hides some of them', () => {
    const { counted, shown } = shownOf(sentIn({ services: 3_000, optIn: 1 }))
    const zeros = [...shown].filter((_value, at) => counted.counts[at] === 0)
    expect(zeros).toContain(0)
    expect(zeros).toContain(hidden)
  })
})

describe('the groups of a home', () => {
  const namesOf = (changes: Parameters<typeof aSubmission>[0]) =>
    groupsOf(aSubmission(changes)).map(at => nameOf(present(groups[at], 'The group')))

  it('are England, its kind, its region, both, and its size', () => {
    expect(namesOf({})).toEqual([
      'England',
      'care-home',
      'South East',
      'South East / care-home',
      '20-49',
    ])
  })

  it('leave out what its kind should never have said', () => {
    expect(namesOf({ kind: 'other' })).toEqual(['England', 'other', '20-49'])
    expect(namesOf({ kind: 'care-home-nursing', region: 'South East' })).not.toContain('20-49')
    expect(placeOf({ kind: 'other', region: 'London' })).toBeUndefined()
  })
})

describe('what is drawn', () => {
  const row = { group: 1, mark: 'mark' }
  const inRow = (changes: Partial<typeof row>, turn = 0) => {
    const draw = drawWith(testSecret)({ ...row, ...changes })
    return Array.from({ length: 400 }, (_none, choice) => addedBy(draw(choice, turn)))
  }

  it('is the same for the same answers, and as often each of -1, 0 and 1', () => {
    expect(inRow({})).toEqual(inRow({}))
    expect(inRow({})).not.toEqual(inRow({ group: 2 }))
    expect(inRow({})).not.toEqual(inRow({}, 1))
    const all = [1, 2, 3, 4, 5, 6, 7, 8].flatMap(group => inRow({ group }))
    for (const value of [-1, 0, 1]) {
      const often = all.filter(added => added === value).length
      expect(Math.abs(often - all.length / 3)).toBeLessThan(120)
    }
  })

  it('is one of few patterns, about as often each, so that nobody gains by waiting for more', () => {
    const seen = new Map<string, number>()
    for (let at = 0; at < 400; at += 1) {
      const name = inRow({ mark: `mark ${at}` }).join()
      seen.set(name, (seen.get(name) ?? 0) + 1)
    }
    expect(seen.size).toBe(patterns)
    for (const often of seen.values()) expect(Math.abs(often - 400 / patterns)).toBeLessThan(40)
  })
})

describe('the numbers of one question', () => {
  const placeOfQuestion = (id: string) => subjects.findIndex(subject => subject.id === id)
  const [place, other] = [placeOfQuestion('backups-made'), placeOfQuestion('free-help')]
  const rowsOf = (sent: readonly Submission[], at: number) => {
    const { from, choices } = present(subjects[at], 'The question')
    const { shown } = shownOf(sent)
    return groups.map((_group, group) => [
      ...shown.subarray(group * width + from, group * width + from + choices.length),
    ])
  }
  const sent = sentIn({ services: 2_000 })

  it('stay the same when everybody says something else to every other question', () => {
    const changed = sent.map(each => changedBut(each, 'backups-made', 1))
    expect(rowsOf(changed, place)).toEqual(rowsOf(sent, place))
    expect(rowsOf(changed, other)).not.toEqual(rowsOf(sent, other))
  })

  it('are all drawn anew when a home joins, also one that says nothing to it', () => {
    const silent = { ...aSubmission(), answers: {} }
    const marks = (all: readonly Submission[]) => count(all).marks
    const [before, after] = [marks(sent), marks([...sent, silent])]
    const own = groupsOf(silent)
    for (const group of groups.keys()) {
      const at = group * subjects.length + place
      expect([group, before[at] !== after[at]]).toEqual([group, own.includes(group)])
    }
  })

  it('are drawn anew when a home of another size takes the place of one that said the same', () => {
    const homes = (size: '1-19' | '20-49') => count([...sent, aSubmission({ size })]).marks[place]
    expect(homes('1-19')).toBe(homes('1-19'))
    expect(homes('1-19')).not.toBe(homes('20-49'))
  })
})
