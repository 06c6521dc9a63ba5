/** Gathers the rows of a table as they are read and refuses what goes past the limits. */
import { mostCells, mostColumns, mostLetters, mostRows } from './limits.ts'
import { Refusal } from './refusal.ts'

export interface Collector {
  /** Rows come in order; `index` counts from 0 and may leave out empty rows. */
  readonly add: (index: number, cells: string[]) => void
  readonly finish: () => void
}

const rowsAtOnce = 2000

/** Hands the rows on in parts, so that they never stand in the memory of the worker all together. */
export function createCollector(send: (rows: string[][]) => void): Collector {
  let part: string[][] = []
  let sent = 0
  let cellCount = 0
  let letters = 0
  const flush = () => {
    if (part.length > 0) send(part)
    sent += part.length
    part = []
  }
  return {
    add: (index, cells) => {
      trimEnd(cells)
      if (cells.length === 0) return
      if (index >= mostRows + 1) throw new Refusal('rows')
      if (cells.length > mostColumns) throw new Refusal('columns')
      cellCount += cells.length
      for (const cell of cells) letters += cell.length
      if (cellCount > mostCells || letters > mostLetters) throw new Refusal('cells')
      while (sent + part.length < index) part.push([])
      part.push(cells)
      if (part.length >= rowsAtOnce) flush()
    },
    finish: () => {
      flush()
      if (sent === 0) throw new Refusal('empty')
    },
  }
}

function trimEnd(cells: string[]): void {
  while (cells.length > 0 && (cells.at(-1) ?? '').trim() === '') cells.pop()
}
