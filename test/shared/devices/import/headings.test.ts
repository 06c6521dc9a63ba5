import { expect, it } from 'vitest'
import { facts } from '../../../../shared/devices/import/fact-text.ts'
import { exportFrom, guessColumns, headingRow } from '../../../../shared/devices/import/headings.ts'
import { knownExports } from '../../../../shared/devices/import/known-exports.ts'
import { factNames } from '../../../../shared/devices/words.ts'

it('knows its own headings, all of them', () => {
  const headings = facts.map(fact => factNames[fact])
  expect(guessColumns(headings, [])).toEqual(facts)
})

it.each(knownExports.map(each => [each.name, each] as const))(
  'recognises an export from %s',
  (name, known) => {
    const headings = [...new Set([...known.tells, ...Object.keys(known.headings)])]
    expect(exportFrom(headings)?.name).toBe(name)
    const guesses = guessColumns(headings, [])
    for (const [index, heading] of headings.entries()) {
      const guess = guesses[index] ?? null
      if (guess !== null && known.headings[heading] !== undefined)
        expect(guess).toBe(known.headings[heading])
    }
    expect(guesses).toEqual(expect.arrayContaining(['name', 'serial', 'model']))
  },
)

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
