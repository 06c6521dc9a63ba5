/** A report as a Word file: its styles, its page, its footer and its properties. */
import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { colours } from '../../shared/reports/colours.ts'
import type { ReportDocument } from '../../shared/reports/document.ts'
import { onOneLine } from '../../shared/reports/printable.ts'
import { wordBlocks, wordHead } from './word-blocks.ts'
import { bulletList, hex, margin, numberedList, page, smallSize, smallStyle } from './word-dress.ts'

const maker = 'Care Cyber Check'

export async function wordFile(report: ReportDocument): Promise<Uint8Array> {
  const document = new Document({
    title: onOneLine(report.title),
    creator: maker,
    lastModifiedBy: maker,
    description: onOneLine(report.subtitle.join(', ')),
    // Without it Word opens the file in the manner of Word 2007.
    compatibility: { version: 15 },
    styles: {
      default: defaultStyles,
      paragraphStyles: [
        {
          id: smallStyle,
          name: 'Small print',
          basedOn: 'Normal',
          run: { size: smallSize, color: hex(colours.quiet) },
          paragraph: { spacing: { after: 40 } },
        },
      ],
    },
    numbering: {
      config: [
        { reference: numberedList, levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
        { reference: bulletList, levels: [listLevel(LevelFormat.BULLET, '•')] },
      ],
    },
    sections: [
      {
        properties: { page: { size: page, margin } },
        footers: { default: footerOf(report) },
        children: [...wordHead(report), ...wordBlocks(report.blocks)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const headingStyle = (size: number, before: number, after: number, colour: string) => ({
  run: { size, bold: true, color: hex(colour) },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** Sizes in half points, spaces in twentieths of a point. Arial has Arimo's widths and is on every PC with Word. */
const defaultStyles = {
  document: {
    run: { font: 'Arial', size: 22, color: hex(colours.ink), language: { value: 'en-GB' } },
    paragraph: { spacing: { after: 120, line: 300 } },
  },
  heading1: headingStyle(48, 0, 80, colours.deep),
  heading2: headingStyle(32, 400, 120, colours.deep),
  heading3: headingStyle(25, 280, 80, colours.ink),
  caption: {
    run: { size: 21, color: hex(colours.quiet) },
    paragraph: { spacing: { after: 100 }, keepNext: true },
  },
}

const listLevel = (format: 'decimal' | 'bullet', text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 360 } } },
})

/** "Larch House · 23 November 2026 · Page 1 of 5" */
function footerOf({ footer }: ReportDocument): Footer {
  const children = [
    `${onOneLine(footer)} · Page `,
    PageNumber.CURRENT,
    ' of ',
    PageNumber.TOTAL_PAGES,
  ]
  const run = new TextRun({ children, size: smallSize, color: hex(colours.quiet) })
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })],
  })
}
