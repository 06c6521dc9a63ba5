/** Reads a CSV file: its letters and what stands between its cells are found out, not asked. */
import { Readable } from 'node:stream'
import Papa from 'papaparse'
import type { Collector } from './collect.ts'
import { lettersOf, textParts } from './letters.ts'
import { Refusal } from './refusal.ts'

type Delimiter = ',' | ';' | '\t'
const delimiters: readonly Delimiter[] = [',', ';', '\t']

export async function readCsv(path: string, collector: Collector): Promise<void> {
  const parts = textParts(path, await lettersOf(path))
  const first = await parts.next()
  let text = first.done === true ? '' : first.value
  if (text.slice(0, 100_000).includes('\0')) throw new Refusal('not-a-list')
  // Excel writes and hides this line.
  const said = /^sep=([,;\t])\r?\n/i.exec(text)
  if (said !== null) text = text.slice(said[0].length)
  // What it says is one of the three: the pattern allows no other.
  const delimiter = (said?.[1] as Delimiter | undefined) ?? delimiterOf(text)
  // Programs end their lines with one or both of the two signs; with both, the first stays in the last cell.
  const newline = text.includes('\n') ? '\n' : '\r'
  async function* all() {
    yield text
    yield* parts
  }
  await parseParts(all(), { delimiter, newline }, rowsInto(collector))
  collector.finish()
}

/** As many parts as a single row may fill: a quotation mark that is never closed swallows the rest of the file. */
const mostPartsInARow = 2

/** Takes the rows of one part after the other; throws the refusal of what cannot be read. */
function rowsInto(collector: Collector): (part: Papa.ParseResult<string[]>) => void {
  let index = 0
  let partsWithout = 0
  return ({ data, errors }) => {
    if (errors.some(({ code }) => code === 'MissingQuotes')) throw new Refusal('quotes')
    partsWithout = data.length === 0 ? partsWithout + 1 : 0
    if (partsWithout > mostPartsInARow) throw new Refusal('quotes')
    for (const cells of data) {
      const last = cells.at(-1)
      if (last?.endsWith('\r') === true) cells[cells.length - 1] = last.slice(0, -1)
      collector.add(index, cells)
      index += 1
    }
  }
}

function parseParts(
  parts: AsyncIterable<string>,
  how: { readonly delimiter: Delimiter; readonly newline: '\n' | '\r' },
  take: (part: Papa.ParseResult<string[]>) => void,
): Promise<void> {
  const stream = Readable.from(parts)
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(stream, {
      ...how,
      chunk: (part, parser) => {
        try {
          take(part)
        } catch (error) {
          // First of all: what is aborted counts as complete.
          reject(error instanceof Error ? error : new Error(String(error)))
          parser.abort()
          stream.destroy()
        }
      },
      complete: () => resolve(),
      error: reject,
    })
  })
}

/** The one that parts the first lines into the most cells, and into the same number in each. */
export function delimiterOf(text: string): Delimiter {
  const lines = firstLines(text, 20)
  const score = (delimiter: Delimiter) => {
    const counts = lines.map(line => line.split(delimiter).length - 1)
    const head = counts[0] ?? 0
    const alike = counts.filter(count => count === head).length
    return head * (alike / Math.max(1, lines.length))
  }
  return delimiters.reduce((best, next) => (score(next) > score(best) ? next : best))
}

/** Without what stands in quotes, where a comma is a comma. */
function firstLines(text: string, most: number): readonly string[] {
  return text
    .slice(0, 64_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter(line => line.trim() !== '')
    .slice(0, most)
}
