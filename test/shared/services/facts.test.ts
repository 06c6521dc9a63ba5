import { describe, expect, it } from 'vitest'
import { dsptStatuses, regions, serviceKinds, sizeBands } from '../../../shared/services/choices.ts'
import {
  choiceOf,
  chosenFacts,
  factChoices,
  factInWords,
  factKeys,
  factQuestion,
  nothingKnown,
  staffCountFrom,
} from '../../../shared/services/facts.ts'
import { someFacts } from '../../support/builders.ts'

describe('the questions about a service', () => {
  it('counts beds where people live in the home and people elsewhere', () => {
    expect(serviceKinds.map(kind => factQuestion('sizeBand', kind).question)).toEqual([
      'How many beds do you have?',
      'How many beds do you have?',
      'How many people do you support?',
      'How many people do you support?',
      'How many people do you support?',
    ])
  })

  it('says what the DSPT is, and why a job title is asked for', () => {
    expect(factQuestion('dsptStatus', null).hint).toContain('Data Security and Protection Toolkit')
    expect(factQuestion('lead', null).hint).toContain('the job title stays')
  })

  it('offers every choice there is, each with a key of its own', () => {
    const values = chosenFacts.map(fact => factChoices(fact, 'care-home').map(({ value }) => value))
    expect(values).toEqual([serviceKinds, sizeBands, regions, dsptStatuses])
    expect(values.every(({ length }) => length <= 9)).toBe(true)
  })
})

describe('an answer', () => {
  it('becomes the change it stands for', () => {
    expect([
      choiceOf('kind', 'home-care'),
      choiceOf('sizeBand', '50+'),
      choiceOf('region', 'London'),
      choiceOf('dsptStatus', 'met'),
    ]).toEqual([
      { kind: 'home-care' },
      { sizeBand: '50+' },
      { region: 'London' },
      { dsptStatus: 'met' },
    ])
  })

  it('can be taken away, all but the kind of service', () => {
    expect(chosenFacts.map(fact => choiceOf(fact, null))).toEqual([
      {},
      { sizeBand: null },
      { region: null },
      { dsptStatus: null },
    ])
  })

  it('is told in words', () => {
    expect(factKeys.map(fact => factInWords(someFacts(), fact))).toEqual([
      'Care home',
      'Larch House',
      '20 to 49 beds',
      'East Midlands',
      'About 38',
      'Registered manager, Priya Nair',
      'Standards Met',
    ])
  })

  it('is nothing where nothing was given, and half where half was', () => {
    expect(factKeys.map(fact => factInWords(nothingKnown, fact))).toEqual(factKeys.map(() => null))
    expect(factInWords(someFacts({ leadTitle: '' }), 'lead')).toBe('Priya Nair')
  })
})

describe('a number of staff', () => {
  it.each([
    ['38', 38],
    [' 38 ', 38],
    ['about 40', 40],
    ['0', 0],
    ['5000', 5000],
    ['', null],
    ['forty', undefined],
    ['3.5', undefined],
    ['-3', undefined],
    ['5001', undefined],
    ['99999999', undefined],
  ])('“%s” is read as %s', (typed, count) => {
    expect(staffCountFrom(typed)).toBe(count)
  })
})
