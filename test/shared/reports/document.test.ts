import { expect, it } from 'vitest'
import { maySplit, normal, small } from '../../../shared/reports/document.ts'

it.each([
  ['an empty row', [[], []], false],
  ['a row of short cells', [[normal('x'.repeat(500))], [normal('x'.repeat(500))]], false],
  ['a row with half a page in one cell', [[normal('x'.repeat(700)), small('x'.repeat(300))]], true],
])('lets a row run over to the next page only where it is long: %s', (_name, row, expected) => {
  expect(maySplit(row)).toBe(expected)
})
