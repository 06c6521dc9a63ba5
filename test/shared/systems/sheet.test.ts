import { expect, it } from 'vitest'
import { systemSheet } from '../../../shared/systems/sheet.ts'
import { someSystem } from '../../support/some-systems.ts'

const rowOf = (sheet: readonly (readonly string[])[]) =>
  Object.fromEntries((sheet[0] ?? []).map((heading, index) => [heading, sheet[1]?.[index]]))

it('says every fact in the words of the screen, nothing for what is not known, and a day in figures', () => {
  const system = someSystem({
    name: 'CareLeaf',
    kind: 'care-records',
    data: ['care-records', 'pictures'],
    certificates: [],
    signInCheck: 'some',
    certificateUntil: '2027-04-03',
  })
  const row = rowOf(systemSheet([system]))
  expect(Object.values(row).filter(cell => cell !== '')).toEqual([
    'CareLeaf',
    'Care records',
    'People’s care records, Photos or video',
    'On for some',
    'None',
    '03/04/2027',
    'In use',
  ])
  expect(row['Certificate until']).toBe('03/04/2027')
})

it.each(['=1+1', '+44 1632', '-5', '@SUM(A1)', '＝1', "'=x"])('lets %s not run', words => {
  const row = rowOf(systemSheet([someSystem({ name: words, supplierContact: words, note: words })]))
  expect([row['Name'], row['How to reach them'], row['Note']]).toEqual(Array(3).fill(`'${words}`))
})
