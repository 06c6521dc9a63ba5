import { describe, expect, it } from 'vitest'
import { lineChange, ownLine } from '../../../shared/plan/line.ts'
import { anOwnLine } from '../../support/builders.ts'

describe('what may be written on the plan', () => {
  it.each([
    ['nothing', {}, true],
    ['a decision', { state: 'done' }, true],
    ['a date taken away', { dueOn: null }, true],
    ['a decision that does not exist', { state: 'forgotten' }, false],
    ['a date that is none', { dueOn: '2026-02-30' }, false],
    ['a date in words', { reviewOn: 'in May' }, false],
    ['a note longer than two pages', { note: 'x'.repeat(2001) }, false],
    ['a field nobody knows', { colour: 'red' }, false],
  ])('%s: %o', (_name, change, isFine) => {
    expect(lineChange.safeParse(change).success).toBe(isFine)
  })

  it.each([
    ['as short as can be', anOwnLine(), true],
    ['without a title', anOwnLine({ title: '  ' }), false],
    ['of no minutes', anOwnLine({ minutes: 0 }), false],
    ['of more than ten hours', anOwnLine({ minutes: 601 }), false],
  ])('a line of one’s own %s', (_name, line, isFine) => {
    expect(ownLine.safeParse(line).success).toBe(isFine)
  })
})
