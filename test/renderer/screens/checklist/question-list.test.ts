import { describe, expect, it } from 'vitest'
import {
  nameOfList,
  pageOfList,
  placeIn,
  questionListOf,
} from '../../../../renderer/screens/checklist/question-list.ts'
import { aQuestion } from '../../../support/questions.ts'

describe('the list that an address names', () => {
  it.each([
    ['quick', 'quick', '/checklist/quick', 'Ten-minute check'],
    ['all', 'all', '/checklist', null],
    ['caf', 'caf', '/checklist/by/caf', 'CAF'],
    ['due', 'due', '/checklist/by/due', 'Only what is due'],
    ['topics', 'all', '/checklist', null],
    ['__proto__', 'all', '/checklist', null],
  ])('“%s” is %s', (name, list, page, words) => {
    const found = questionListOf(name)
    expect([found, pageOfList(found), nameOfList(found)]).toEqual([list, page, words])
  })
})

describe('the place in a list', () => {
  const everything = ['a', 'b', 'c', 'd', 'e'].map(id => aQuestion({ id }))
  const [a, b, c, d, e] = everything
  const list = everything.filter(({ id }) => 'ace'.includes(id))
  const place = (question: typeof a) => {
    if (question === undefined) throw new Error('There are five.')
    const { index, before, after } = placeIn(list, question, everything)
    return [index, before?.id, after?.id]
  }

  it.each([
    ['the first', a, [0, undefined, 'c']],
    ['the middle', c, [1, 'a', 'e']],
    ['the last', e, [2, 'c', undefined]],
    ['one that left the list', b, [null, 'a', 'c']],
    ['a later one that left it', d, [null, 'c', 'e']],
  ])('of %s', (_which, question, expected) => {
    expect(place(question)).toEqual(expected)
  })

  it('after the last open one goes back to the first that is left', () => {
    expect(
      e &&
        placeIn(
          [a, b].filter(each => each !== undefined),
          e,
          everything,
        ).after?.id,
    ).toBe('a')
  })
})
