/** Reads the rows of a spreadsheet as what each says about a device, before any is set against the devices that are known. */
import { createCellReader, type readCell, type SaidFacts } from './cells.ts'
import type { Fact } from './fact-text.ts'
import type { Columns } from './headings.ts'
import { serialKey } from './known-devices.ts'

export interface Problem {
  /** The heading of the column; empty where it is about the whole row. */
  readonly column: string
  readonly why: string
}
export interface RefusedRow {
  readonly row: number
  readonly problems: readonly Problem[]
  readonly cells: readonly string[]
}
export interface ReadRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly facts: SaidFacts
  /** Empty where it says nothing about which device it is. */
  readonly serial: string
  /** The number of the first other row that has the same serial. */
  twin: number | null
}

export interface ReadRows {
  readonly read: readonly ReadRow[]
  readonly refused: readonly RefusedRow[]
}

export interface Below {
  readonly headings: readonly string[]
  readonly columns: Columns
  /** The number that the first row below the headings has in the spreadsheet. */
  readonly firstRow: number
}

export interface RowReader {
  /** The next rows, in their order. */
  readonly take: (rows: readonly (readonly string[])[]) => void
  /** All that were read so far. */
  readonly rows: ReadRows
}

export function createRowReader({ headings, columns, firstRow }: Below): RowReader {
  const refused: RefusedRow[] = []
  const read: ReadRow[] = []
  const bySerial = new Map<string, ReadRow>()
  const readCellOnce = createCellReader()
  const keep = (one: ReadRow) => {
    read.push(one)
    if (one.serial === '') return
    const first = bySerial.get(one.serial)
    if (first === undefined) bySerial.set(one.serial, one)
    else {
      one.twin = first.row
      first.twin ??= one.row
    }
  }
  let row = firstRow
  return {
    rows: { read, refused },
    take: rows => {
      for (const cells of rows) {
        const found = readRow({ headings, columns }, cells, readCellOnce)
        if (found !== null) {
          if ('problems' in found) refused.push({ row, cells, problems: found.problems })
          else {
            const { facts } = found
            keep({ row, cells, facts, serial: serialKey(facts.serial), twin: null })
          }
        }
        row += 1
      }
    },
  }
}

/** As `SaidFacts` while they are gathered; each value is one that `readCell` gave for this very fact. */
type Facts = Partial<Record<Fact, SaidFacts[Fact]>>
type Said = { readonly facts: SaidFacts } | { readonly problems: readonly Problem[] }

/** Null for a row with nothing in it. */
function readRow(
  { columns, headings }: Pick<Below, 'columns' | 'headings'>,
  cells: readonly string[],
  read: typeof readCell,
): Said | null {
  const facts: Facts = {}
  const problems: Problem[] = []
  let isSaid = false
  for (const [index, fact] of columns.entries()) {
    const cell = fact === null ? '' : (cells[index] ?? '')
    // Most cells of most lists are empty.
    if (fact === null || cell === '') continue
    isSaid ||= cell.trim() !== ''
    const found = read(fact, cell)
    if ('why' in found) problems.push({ column: headings[index] ?? '', why: found.why })
    else put(facts, found.facts, fact)
  }
  if (!isSaid) return null
  return toldOf(facts, problems, () => headings[columns.indexOf('name')] ?? '')
}

function toldOf(facts: Facts, problems: readonly Problem[], nameHeading: () => string): Said {
  if (facts.name === undefined) return { problems: withNameless(problems, nameHeading()) }
  // Each of them is what `readCell` said of this very fact.
  return problems.length > 0 ? { problems } : { facts: facts as SaidFacts }
}

/** What a column of its own says goes before what was read out of the name of the system. */
function put(facts: Facts, said: SaidFacts, column: Fact): void {
  // Object.keys forgets that these are the facts. Spread syntax would take ten times as long, once for each cell.
  for (const fact of Object.keys(said) as Fact[]) {
    if (column !== 'os' || facts[fact] === undefined) facts[fact] = said[fact]
  }
}

function withNameless(problems: readonly Problem[], column: string): readonly Problem[] {
  if (problems.some(problem => problem.column === column)) return problems
  return [...problems, { column, why: 'The device has no name. Give it one.' }]
}
