import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSupport } from '../../../tools/content/compile.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const table = readSupport('assets/content')

/** The list with one thing changed, as a tired person might. */
function changed(from: string, to: string): () => unknown {
  const folder = temporaryFolder()
  cpSync('assets/content/tables', join(folder, 'tables'), { recursive: true })
  const file = join(folder, 'tables', 'end-of-support.yaml')
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
  return () => readSupport(folder)
}

describe('the list of what gets updates', () => {
  it('names a source with its licence for every row', () => {
    const rows = [...table.versions, ...table.models]
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) {
      expect(table.sources[row.source]?.words, row.product).toContain('22 August 2026')
      expect(table.sources[row.source]?.licence).toContain('Permission is hereby granted')
    }
  })

  it('holds what the project’s research found, row by row', () => {
    const endOf = (product: string, version: string, editions = 'any') =>
      table.versions.find(
        row => row.product === product && row.version === version && row.editions === editions,
      )?.endsOn
    expect(endOf('Windows 10', '22H2')).toBe('2025-10-14')
    expect(endOf('Windows 11', '24H2', 'home-pro')).toBe('2026-10-13')
    expect(endOf('Windows 11', '23H2', 'enterprise-education')).toBe('2026-11-10')
    expect(endOf('Windows 10', '21H2', 'iot-ltsc')).toBe('2032-01-13')
    expect(endOf('Windows Server', '2016')).toBe('2027-01-12')
    expect(endOf('macOS', '13')).toBe('2025-09-15')
    expect(endOf('iOS', '17')).toBe('2025-05-13')
    expect(endOf('Android', '13')).toBe('2026-03-02')
  })

  it('is refused where a version stands there twice', () => {
    expect(changed("version: '2022'", "version: '2025'")).toThrow(
      '"Windows Server 2025 any" stands there twice.',
    )
  })

  it('is refused where two models have one name', () => {
    expect(changed('[ipad air 2]', '[ipad mini 4]')).toThrow('"ipad mini 4" stands there twice.')
  })

  it('is refused where a day does not exist', () => {
    expect(changed('endsOn: 2026-10-13', 'endsOn: 2026-02-30')).toThrow('endsOn')
  })

  it('is refused where a row has neither a day nor a word', () => {
    expect(changed('undated: supported', 'note: Hm.')).toThrow('Give either a date')
  })

  it('is refused where the source is not named', () => {
    expect(changed('source: endoflife', 'source: hearsay')).toThrow('"hearsay" is not named')
  })

  it('is refused where paid updates end before the free ones', () => {
    expect(changed('paidUpdatesUntil: 2028-10-10', 'paidUpdatesUntil: 2025-10-14')).toThrow(
      'Paid updates begin',
    )
  })
})
