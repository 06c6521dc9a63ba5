import { describe, expect, it } from 'vitest'
import { historyHeading, stepsNews, stepWhen } from '../../../shared/steps/history.ts'
import { changeBetween, isSameFact, type ListStep } from '../../../shared/steps/step.ts'

const step: ListStep = {
  id: 'step',
  kind: 'changed',
  at: '2026-11-23T14:02:00',
  by: '',
  source: '',
  onlyName: 'Rota',
  undoneAt: null,
}

describe('a step', () => {
  it('says when, and who did it where that is known', () => {
    expect(stepWhen(step, '2026-11-23')).toBe('today, 14:02')
    expect(stepWhen({ ...step, by: 'the deputy' }, '2026-12-23')).toBe(
      '23 November 2026, by the deputy',
    )
  })

  it('is the news of its page', () => {
    const inWords = ({ onlyName }: ListStep) => `Changed “${onlyName}”`
    expect(stepsNews([], inWords)).toBe('Nothing was done to the list yet')
    expect(stepsNews([step], inWords)).toBe('The last thing done: changed “Rota”')
    expect(stepsNews([{ ...step, undoneAt: step.at }, step], inWords)).toBe(
      'The last thing done was undone',
    )
  })

  it('is counted in the story of a thing', () => {
    expect([0, 1, 3].map(historyHeading)).toEqual([
      'Nothing has been written down yet',
      'Its story, in one step',
      'Its story, in three steps',
    ])
  })
})

describe('a change', () => {
  const before = { name: 'PC', place: 'Hall', data: ['staff'] as readonly string[] | null }

  it('sends only what was changed', () => {
    expect(changeBetween(before, { ...before, place: '' })).toEqual({ place: '' })
    expect(changeBetween(before, { ...before, data: ['staff'] })).toEqual({})
    expect(changeBetween(before, { ...before, data: [] })).toEqual({ data: [] })
    expect(changeBetween(before, { ...before, data: null })).toEqual({ data: null })
  })

  it.each([
    [['a'], ['a'], true],
    [['a'], ['a', 'b'], false],
    [['a'], ['b'], false],
    [[], null, false],
    ['', null, false],
  ])('between %j and %j is none: %s', (one, other, same) =>
    expect(isSameFact(one, other)).toBe(same),
  )
})
