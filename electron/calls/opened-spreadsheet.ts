/** A spreadsheet that was opened and waits for the manager to agree: its rows, and what they say once the columns are known. */
import {
  type Columns,
  exportFrom,
  guessColumns,
  headingRow,
} from '../../shared/devices/import/headings.ts'
import type { OpenedSpreadsheet } from '../../shared/devices/import/preview.ts'
import {
  createRowReader,
  type ReadRows,
  type RowReader,
} from '../../shared/devices/import/read-rows.ts'
import type { Sheet } from '../../shared/devices/import/sheets.ts'
import { Failure } from '../../shared/failure.ts'

export interface Opened {
  readonly token: string
  readonly fileName: string
  readonly headings: readonly string[]
  readonly rows: Sheet
  /** As the spreadsheet counts, from 1. */
  readonly firstRow: number
  /** One guess for each column. */
  readonly guesses: Columns
  /** What the rows say; whoever asks with other columns than the last has them read anew, in parts. */
  readonly read: (columns: Columns) => Generator<undefined, ReadRows, undefined>
}

/** What is seen of the rows to guess what the columns hold and to show how they look. */
const rowsLookedAt = 200
const samplesShown = 3
const rowsInAPart = 500

export interface Opening {
  /** Takes the rows, part by part, as the file is read. */
  readonly take: (rows: Sheet) => void
  readonly finish: (path: string, token: string) => Opened
}

/**
 * The rows are read while the thread that opens the file is still at the next ones. They are read as the columns are
 * guessed, which is mostly what the manager leaves them as; the preview and the import then find them read.
 */
export function createOpening(): Opening {
  const all: (readonly string[])[] = []
  let begun: Begun | null = null
  return {
    take: rows => {
      for (const row of rows) all.push(row)
      if (begun !== null) begun.reader.take(rows)
      else if (isEnough(all)) begun = beginWith(all)
    },
    finish: (path, token) => {
      const fileName = path.split(/[\\/]/).at(-1) ?? path
      begun ??= beginWith(all)
      if (begun === null || begun.at === all.length - 1) {
        throw new Failure(
          'invalid',
          `“${fileName}” has no rows below its headings. Choose a file with a list in it.`,
        )
      }
      const { at, headings, guesses, reader } = begun
      const below = { headings, firstRow: at + 2, rows: all.slice(at + 1) }
      return { token, fileName, ...below, guesses, read: readOnce(below, guesses, reader) }
    },
  }
}

interface Begun {
  /** Where the headings are, from 0. */
  readonly at: number
  readonly headings: readonly string[]
  readonly guesses: Columns
  readonly reader: RowReader
}

/** Whether the headings and all that is looked at below them are there; a file may begin with empty rows. */
function isEnough(rows: Sheet): boolean {
  const first = rows.findIndex(row => row.length > 0)
  return first !== -1 && rows.length >= first + rowsInAPart
}

/** Null where nothing is in the file. */
function beginWith(rows: Sheet): Begun | null {
  const at = headingRow(rows)
  if (at === -1) return null
  const headings = rows[at] ?? []
  const below = rows.slice(at + 1)
  const guesses = guessColumns(headings, below.slice(0, rowsLookedAt))
  const reader = createRowReader({ headings, columns: guesses, firstRow: at + 2 })
  reader.take(below)
  return { at, headings, guesses, reader }
}

type Below = Pick<Opened, 'headings' | 'firstRow' | 'rows'>

/** Lets other calls have their turn between two parts of a long list. */
function readOnce(below: Below, guesses: Columns, first: RowReader): Opened['read'] {
  let known = { columns: guesses, rows: first.rows }
  return function* read(columns) {
    if (isSame(known.columns, columns)) return known.rows
    const reader = createRowReader({ ...below, columns })
    for (let start = 0; start < below.rows.length; start += rowsInAPart) {
      reader.take(below.rows.slice(start, start + rowsInAPart))
      yield
    }
    known = { columns, rows: reader.rows }
    return known.rows
  }
}

const isSame = (one: Columns, other: Columns): boolean =>
  one.length === other.length && one.every((fact, index) => fact === other[index])

export function describe({ token, fileName, headings, rows, guesses }: Opened): OpenedSpreadsheet {
  const looked = rows.slice(0, rowsLookedAt)
  const columns = headings.map((heading, index) => {
    const said = looked
      .map(row => (row[index] ?? '').trim().slice(0, 60))
      .filter(cell => cell !== '')
    return {
      heading,
      guess: guesses[index] ?? null,
      samples: [...new Set(said)].slice(0, samplesShown),
    }
  })
  const filled = rows.reduce((count, row) => count + (row.length > 0 ? 1 : 0), 0)
  return { token, fileName, writtenBy: exportFrom(headings)?.name ?? '', rows: filled, columns }
}
