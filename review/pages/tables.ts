/** The numbers of a chart as a table under it, and a number in words. */
import type { Number5, Row } from '../publication/publication.ts'
import { tooFew } from '../publication/words.ts'
import { html, type Html } from './html.ts'
import { counted } from './words.ts'

export type Cell = Html | string
export type Names = Readonly<Record<string, string>>

export interface Table {
  readonly caption: string
  readonly head: readonly string[]
  /** Words stand on the left, numbers on the right. */
  readonly isOfWords?: boolean
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly Cell[])[]
}

export const few = html`<span class="few">${tooFew}</span>`
export const numberCell = (number: Number5): Cell => (number === null ? few : counted(number))
export const percentCell = (percent: Number5 | undefined): Cell =>
  percent == null ? few : `${percent}%`

/** Wide tables are moved sideways within their frame, by keyboard too. */
export function table({ caption, head, rows, isOfWords = false }: Table): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table class="${isOfWords ? 'of-words' : 'of-numbers'}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map(name => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
    </table>
  </div>`
}

function line([name = '', ...cells]: readonly Cell[]): Html {
  return html`<tr>
    <th scope="row">${name}</th>
    ${cells.map(cell => html`<td>${cell}</td>`)}
  </tr> `
}

export interface Source {
  readonly file: string
  readonly words: string
}

export const answersFile: Source = { file: 'answers.csv', words: 'All answers as CSV' }
export const devicesFile: Source = { file: 'devices.csv', words: 'All of the devices as CSV' }
export const dsptFile: Source = { file: 'dspt.csv', words: 'All of the DSPT as CSV' }
export const coverageFile: Source = { file: 'coverage.csv', words: 'Who took part, as CSV' }

/** Under a chart: its numbers, and the file that they stand in. */
export function asTable(own: Table, source: Source): Html {
  return html`<details class="table">
    <summary>Show as a table<span class="hide">: ${own.caption}</span></summary>
    ${table(own)}
    <p><a href="${source.file}" download>${source.words}</a></p>
  </details>`
}

/** How many made each choice, one line for each row. */
export function choicesTable(
  caption: string,
  names: Names,
  rows: readonly { readonly name: Cell; readonly row: Row }[],
): Table {
  return {
    caption,
    head: ['', ...Object.values(names), 'Of about'],
    rows: rows.map(({ name, row }) => [name, ...row.homes.map(numberCell), numberCell(row.of)]),
  }
}
