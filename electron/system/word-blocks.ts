/** The parts of a report as paragraphs and tables of a Word file. */
import {
  CheckBox,
  HeadingLevel,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from 'docx'
import { assertNever } from '../../shared/assert.ts'
import { colours } from '../../shared/reports/colours.ts'
import type {
  AnswerSpace,
  Block,
  Facts,
  List,
  Notice,
  ReportDocument,
} from '../../shared/reports/document.ts'
import { printable } from '../../shared/reports/printable.ts'
import {
  bulletList,
  filled,
  hex,
  line,
  noLine,
  numberedList,
  rowLines,
  smallStyle,
  textWidth,
} from './word-dress.ts'
import { runsOf } from './word-runs.ts'
import { wordTable } from './word-table.ts'

type Part = Paragraph | Table

export function wordHead({ title, subtitle }: ReportDocument): readonly Part[] {
  const under = { bottom: { ...line(colours.brand, 16), space: 8 } }
  const lines = subtitle.map((text, at) => {
    const isLast = at === subtitle.length - 1
    const children = runsOf(text, { size: 24, color: hex(colours.quiet) })
    return new Paragraph({
      children,
      spacing: { after: isLast ? 280 : 0 },
      ...(isLast ? { border: under } : {}),
    })
  })
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(title) }), ...lines]
}

export function wordBlocks(blocks: readonly Block[]): readonly Part[] {
  let lists = 0
  return blocks.flatMap((block, at) => {
    if (block.kind === 'list') lists += 1
    return wordBlock(block, {
      listNumber: lists,
      isOnNewPage: blocks[at - 1]?.kind === 'page-break',
    })
  })
}

interface Place {
  readonly listNumber: number
  readonly isOnNewPage: boolean
}

function wordBlock(block: Block, { listNumber, isOnNewPage }: Place): readonly Part[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.level, block.text, isOnNewPage)]
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.text) })]
    case 'list':
      return listItems(block, listNumber)
    case 'table':
      return [...wordTable(block), gap()]
    case 'facts':
      return [factsTable(block), gap()]
    case 'answer-space':
      return answerSpace(block)
    case 'notice':
      return noticeLines(block)
    case 'page-break':
      // The heading after it brings the new page: a break of its own could leave a page empty.
      return []
    default:
      return assertNever(block)
  }
}

function headingOf(level: 2 | 3, text: string, pageBreakBefore = false): Paragraph {
  const heading = level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
  return new Paragraph({ heading, pageBreakBefore, children: runsOf(text) })
}

/** Two tables in a row would grow together in Word. */
const gap = () => new Paragraph({ spacing: { before: 0, after: 60, line: 120 } })

/** `instance` starts the numbers of each list at 1 again. */
function listItems({ isNumbered, items }: List, instance: number): readonly Paragraph[] {
  const reference = isNumbered ? numberedList : bulletList
  const numbering = { reference, level: 0, instance }
  return items.map(item => new Paragraph({ numbering, children: runsOf(item) }))
}

function factsTable({ facts }: Facts): Table {
  const nameWidth = Math.round(textWidth * 0.34)
  const widths = [nameWidth, textWidth - nameWidth]
  const rows = facts.map(({ name, text }) => {
    const cells = [runsOf(name, { color: hex(colours.quiet) }), runsOf(text)]
    return new TableRow({
      cantSplit: true,
      children: cells.map((runs, at) => factCell(runs, widths[at])),
    })
  })
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: rowLines,
  })
}

function factCell(children: readonly TextRun[], width = 0): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 70, bottom: 70, left: 0, right: 110 },
    children: [new Paragraph({ children, spacing: { after: 0 } })],
  })
}

/** The upper and the lower line have the colour of the ground: they only make room around the words. */
function noticeLines({ title, text }: Notice): readonly Paragraph[] {
  const left = { ...line(colours.brand, 36), space: 8 }
  const room = { ...line(colours.tint), space: 6 }
  const box = { shading: filled(colours.tint), indent: { left: 200 } }
  return [
    new Paragraph({
      ...box,
      border: { left, top: room },
      keepNext: true,
      spacing: { before: 120, after: 0 },
      children: runsOf(title, { bold: true }),
    }),
    new Paragraph({
      ...box,
      border: { left, bottom: room },
      spacing: { after: 240 },
      children: runsOf(text),
    }),
  ]
}

/** Kept on one page with its question; the boxes can be ticked in Word and by hand. */
function answerSpace({ question, ask, remarks, options, lines }: AnswerSpace): readonly Part[] {
  const choices = options.flatMap(option => [
    new CheckBox({ checked: false, alias: printable(option) }),
    ...runsOf(` ${option}        `),
  ])
  const rows = [
    answerRow(new Paragraph({ keepNext: true, spacing: { after: 0 }, children: choices })),
    ...Array.from({ length: lines }, (_, at) =>
      answerRow(new Paragraph({ keepNext: at < lines - 1, spacing: { after: 0 } })),
    ),
  ]
  return [
    headingOf(3, question),
    new Paragraph({ keepNext: true, spacing: { after: 60 }, children: runsOf(ask) }),
    ...remarks.map(
      remark => new Paragraph({ style: smallStyle, keepNext: true, children: runsOf(remark) }),
    ),
    answerTable(rows),
    gap(),
  ]
}

function answerRow(content: Paragraph): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: 440, rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        width: { size: textWidth, type: WidthType.DXA },
        margins: { top: 60, bottom: 60, left: 140, right: 140 },
        children: [content],
      }),
    ],
  })
}

function answerTable(rows: readonly TableRow[]): Table {
  const edge = line(colours.quiet)
  return new Table({
    rows,
    columnWidths: [textWidth],
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: noLine,
    },
  })
}
