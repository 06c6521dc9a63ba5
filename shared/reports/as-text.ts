/** A report as plain text, for the clipboard and an email. */
import { statusWords } from '../checklist/status.ts'
import { assertNever } from '../assert.ts'
import type { AnswerSpace, Block, Cell, CellLine, ReportDocument, Table } from './document.ts'
import { onOneLine, printable } from './printable.ts'

export function asText({ title, subtitle, blocks }: ReportDocument): string {
  const head = [title, ...subtitle].map(onOneLine).join('\n')
  const parts = [head, ...blocks.map(blockText)].filter(part => part !== '')
  return `${parts.join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return underlined(block.text, block.level === 2 ? '=' : '-')
    case 'paragraph':
      return printable(block.text)
    case 'list':
      return block.items
        .map((item, at) => `${block.isNumbered ? `${at + 1}.` : '-'} ${printable(item)}`)
        .join('\n')
    case 'table':
      return tableText(block)
    case 'facts':
      return block.facts.map(({ name, text }) => named(name, printable(text))).join('\n')
    case 'answer-space':
      return answerSpaceText(block)
    case 'notice':
      return printable(`${block.title}. ${block.text}`)
    case 'page-break':
      return ''
    default:
      return assertNever(block)
  }
}

function underlined(text: string, line: string): string {
  const words = onOneLine(text)
  return `${words}\n${line.repeat(Math.min(words.length, 60))}`
}

function named(name: string, text: string): string {
  return text === '' ? `${onOneLine(name)}:` : `${onOneLine(name)}: ${text}`
}

/** A table cannot be drawn in an email, so each row becomes a small paragraph with its cells named. */
function tableText({ caption, columns, rows }: Table): string {
  const paragraphs = rows.map(row =>
    row
      .map((cell, at) => ({ head: columns[at]?.head ?? '', text: cellText(cell) }))
      .filter(({ text }) => text !== '')
      .map(({ head, text }) => named(head, text))
      .join('\n'),
  )
  return [printable(caption), ...paragraphs].join('\n\n')
}

const cellText = (cell: Cell): string => cell.map(lineText).join('\n')

function lineText(line: CellLine): string {
  if (line.kind === 'text') return printable(line.text)
  const { sign, words } = statusWords[line.status]
  return `${sign} ${words}`
}

function answerSpaceText({ question, ask, remarks, options }: AnswerSpace): string {
  return [
    onOneLine(question),
    printable(ask),
    ...remarks.map(printable),
    `${options.join(' / ')}:`,
  ].join('\n')
}
