/** Reads the first sheet of an Excel workbook as texts: what its cells show, never what they would compute. */
import type { Collector } from './collect.ts'
import { mostColumns, mostRows } from './limits.ts'
import { Refusal } from './refusal.ts'
import {
  firstSheet,
  type NumberFormat,
  numberFormats,
  readXml,
  sharedTexts,
  unescapeExcel,
} from './workbook-parts.ts'
import { openWorkbook } from './workbook-zip.ts'

interface Shown {
  readonly shared: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
}

export async function readXlsx(path: string, collector: Collector): Promise<void> {
  const zip = await openWorkbook(path)
  const sheet = await firstSheet(zip)
  const shown = {
    shared: await sharedTexts(zip),
    formats: await numberFormats(zip),
    from1904: sheet.from1904,
  }
  await readXml(zip, sheet.path, rowTaker(shown, collector))
  collector.finish()
}

function rowTaker(shown: Shown, collector: Collector) {
  let rowIndex = -1
  let cells: string[] = []
  let column = -1
  let type = ''
  let style = 0
  let text = ''
  let isText = false
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'row') {
        rowIndex = nextRow(rowIndex, attributes['r'])
        cells = []
        column = -1
      } else if (name === 'c') {
        column = columnOf(attributes['r'], column + 1)
        type = attributes['t'] ?? 'n'
        style = Number(attributes['s'] ?? 0)
        text = ''
      } else isText = name === 'v' || name === 't'
    },
    text: (part: string) => {
      if (isText) text += part
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') isText = false
      if (name === 'c' && text !== '') {
        while (cells.length < column) cells.push('')
        cells[column] = shownText(text, type, style, shown)
      }
      if (name === 'row') collector.add(rowIndex, cells)
    },
  }
}

/** Rows say their number; a number that goes back or far past the end is no sheet of Excel. */
function nextRow(last: number, named: string | undefined): number {
  const index = named === undefined ? last + 1 : Number(named) - 1
  if (!Number.isInteger(index) || index <= last) throw new Refusal('torn')
  if (index > mostRows) throw new Refusal('rows')
  return index
}

/** "C12" is the third column. */
function columnOf(place: string | undefined, next: number): number {
  if (place === undefined) return next
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(place)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  if (column === 0) throw new Refusal('torn')
  if (column > mostColumns) throw new Refusal('columns')
  return column - 1
}

function shownText(text: string, type: string, style: number, shown: Shown): string {
  switch (type) {
    case 's':
      return shown.shared[Number(text)] ?? ''
    case 'inlineStr':
    case 'str':
      return unescapeExcel(text)
    case 'b':
      return text === '1' ? 'Yes' : 'No'
    case 'd':
    case 'e':
      return text
    default:
      return numberText(text, shown.formats[style], shown.from1904)
  }
}

const excelEpoch = Date.UTC(1899, 11, 30)
const daysTo1904 = 1462
const largestDay = 2_958_465

function numberText(text: string, format: NumberFormat | undefined, from1904: boolean): string {
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  if (format?.isDate === true && number >= 1 && number <= largestDay) {
    const day = Math.floor(number) + (from1904 ? daysTo1904 : 0)
    return new Date(excelEpoch + day * 86_400_000).toISOString().slice(0, 10)
  }
  // Written as 3.5E+14 in the file, and shown in full to people.
  const plain = Number.isInteger(number) ? BigInt(number).toString() : String(number)
  return plain.padStart(format?.zeros ?? 0, '0')
}
