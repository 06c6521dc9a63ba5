import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds, nameOf, regions, sizes } from '../../../review/disclosure/groups.ts'
import { filesOf } from '../../../review/publication/files.ts'
import { baseOf, publicationOf } from '../../../review/publication/publication.ts'
import { present } from '../../../shared/assert.ts'
import { answerChoices } from '../../../shared/checklist/choices.ts'
import { dsptBands } from '../../../shared/sharing/choices.ts'
import type { Submission } from '../../../shared/sharing/submission.ts'
import { sentIn, shownOf } from '../../support/made-up-nation.ts'
import { aSubmission } from '../../support/review.ts'

const small = () => shownOf(sentIn({ services: 3_000, optIn: 0.1 })).shown
const published = () => publicationOf(small(), { quarter: '2026-Q4', isMadeUp: true })

describe('a publication of a small nation', () => {
  it('is as it was, to the byte; a change of the method shows here', async () => {
    const files = filesOf(published())
    for (const name of ['dspt.csv', 'coverage.csv', 'data-dictionary.csv', 'method.txt']) {
      await expect(present(files.get(name), name)).toMatchFileSnapshot(`golden/${name}`)
    }
    const some = present(files.get('answers.csv'), 'The answers')
      .split('\r\n')
      .filter(line => /,(?:subject|call-bells|backups-made|ai-tools),/.test(line))
    await expect(some.join('\n')).toMatchFileSnapshot('golden/some-answers.csv')
  })

  it('says in every file that it is made-up', () => {
    for (const [name, text] of filesOf(published())) {
      expect([name, text.includes('made-up data')]).toEqual([name, true])
    }
    const real = filesOf({ ...published(), isMadeUp: false })
    for (const name of ['answers.csv', 'tables.json', 'method.txt', 'coverage.csv', 'dspt.csv']) {
      expect([name, real.get(name)?.includes('made-up data')]).toEqual([name, false])
    }
  })

  it('has whole percentages, of 40 or more, and nothing beside them that is exact', () => {
    const { rows, coverage } = published()
    for (const { homes, of, percents } of rows) {
      if (of === null) expect(percents.every(percent => percent === null)).toBe(true)
      else expect(of >= 40 && of % 5 === 0 && of === baseOf(homes)).toBe(true)
      expect(percents.every(each => each === null || Number.isInteger(each))).toBe(true)
    }
    for (const { homes } of coverage) expect(homes === null || homes % 5 === 0).toBe(true)
    const england = present(
      coverage.find(({ group }) => nameOf(group) === 'England'),
      'England',
    )
    const bases = rows.filter(({ group }) => group === england.group).map(({ of }) => of ?? 0)
    expect(england.homes).toBe(Math.max(...bases))
  })

  it('counts what is hidden as about 3 in the base of a percentage', () => {
    expect(baseOf([60, 10, null, null, null])).toBe(80)
    expect(baseOf([60, 10, 10, null, 0])).toBe(85)
  })
})

/** A few kinds of home, so that there are many of the same and few of others. */
const home = fc
  .record({
    kind: fc.constantFrom(...kinds.slice(0, 2)),
    region: fc.constantFrom(...regions.slice(0, 3), null),
    size: fc.constantFrom(...sizes, null),
    dspt: fc.constantFrom(...dsptBands, null),
    answers: fc.record(
      {
        'backups-made': fc.constantFrom(...answerChoices.slice(0, 2)),
        'device-list': fc.constantFrom(...answerChoices),
      },
      { requiredKeys: [] },
    ),
  })
  .map(aSubmission)

const publicationFrom = (sent: readonly Submission[]) =>
  publicationOf(shownOf(sent).shown, { quarter: '2026-Q4', isMadeUp: true })

it('holds no number from 1 to 7, only multiples of 5, and the same bytes in whatever order they came', () => {
  const runs = process.env['CARE_CYBER_CHECK_FULL'] === 'yes' ? 100 : 3
  const many = fc.array(home, { minLength: 1, maxLength: 200, size: 'max' })
  fc.assert(
    fc.property(many, fc.nat(), (sent, turn) => {
      const publication = publicationFrom(sent)
      const { rows, coverage } = publication
      const counts = [
        ...rows.flatMap(({ homes, of }) => [...homes, of]),
        ...coverage.map(({ homes }) => homes),
      ]
      const wrong = counts.filter(
        each => each !== null && (each % 5 !== 0 || (each > 0 && each < 8)),
      )
      expect(wrong).toEqual([])
      const from = turn % sent.length
      const turned = [...sent.slice(from), ...sent.slice(0, from)].reverse()
      expect(filesOf(publicationFrom(turned))).toEqual(filesOf(publication))
    }),
    { numRuns: runs },
  )
})
