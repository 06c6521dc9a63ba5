/** A table of a report in Word: its head repeated on every page, its rows kept whole. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type AnswerStatus, statusWords } from '../../shared/checklist/status.ts'
import { colours, statusColours } from '../../shared/reports/colours.ts'
import {
  type Cell,
  type CellLine,
  type Column,
  maySplit,
  type Table as ReportTable,
} from '../../shared/reports/document.ts'
import { filled, hex, line, rowLines, signFont, smallSize, textWidth } from './word-dress.ts'
import { runsOf } from './word-runs.ts'

const tableSize = 20

export function wordTable({ caption, columns, rows }: ReportTable): readonly (Paragraph | Table)[] {
  const widths = columns.map(column => Math.floor((textWidth * column.width) / 100))
  const table = new Table({
    rows: [headRow(columns, widths), ...rows.map(row => bodyRow(row, columns, widths))],
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: rowLines,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
  })
  return [new Paragraph({ style: 'Caption', children: runsOf(caption) }), table]
}

const cellMargins = { top: 80, bottom: 80, left: 110, right: 110 }
const side = (column: Column | undefined) =>
  column?.isNumber === true ? AlignmentType.RIGHT : AlignmentType.LEFT

function headRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  const cells = columns.map((column, at) => {
    const children = runsOf(column.head, { bold: true, size: smallSize, color: hex(colours.deep) })
    return new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: cellMargins,
      shading: filled(colours.tint),
      verticalAlign: 'bottom',
      borders: { bottom: line(colours.brand, 8) },
      children: [
        new Paragraph({ alignment: side(column), keepNext: true, spacing: { after: 0 }, children }),
      ],
    })
  })
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells })
}

function bodyRow(
  row: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
): TableRow {
  const cells = row.map(
    (cell, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        margins: cellMargins,
        children: cellParagraphs(cell, columns[at]),
      }),
  )
  return new TableRow({ cantSplit: !maySplit(row), children: cells })
}

/** Word refuses a cell without a paragraph. */
function cellParagraphs(cell: Cell, column: Column | undefined): readonly Paragraph[] {
  const alignment = side(column)
  if (cell.length === 0) return [new Paragraph({ spacing: { after: 0 } })]
  return cell.map(
    (words, at) =>
      new Paragraph({
        alignment,
        spacing: { after: at === cell.length - 1 ? 0 : 60, line: 264 },
        children: lineRuns(words),
      }),
  )
}

function lineRuns(words: CellLine): readonly TextRun[] {
  if (words.kind === 'status') return statusRuns(words.status)
  switch (words.tone) {
    case 'normal':
      return runsOf(words.text, { size: tableSize })
    case 'strong':
      return runsOf(words.text, { size: tableSize, bold: true })
    case 'small':
      return runsOf(words.text, { size: smallSize, color: hex(colours.quiet) })
  }
}

/** No-break spaces keep the sign, the words and the ground on one line. */
function statusRuns(status: AnswerStatus): readonly TextRun[] {
  const { sign, words } = statusWords[status]
  const { ink, ground } = statusColours[status]
  const dress = { size: tableSize, bold: true, color: hex(ink), shading: filled(ground) }
  return [
    new TextRun({ ...dress, text: `\u00a0${sign}\u00a0`, font: signFont }),
    new TextRun({ ...dress, text: `${words.replaceAll(' ', '\u00a0')}\u00a0` }),
  ]
}
