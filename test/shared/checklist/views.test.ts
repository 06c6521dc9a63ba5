import { expect, it } from 'vitest'
import { isStandardView, viewNames, viewPage, viewWords } from '../../../shared/checklist/views.ts'

it('has one page and one name for each view', () => {
  expect(viewNames.map(view => [viewPage(view), viewWords[view]])).toEqual([
    ['/checklist', 'By topic'],
    ['/checklist/by/dspt', 'DSPT'],
    ['/checklist/by/cyber-essentials', 'Cyber Essentials'],
    ['/checklist/by/caf', 'CAF'],
    ['/checklist/by/strategy', 'National strategy'],
    ['/checklist/by/it', 'Only what IT must do'],
    ['/checklist/by/due', 'Only what is due'],
  ])
})

it.each([
  ['caf', true],
  ['due', false],
  ['toString', false],
])('%s follows a standard: %s', (view, follows) => {
  expect(isStandardView(view)).toBe(follows)
})
