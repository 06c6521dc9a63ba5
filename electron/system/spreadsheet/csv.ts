/** Reads a CSV file: its letters and what stands between its cells are found out, not asked. */
import { once } from 'node:events'
import { CsvError, parse } from 'csv-parse'
import type { Collector } from './collect.ts'
import { lettersOf, textParts } from './letters.ts'
import { Refusal } from './refusal.ts'

type Delimiter = ',' | ';' | '\t'
const delimiters: readonly Delimiter[] = [',', ';', '\t']
/** A cell longer than any note that anyone writes; a quotation mark that is never closed swallows the rest of the file. */
const longestRecord = 1 << 20

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
  try {
    await run(text, parts, delimiter, collector)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Refusal(
      error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
        ? 'quotes'
        : 'torn',
    )
  }
  collector.finish()
}

async function run(
  first: string,
  rest: AsyncIterable<string>,
  delimiter: Delimiter,
  collector: Collector,
) {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  })
  let index = 0
  let refused: unknown
  parser.on('data', (cells: string[]) => {
    try {
      collector.add(index, cells)
      index += 1
    } catch (error) {
      refused ??= error
      parser.destroy()
    }
  })
  const ended = once(parser, 'close').catch((error: unknown) => {
    refused ??= error
  })
  const failed = new Promise<void>(resolve => {
    parser.on('error', error => {
      refused ??= error
      resolve()
    })
  })
  const write = async (text: string) => {
    if (parser.write(text) || refused !== undefined) return
    await Promise.race([once(parser, 'drain'), ended, failed])
  }
  await write(first)
  for await (const text of rest) {
    if (refused !== undefined) break
    await write(text)
  }
  if (refused === undefined) parser.end()
  await ended
  if (refused !== undefined) throw refused as Error
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
