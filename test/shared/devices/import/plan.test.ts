import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceFacts, type Device } from '../../../../shared/devices/device.ts'
import { facts } from '../../../../shared/devices/import/fact-text.ts'
import { type Columns, guessColumns } from '../../../../shared/devices/import/headings.ts'
import { type ImportPlan, planImport } from '../../../../shared/devices/import/plan.ts'
import { listSheet, refusedSheet } from '../../../../shared/devices/import/sheets.ts'
import { nothingKnown } from '../../../../shared/devices/nothing-known.ts'
import { anyDevice } from '../../../support/spreadsheets.ts'

const device = (parts: Partial<Device>): Device => ({
  ...nothingKnown,
  id: 'a',
  createdAt: '2026-11-01T09:00:00.000Z',
  name: 'Office PC',
  kind: 'desktop',
  ...parts,
})

const columns: Columns = ['name', 'kind', 'serial', 'place']
const headings = ['Name', 'Type', 'Serial', 'Room']
const plan = (devices: readonly Device[], ...rows: readonly (readonly string[])[]): ImportPlan =>
  planImport({ devices, rows, firstRow: 2, headings, columns })

describe('a row', () => {
  it('is new where nothing matches', () => {
    const { added, ...rest } = plan([], ['Tablet 1', 'iPad', '007', 'Hall'])
    const known = { name: 'Tablet 1', kind: 'tablet', serial: '007', place: 'Hall' }
    expect(added).toEqual([{ row: 2, facts: { ...nothingKnown, ...known } }])
    expect(rest).toEqual({ changed: [], same: [], refused: [] })
  })

  it('is matched by its serial, whatever the name', () => {
    const before = device({ serial: 'ABC 1' })
    const { changed } = plan([before], ['New name', 'Desktop', 'abc1', ''])
    expect(changed).toEqual([
      {
        row: 2,
        before,
        after: { ...before, name: 'New name', serial: 'abc1' },
        changed: ['name', 'serial'],
      },
    ])
  })

  it('is matched by name and kind where there is no serial, and clears nothing', () => {
    const before = device({ place: 'Office', serial: 'X9' })
    expect(plan([before], ['office pc', 'Desktop', '', '']).changed[0]?.changed).toEqual(['name'])
    expect(plan([before], ['Office PC', 'Desktop', '', '']).same).toEqual([
      { row: 2, device: before },
    ])
    expect(plan([before], ['Office PC', 'Laptop', '', '']).added).toHaveLength(1)
  })

  it('with another serial is another device of the same name', () => {
    expect(plan([device({ serial: 'X1' })], ['Office PC', 'Desktop', 'X2', '']).added).toHaveLength(
      1,
    )
  })

  it('is refused with its number, column and reason', () => {
    expect(plan([], ['', 'Desktop', '1', ''], [], ['PC', 'Spoon', '2', '']).refused).toEqual([
      {
        row: 2,
        cells: ['', 'Desktop', '1', ''],
        problems: [{ column: 'Name', why: 'The device has no name. Give it one.' }],
      },
      {
        row: 4,
        cells: ['PC', 'Spoon', '2', ''],
        problems: [{ column: 'Type', why: expect.stringContaining('“Spoon”') as unknown }],
      },
    ])
  })

  it('is refused where two share a serial, both of them', () => {
    const { refused, added } = plan([], ['A', 'Tablet', 'S1', ''], ['B', 'Tablet', 's1', ''])
    expect(refused.map(({ row, problems }) => [row, problems[0]?.why])).toEqual([
      [2, expect.stringContaining('Row 3 has the same serial number')],
      [3, expect.stringContaining('Row 2 has the same serial number')],
    ])
    expect(added).toEqual([])
  })

  it('takes a made-up serial for none', () => {
    const { added } = plan(
      [],
      ['A', 'Tablet', 'To be filled by O.E.M.', ''],
      ['B', 'Tablet', 'To be filled by O.E.M.', ''],
    )
    expect(added).toHaveLength(2)
  })

  it('is refused where the name could be two devices', () => {
    const twins = [device({ id: 'a', place: 'Hall' }), device({ id: 'b', place: 'Attic' })]
    expect(plan(twins, ['Office PC', 'Desktop', '', 'Cellar']).refused).toHaveLength(1)
    expect(plan(twins, ['Office PC', 'Desktop', '', 'Attic']).same).toEqual([
      { row: 2, device: twins[1] },
    ])
  })

  it('guesses the kind only where the model leaves no doubt', () => {
    const named: Columns = ['name', 'model']
    const given = {
      devices: [],
      rows: [
        ['A', 'iPad Air'],
        ['B', 'X-200'],
      ],
      firstRow: 2,
      headings,
      columns: named,
    }
    expect(planImport(given).added.map(({ facts: said }) => said.kind)).toEqual(['tablet', 'other'])
  })
})

it('finds only “the same” in what the app wrote itself', () => {
  const lists = fc.uniqueArray(anyDevice, { maxLength: 8, selector: ({ id }) => id })
  fc.assert(
    fc.property(lists, fc.boolean(), (devices, isDoubled) => {
      // Lists with the same device twice exist too.
      const all = isDoubled
        ? devices.flatMap(each => [each, { ...each, id: `${each.id}-2` }])
        : devices
      const [own = [], ...rows] = listSheet(all)
      const result = planImport({
        devices: all,
        rows,
        firstRow: 2,
        headings: own,
        columns: guessColumns(own, rows),
      })
      expect(result).toMatchObject({ added: [], changed: [], refused: [] })
      expect(new Set(result.same.map(({ device: { id } }) => id)).size).toBe(all.length)
    }),
    { numRuns: 1500 },
  )
})

it('plans whole devices from any rows, and never throws', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.constantFrom('PC', 'Laptop', '1', 'Yes', '03/04/2026', '=1'),
  )
  const rows = fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 6 })
  fc.assert(
    fc.property(rows, fc.shuffledSubarray([...facts]), (given, chosen) => {
      const all: Columns = ['name', ...chosen.filter(fact => fact !== 'name')]
      const result = planImport({
        devices: [],
        rows: given,
        firstRow: 2,
        headings: [...all] as string[],
        columns: all,
      })
      for (const { facts: planned } of result.added)
        expect(deviceFacts.parse(planned)).toEqual(planned)
    }),
    { numRuns: 1500 },
  )
})

it('writes refused rows that read back as they came, with the reason', () => {
  const { refused } = plan([], ["'=PC", 'Spoon', '=1+1', '007'])
  const [head, row] = refusedSheet(headings, refused)
  expect(head).toEqual([...headings, 'Row in your file', 'Why it could not be read'])
  expect(row?.slice(0, 5)).toEqual(["'=PC", 'Spoon', "'=1+1", '007', '2'])
  expect(row?.[5]).toMatch(/^Type: “Spoon”/)
})
