/** Reads a CSV file: its letters and what stands between its cells are found out, not asked. */
import type { Collector } from './collect.ts'
import { createRowReader, type RowReader } from './csv-rows.ts'
import { lettersOf, textParts } from './letters.ts'
import { Refusal } from './refusal.ts'

type Delimiter = ',' | ';' | '\t'
const delimiters: readonly Delimiter[] = [',', ';', '\t']

export async function readCsv(path: string, collector: Collector): Promise<void> {
  let index = 0
  const take = (cells: string[]) => {
    collector.add(index, cells)
    index += 1
  }
  let rows: RowReader | undefined
  for await (const part of textParts(path, await lettersOf(path))) {
    if (rows === undefined) {
      const { delimiter, text } = startOf(part)
      rows = createRowReader(delimiter, take)
      rows.write(text)
    } else rows.write(part)
  }
  rows?.end()
  collector.finish()
}

function startOf(text: string): { readonly delimiter: Delimiter; readonly text: string } {
  if (text.slice(0, 100_000).includes('\0')) throw new Refusal('not-a-list')
  // Excel writes and hides this line.
  const said = /^sep=([,;\t])\r?\n/i.exec(text)
  if (said === null) return { delimiter: delimiterOf(text), text }
  // The pattern allows no other than the three.
  return { delimiter: said[1] as Delimiter, text: text.slice(said[0].length) }
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
