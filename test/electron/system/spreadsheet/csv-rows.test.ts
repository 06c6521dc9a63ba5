import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRowReader } from '../../../../electron/system/spreadsheet/csv-rows.ts'
import { Refusal } from '../../../../electron/system/spreadsheet/refusal.ts'

const options = { delimiter: ',', relax_column_count: true, relax_quotes: true } as const

function ours(parts: readonly string[]): readonly (readonly string[])[] | 'refused' {
  const rows: string[][] = []
  try {
    const reader = createRowReader(',', cells => void rows.push(cells))
    for (const part of parts) reader.write(part)
    reader.end()
    return rows
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

function theirs(text: string): readonly (readonly string[])[] | 'refused' {
  try {
    return parse(text, options)
  } catch {
    return 'refused'
  }
}

it('parts any text into the same cells as csv-parse, wherever the file is cut into pieces', () => {
  const signs = fc.constantFrom('"', '"', '""', ',', '\n', 'a', 'é ', ' ')
  const pieces = fc.array(
    fc.array(signs, { maxLength: 6 }).map(some => some.join('')),
    { maxLength: 5 },
  )
  let read = 0
  let refused = 0
  fc.assert(
    fc.property(pieces, fc.constantFrom('\n', '\r\n', '\r'), (parts, lineBreak) => {
      const cut = parts.map(part => part.replaceAll('\n', lineBreak))
      const expected = theirs(cut.join(''))
      if (expected === 'refused') refused += 1
      else read += 1
      expect(ours(cut)).toEqual(expected)
    }),
    { numRuns: 5000 },
  )
  expect(Math.min(read, refused)).toBeGreaterThan(500)
})

it('waits for the second half of a line break and of a doubled mark', () => {
  expect(ours(['a,b\r', '\nc,"d"', '"e"\r', '\n'])).toEqual([
    ['a', 'b'],
    ['c', 'd"e'],
  ])
})

it('gives up on a mark that is never closed before it has swallowed the whole file', () => {
  let written = 0
  const reader = createRowReader(',', () => undefined)
  const write = () => {
    for (; written < 100; written += 1) reader.write(`"${'x'.repeat(100_000)},`)
  }
  expect(write).toThrow(Refusal)
  expect(written).toBeLessThan(20)
})
