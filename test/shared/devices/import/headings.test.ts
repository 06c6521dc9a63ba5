import { expect, it } from 'vitest'
import { facts } from '../../../../shared/devices/import/fact-text.ts'
import { guessColumns, headingRow } from '../../../../shared/devices/import/headings.ts'
import { factNames } from '../../../../shared/devices/words.ts'

it('knows its own headings, all of them', () => {
  const headings = facts.map(fact => factNames[fact])
  expect(guessColumns(headings, [])).toEqual(facts)
})

it('takes the tag for the name where nobody gave the devices names', () => {
  const headings = ['Asset Name', 'Asset Tag', 'Serial', 'Model', 'Category']
  expect(guessColumns(headings, [['', 'T-1', 'S1', 'X', 'Laptop']]).slice(0, 2)).toEqual([
    null,
    'name',
  ])
  expect(guessColumns(headings, [['PC', 'T-1', 'S1', 'X', 'Laptop']]).slice(0, 2)).toEqual([
    'name',
    null,
  ])
})

it('takes no fact twice, and tells a column of kinds by what is in it', () => {
  const below = [
    ['PC 1', 'laptop', 'a'],
    ['PC 2', 'Tablet', 'b'],
  ]
  expect(guessColumns(['Hostname', 'Whatever', 'Computer name'], below)).toEqual([
    'name',
    'kind',
    null,
  ])
})

it('finds the headings below a title', () => {
  expect(
    headingRow([['Devices of Larch House'], [], ['Name', 'Type', 'Serial'], ['PC', 'Laptop', '1']]),
  ).toBe(2)
  expect(
    headingRow([
      ['A', 'B'],
      ['1', '2'],
    ]),
  ).toBe(0)
  expect(headingRow([[], ['']])).toBe(-1)
})
