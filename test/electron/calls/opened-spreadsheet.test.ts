import { describe as about, expect, it } from 'vitest'
import { createOpening, describe, type Opened } from '../../../electron/calls/opened-spreadsheet.ts'
import type { Columns } from '../../../shared/devices/import/headings.ts'
import { createRowReader, type ReadRows } from '../../../shared/devices/import/read-rows.ts'

const below = Array.from({ length: 4500 }, (_, index) =>
  index % 900 === 7 ? [] : [`PC ${index}`, `Room ${index % 9}`, `S${index % 4000}`, '03/04/2026'],
)
const rows = [[], ['Devices of the home'], [], ['Name', 'Room', 'Serial', 'Bought'], ...below]
const guessed: Columns = ['name', 'place', 'serial', 'boughtOn']

/** As the thread sends them: in parts, the last one not full. */
function openedIn(parts: number, all: readonly (readonly string[])[] = rows): Opened {
  const opening = createOpening()
  for (let start = 0; start < all.length; start += parts) {
    opening.take(all.slice(start, start + parts))
  }
  return opening.finish('C:\\stick\\list.csv', 'token')
}

function readWith(opened: Opened, columns: Columns): ReadRows {
  const parts = opened.read(columns)
  for (;;) {
    const part = parts.next()
    if (part.done === true) return part.value
  }
}

about('a long file that comes in parts', () => {
  it.each([7, 499, 2000, 10_000])('says the same in parts of %i rows', parts => {
    const opened = openedIn(parts)
    expect(describe(opened)).toMatchObject({ fileName: 'list.csv', rows: 4495 })
    expect([opened.firstRow, opened.guesses]).toEqual([5, guessed])
    const reader = createRowReader({ ...opened, columns: guessed })
    reader.take(below)
    expect(readWith(opened, guessed)).toEqual(reader.rows)
    expect(reader.rows.read[0]).toMatchObject({ row: 5, twin: 4005 })
    expect(reader.rows.read.at(-1)).toMatchObject({ row: 4504, facts: { name: 'PC 4499' } })
  })

  it('is read anew for other columns, and once for the same', () => {
    const opened = openedIn(2000)
    const other: Columns = ['name', null, null, 'note']
    const anew = readWith(opened, other)
    expect(anew.read[0]).toMatchObject({ facts: { name: 'PC 0', note: '03/04/2026' }, twin: null })
    expect(readWith(opened, [...other])).toBe(anew)
    expect(readWith(opened, guessed).read[0]?.facts).toMatchObject({ boughtOn: '2026-04-03' })
  })

  it('may begin with thousands of empty rows', () => {
    const opened = openedIn(500, [...Array.from({ length: 3000 }, () => []), ['Name'], ['PC']])
    expect(opened.firstRow).toBe(3002)
    expect(readWith(opened, ['name']).read.map(({ row }) => row)).toEqual([3002])
  })

  it('is refused where nothing stands below its headings', () => {
    expect(() => openedIn(10, [['Name', 'Room']])).toThrow(/“list.csv” has no rows below/)
    expect(() => openedIn(10, [])).toThrow(/has no rows below/)
  })
})
