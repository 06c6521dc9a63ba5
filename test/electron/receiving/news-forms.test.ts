import { expect, it } from 'vitest'
import { mostNewsBytes, newsForms } from '../../../electron/receiving/news-forms.ts'
import { benchmarkFile } from '../../support/news.ts'
import { newKeys } from '../../support/small-review.ts'

const value: unknown = JSON.parse(benchmarkFile(newKeys(), { quarter: '2027-Q1', isMadeUp: true }))

it('says which quarter a benchmark is of and whether it is made up', () => {
  expect(newsForms.benchmark.read(value)).toEqual({ edition: '2027-Q1', isMadeUp: true })
  expect(newsForms.benchmark.read({ ...Object(value), quarter: '2040-Q1' })).toBeNull()
})

it('takes none that is longer than the longest of the forms', () => {
  for (const { mostBytes } of Object.values(newsForms)) {
    expect(mostBytes).toBeLessThanOrEqual(mostNewsBytes)
  }
})
