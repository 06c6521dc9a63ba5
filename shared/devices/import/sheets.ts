/** The tables that the app writes: the whole list, the rows that could not be read, and an empty template. */
import type { Device, DeviceFacts } from '../device.ts'
import { factNames } from '../words.ts'
import { type Fact, facts, factText } from './fact-text.ts'
import type { RefusedRow } from './read-rows.ts'
import { guard, tidy } from './tidy.ts'

export type Sheet = readonly (readonly string[])[]

const headings = facts.map(fact => factNames[fact])

/** Every fact of every device, below our own headings, none of it able to run. */
export function listSheet(devices: readonly Device[]): Sheet {
  return [headings, ...devices.map(device => facts.map(fact => cellOf(device, fact)))]
}

const cellOf = (device: DeviceFacts, fact: Fact): string =>
  guard(tidy(factText(fact, device[fact])))

/** The rows as they came, with their number and the reason, to be put right and brought in again. */
export function refusedSheet(columns: readonly string[], rows: readonly RefusedRow[]): Sheet {
  const reason = ({ problems }: RefusedRow) =>
    problems.map(({ column, why }) => (column === '' ? why : `${column}: ${why}`)).join(' ')
  const safe = (cell: string) => guard(tidy(cell))
  return [
    [...columns.map(safe), 'Row in your file', 'Why it could not be read'],
    ...rows.map(row => [
      ...columns.map((_, index) => alreadySafe(row.cells[index] ?? '')),
      String(row.row),
      safe(reason(row)),
    ]),
  ]
}

/** A cell that came with our apostrophe keeps that one: reading the file again must give the same text. */
function alreadySafe(cell: string): string {
  const text = tidy(cell)
  return text.startsWith("'") ? text : guard(text)
}

/** Our headings and nothing below. */
export const templateSheet: Sheet = [headings]

/** As a CSV file that Excel reads in the right letters: with a mark at its start, every cell in quotes. */
export function toCsv(sheet: Sheet): string {
  const line = (cells: readonly string[]) =>
    cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')
  return `\uFEFF${sheet.map(line).join('\r\n')}\r\n`
}
