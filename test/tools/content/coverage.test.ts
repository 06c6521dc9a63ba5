import { describe, expect, it } from 'vitest'
import { coverageFaults, matricesOf } from '../../../tools/content/coverage.ts'
import { aPack, aQuestion } from '../../support/questions.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { aCard, aDspt, aDsptItem, aStandard, someStandards } from '../../support/standards.ts'

const group = (number: string, notOurs?: string) => [
  {
    id: 'g',
    title: 'Group',
    about: 'About.',
    items: [
      {
        number,
        title: 'It is there.',
        verified: false,
        source: 'From memory',
        failsAtOnce: false,
        ...(notOurs !== undefined && { notOurs }),
      },
    ],
  },
]
const standards = {
  dspt: aDspt([aDsptItem({ number: '7.3.1' })]),
  cyberEssentials: aStandard({ framework: 'Cyber Essentials', groups: group('Auto-run off') }),
  caf: aStandard({ framework: 'CAF', groups: group('D1') }),
  ncsc: aStandard({ framework: 'NCSC', groups: group('Backups') }),
  strategy: aStandard({ framework: 'Strategy', groups: group('5.1') }),
}
const reference = (framework: 'DSPT' | 'Cyber Essentials' | 'CAF' | 'NCSC', number: string) => ({
  framework,
  edition: 'x',
  number,
  verified: false,
})
const whole = aQuestion({
  references: [
    reference('DSPT', '7.3.1'),
    reference('Cyber Essentials', 'Auto-run off'),
    reference('CAF', 'D1'),
    reference('NCSC', 'Backups'),
  ],
  outcomes: ['5.1'],
})
const content = {
  pack: aPack([whole]),
  standards,
  cards: [aCard()],
  support: shippedSupport(),
  advisories: [],
}

describe('coverage', () => {
  it('is whole when every item has a question', () => {
    expect(coverageFaults(content)).toEqual([])
  })

  it.each(['DSPT', 'Cyber Essentials', 'CAF', 'NCSC'] as const)('misses %s', framework => {
    const references = whole.references.filter(each => each.framework !== framework)
    const faults = coverageFaults({ ...content, pack: aPack([{ ...whole, references }]) })
    expect(faults).toEqual([expect.stringContaining(`No question covers ${framework}`)])
  })

  it('misses an outcome of the strategy, and one that it does not have', () => {
    const faults = coverageFaults({ ...content, pack: aPack([{ ...whole, outcomes: ['4.4'] }]) })
    expect(faults).toEqual([
      'No question covers Strategy 5.1: It is there.',
      'backups-made: the strategy has no outcome 4.4.',
    ])
  })

  it('leaves out what no provider can act on', () => {
    const strategy = aStandard({ framework: 'Strategy', groups: group('1.4', 'A national task.') })
    const faults = coverageFaults({ ...content, standards: { ...standards, strategy } })
    expect(faults).toEqual(['backups-made: the strategy has no outcome 5.1.'])
  })

  it('finds a number that no standard has, and one called verified that nobody read', () => {
    const references = [
      ...whole.references.slice(1),
      reference('DSPT', '9.9.9'),
      { ...reference('DSPT', '7.3.1'), verified: true },
    ]
    expect(coverageFaults({ ...content, pack: aPack([{ ...whole, references }]) })).toEqual([
      'backups-made: DSPT has no item “9.9.9” in our table.',
      'backups-made: DSPT 7.3.1 is called verified, but our table says it was not read.',
    ])
  })

  it('finds a staff card that teaches a question nobody asks', () => {
    const cards = [aCard({ teaches: ['gone'] })]
    expect(coverageFaults({ ...content, cards })).toEqual([
      'card phishing: there is no question “gone”.',
    ])
  })

  it('lists every standard with its questions', () => {
    expect(
      matricesOf({ ...content, standards: someStandards }).map(({ framework }) => framework),
    ).toEqual(['DSPT', 'Cyber Essentials', 'CAF', 'NCSC', 'Strategy'])
  })
})
