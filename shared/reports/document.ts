/** A report as data: one closed model behind the printed page, the Word file and the copied text. Every text in it is plain text, never markup. */
import type { AnswerStatus } from '../checklist/status.ts'

export interface ReportDocument {
  readonly title: string
  /** Short lines under the title. */
  readonly subtitle: readonly string[]
  /** Stands before "Page 1 of 5" at the foot of every page. */
  readonly footer: string
  readonly blocks: readonly Block[]
}

export type Block = Heading | Paragraph | List | Table | Facts | AnswerSpace | Notice | PageBreak

export interface Heading {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
}

export interface List {
  readonly kind: 'list'
  readonly isNumbered: boolean
  readonly items: readonly string[]
}

/** The first cell of every row names the row. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Column {
  readonly head: string
  /** Whole per cents of the page; all columns together make 100. */
  readonly width: number
  readonly isNumber?: boolean
}

/** What stands in a cell, one below the other. */
export type Cell = readonly CellLine[]

export type CellLine =
  | { readonly kind: 'text'; readonly tone: 'normal' | 'strong' | 'small'; readonly text: string }
  | { readonly kind: 'status'; readonly status: AnswerStatus }

/** About half a page in a narrow column: a row that long may be split, or it would leave a page half empty. */
const longestWholeRow = 900

export function maySplit(row: readonly Cell[]): boolean {
  const lengths = row.map(cell =>
    cell.reduce((sum, line) => sum + (line.kind === 'text' ? line.text.length : 0), 0),
  )
  return Math.max(...lengths) > longestWholeRow
}

/** What is known, by name. */
export interface Facts {
  readonly kind: 'facts'
  readonly facts: readonly { readonly name: string; readonly text: string }[]
}

/** A question to be answered by hand or in Word: kept on one page with room to write. */
export interface AnswerSpace {
  readonly kind: 'answer-space'
  readonly question: string
  readonly ask: string
  /** Small print under the question. */
  readonly remarks: readonly string[]
  readonly options: readonly string[]
  /** Empty lines to write on. */
  readonly lines: number
}

export interface Notice {
  readonly kind: 'notice'
  readonly title: string
  readonly text: string
}

/** The heading that has to follow it begins a new page. */
export interface PageBreak {
  readonly kind: 'page-break'
}

export const heading = (level: 2 | 3, text: string): Heading => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text })
export const bullets = (items: readonly string[]): List => ({
  kind: 'list',
  isNumbered: false,
  items,
})
export const normal = (text: string): CellLine => ({ kind: 'text', tone: 'normal', text })
export const strong = (text: string): CellLine => ({ kind: 'text', tone: 'strong', text })
export const small = (text: string): CellLine => ({ kind: 'text', tone: 'small', text })
