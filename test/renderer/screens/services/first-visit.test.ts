import { describe, expect, it } from 'vitest'
import {
  isNeeded,
  refusalOf,
  stepAfter,
  stepBefore,
  stepInWords,
  stepsOf,
} from '../../../../renderer/screens/services/first-visit.ts'
import { factKeys, nothingKnown } from '../../../../shared/services/facts.ts'

describe('the steps of the first visit', () => {
  it('begins with a welcome, asks seven things, the kind first, and ends with where to go', () => {
    expect(stepsOf(true)).toEqual([
      'welcome',
      'kind',
      'name',
      'sizeBand',
      'region',
      'staffCount',
      'lead',
      'dsptStatus',
      'done',
    ])
  })

  it('leaves the welcome out for a second service', () => {
    expect(stepsOf(false)[0]).toBe('kind')
  })

  it('counts the questions and not the pages', () => {
    expect(factKeys.map(stepInWords)).toEqual([1, 2, 3, 4, 5, 6, 7].map(n => `Step ${n} of 7`))
  })

  it('goes back the way it came', () => {
    for (const isFirst of [true, false]) {
      const steps = stepsOf(isFirst)
      for (const step of steps.slice(0, -1)) {
        expect(stepBefore(stepAfter(step, isFirst), isFirst)).toBe(step)
      }
    }
  })

  it('has nothing before its first step and nothing after its last', () => {
    expect([
      stepBefore('welcome', true),
      stepBefore('kind', false),
      stepAfter('done', true),
    ]).toEqual([null, null, 'done'])
  })
})

describe('leaving a step', () => {
  it('needs an answer to the kind of service only', () => {
    expect(factKeys.filter(isNeeded)).toEqual(['kind'])
    expect(factKeys.map(fact => refusalOf(fact, nothingKnown, ''))).toEqual([
      'Choose the kind of service you run',
      ...factKeys.slice(1).map(() => null),
    ])
  })

  it('asks again for a number of staff that is none', () => {
    expect(['forty', '40', ''].map(typed => refusalOf('staffCount', nothingKnown, typed))).toEqual([
      'Write the number of staff as a whole number, such as 25, or leave it empty',
      null,
      null,
    ])
  })
})
