/** A report as one HTML page for the printer: no script, nothing fetched, every text escaped. */
import { assertNever } from '../assert.ts'
import { type AnswerStatus, statusWords } from '../checklist/status.ts'
import {
  type AnswerSpace,
  type Block,
  type Cell,
  type CellLine,
  type Column,
  type Facts,
  type List,
  maySplit,
  type Notice,
  type ReportDocument,
  type Table,
} from './document.ts'
import { type PrintFonts, printStyle } from './print-style.ts'
import { onOneLine, printable } from './printable.ts'
import { markDrawing, signDrawings } from './signs.ts'

export interface PrintDress {
  /** Made anew for every page; only the style sheet that carries it counts. */
  readonly nonce: string
  readonly fonts: PrintFonts
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Any text as HTML that shows it and means nothing else, in an element or in an attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, character => entities[character] ?? '')
}

/** What the page may load: its own style sheet and the fonts inside it. */
export function printPolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; font-src data:; base-uri 'none'; form-action 'none'`
}

export function asHtml(document: ReportDocument, { nonce, fonts }: PrintDress): string {
  const safeNonce = escapeHtml(nonce)
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${printPolicy(safeNonce)}">
<title>${escapeHtml(onOneLine(document.title))}</title>
<style nonce="${safeNonce}">${printStyle(fonts, widthsOf(document))}</style>
</head>
<body>
<header>
<p class="maker">${mark}Care Cyber Check</p>
<h1>${escapeHtml(document.title)}</h1>
${document.subtitle.map(line => `<p class="subtitle">${escapeHtml(line)}</p>`).join('\n')}
</header>
<main>
${document.blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`
}

const mark = `<svg viewBox="0 0 48 48" aria-hidden="true">${markDrawing}</svg>`

function widthsOf({ blocks }: ReportDocument): readonly number[] {
  const widths = blocks.flatMap(block =>
    block.kind === 'table' ? block.columns.map(column => column.width) : [],
  )
  return [...new Set(widths)]
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`
    case 'list':
      return listHtml(block)
    case 'table':
      return tableHtml(block)
    case 'facts':
      return factsHtml(block)
    case 'answer-space':
      return answerSpaceHtml(block)
    case 'notice':
      return noticeHtml(block)
    case 'page-break':
      return '<div class="page-break"></div>'
    default:
      return assertNever(block)
  }
}

function listHtml({ isNumbered, items }: List): string {
  const name = isNumbered ? 'ol' : 'ul'
  return `<${name}>${items.map(item => `<li>${escapeHtml(item)}</li>`).join('')}</${name}>`
}

function tableHtml({ caption, columns, rows }: Table): string {
  const grid = columns.map(column => `<col class="w${column.width}">`).join('')
  const heads = columns.map(
    column => `<th scope="col"${classOf(column)}>${escapeHtml(column.head)}</th>`,
  )
  return `<table>
<caption>${escapeHtml(caption)}</caption>
<colgroup>${grid}</colgroup>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.map(row => rowHtml(row, columns)).join('\n')}
</tbody>
</table>`
}

const classOf = (column: Column | undefined) => (column?.isNumber === true ? ' class="number"' : '')

function rowHtml(row: readonly Cell[], columns: readonly Column[]): string {
  const cells = row.map((cell, at) => {
    const inside = cell.map(lineHtml).join('')
    return at === 0 ? `<th scope="row">${inside}</th>` : `<td${classOf(columns[at])}>${inside}</td>`
  })
  return `<tr${maySplit(row) ? ' class="long"' : ''}>${cells.join('')}</tr>`
}

function lineHtml(line: CellLine): string {
  if (line.kind === 'status') return `<p>${statusHtml(line.status)}</p>`
  const tone = line.tone === 'normal' ? '' : ` class="${line.tone}"`
  return `<p${tone}>${escapeHtml(line.text)}</p>`
}

function statusHtml(status: AnswerStatus): string {
  const sign = `<svg viewBox="0 0 16 16" aria-hidden="true">${signDrawings[status]}</svg>`
  return `<span class="status status-${status}">${sign}${escapeHtml(statusWords[status].words)}</span>`
}

function factsHtml({ facts }: Facts): string {
  const rows = facts.map(
    ({ name, text }) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(text)}</dd></div>`,
  )
  return `<dl>${rows.join('')}</dl>`
}

function answerSpaceHtml({ question, ask, remarks, options, lines }: AnswerSpace): string {
  const choices = options.map(option => `<span>${escapeHtml(option)}</span>`).join('')
  return `<section class="answer-space">
<h3>${escapeHtml(question)}</h3>
<p>${escapeHtml(ask)}</p>
${remarks.map(remark => `<p class="small">${escapeHtml(remark)}</p>`).join('\n')}
<div class="box"><p class="options">${choices}</p>${'<div class="line"></div>'.repeat(lines)}</div>
</section>`
}

function noticeHtml({ title, text }: Notice): string {
  return `<aside class="notice"><p class="title">${escapeHtml(title)}</p><p>${escapeHtml(text)}</p></aside>`
}
