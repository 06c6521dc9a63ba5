import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it, vi } from 'vitest'
import { type Entry, open, type ZipFile } from 'yauzl'
import { readContent } from '../../../review/pages/content.ts'
import { workbookOf } from '../../../review/pages/workbook.ts'
import { publicationOf } from '../../../review/publication/publication.ts'
import { present } from '../../../shared/assert.ts'
import { sentIn, shownOf } from '../../support/made-up-nation.ts'
import { xmlFault } from '../../support/xml.ts'

const published = publicationOf(shownOf(sentIn({ services: 3_000, optIn: 0.1 })).shown, {
  quarter: '2026-Q4',
  isMadeUp: true,
})

/** The parts of a workbook, as any unzipping program gives them. */
async function partsOf(bytes: Uint8Array) {
  const file = join(mkdtempSync(join(tmpdir(), 'care-cyber-check-workbook-')), 'review.xlsx')
  writeFileSync(file, bytes)
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(file, { lazyEntries: true }, (error, found) => (error ? reject(error) : resolve(found)))
  })
  const parts = new Map<string, string>()
  const times: Date[] = []
  await new Promise<void>((resolve, reject) => {
    zip.on('end', resolve).on('error', reject)
    zip.on('entry', (entry: Entry) => {
      times.push(entry.getLastModDate({ timezone: 'UTC' }))
      zip.openReadStream(entry, (error, stream) => {
        if (error) {
          reject(error)
          return
        }
        void text(stream).then(read => {
          parts.set(entry.fileName, read)
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
  return { parts, times }
}

it('has the same bytes whenever it is written, and says no time', async () => {
  const first = await workbookOf(published, readContent())
  vi.useFakeTimers({ now: new Date('2031-07-01T12:34:56Z'), toFake: ['Date'] })
  const again = await workbookOf(published, readContent())
  vi.useRealTimers()
  expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true)
  const { times, parts } = await partsOf(first)
  expect(new Set(times.map(String)).size).toBe(1)
  for (const [name, part] of parts)
    expect([name, /20\d\d-\d\d-\d\dT/.test(part)]).toEqual([name, false])
})

it('holds every shown number once, says what is hidden, and computes nothing', async () => {
  const { parts } = await partsOf(await workbookOf(published, readContent()))
  for (const [name, part] of parts) expect([name, xmlFault(part)]).toEqual([name, null])
  const sheets = [...parts].filter(([name]) => name.includes('worksheets/sheet'))
  expect(sheets).toHaveLength(7)
  for (const [, sheet] of sheets) expect(sheet).not.toContain('<f>')
  const workbook = present(parts.get('xl/workbook.xml'), 'The workbook')
  expect(workbook).toContain('Data dictionary')
  const strings = present(parts.get('xl/sharedStrings.xml'), 'The texts')
  for (const wanted of ['made-up data', 'too few to show', 'Are your data protection and cyber']) {
    expect(strings).toContain(wanted)
  }
  const shown = published.rows.flatMap(({ homes, of, percents }) => [...homes, of, ...percents])
  const inSheets = sheets
    .filter(([name]) => /sheet[2345][.]xml/.test(name))
    .flatMap(([, sheet]) => [...sheet.matchAll(/<c (?![^>]*t="s")[^>]*><v>(\d+)<\/v>/g)])
    .map(([, value]) => Number(value))
  const inOrder = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)
  expect(inOrder(inSheets)).toEqual(inOrder(shown.filter(number => number !== null)))
})
