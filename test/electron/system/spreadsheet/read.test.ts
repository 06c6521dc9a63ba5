import { appendFileSync, chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../../../electron/system/spreadsheet/read.ts'
import { readTable } from '../../../../electron/system/spreadsheet/read-table.ts'
import { Refusal } from '../../../../electron/system/spreadsheet/refusal.ts'
import { toXlsx } from '../../../../electron/system/spreadsheet/write-xlsx.ts'
import { fewOr } from '../../../support/full.ts'
import { workerSource } from '../../../support/spreadsheets.ts'
import { temporaryFolder } from '../../../support/temporary-database.ts'

function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return path
}

/** The rows, or the code of the refusal. Anything else that is thrown fails the test. */
async function outcome(path: string): Promise<readonly (readonly string[])[] | string> {
  const rows: string[][] = []
  try {
    await readTable(path, part => rows.push(...part))
    return rows
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const read = (
  path: string,
  more: {
    readonly seconds?: number
    readonly megabytes?: number
    readonly signal?: AbortSignal
  } = {},
) => {
  const rows: (readonly string[])[] = []
  const signal = new AbortController().signal
  const take = (part: readonly (readonly string[])[]) => void rows.push(...part)
  return readSpreadsheet(path, { worker: workerSource, signal, take, ...more }).then(() => ({
    rows,
  }))
}

describe('a CSV file', () => {
  const text = 'Name;Serial\r\nCafé “1”;0012\r\n'
  const rows = [
    ['Name', 'Serial'],
    ['Café “1”', '0012'],
  ]
  const big = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16LE without its mark', Buffer.from(text, 'utf16le')],
    ['UTF-16BE', big],
    ['Windows-1252', Buffer.from('Name;Serial\r\nCaf\xe9 \x931\x94;0012\r\n', 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect(await outcome(fileOf('a.csv', bytes))).toEqual(rows)
  })

  it.each([
    [
      'commas',
      'A,B\n"x;y",0\n',
      [
        ['A', 'B'],
        ['x;y', '0'],
      ],
    ],
    [
      'semicolons',
      'A;B\n"x,y";0\n',
      [
        ['A', 'B'],
        ['x,y', '0'],
      ],
    ],
    [
      'tabs',
      'A\tB\nx,y\t0\n',
      [
        ['A', 'B'],
        ['x,y', '0'],
      ],
    ],
    ['what Excel says in its first line', 'sep=;\r\nA;B,C,D\r\n', [['A', 'B,C,D']]],
  ])('is parted by %s', async (_, bytes, expected) => {
    expect(await outcome(fileOf('a.csv', bytes))).toEqual(expected)
  })

  it('keeps the number of each row, also below an empty one', async () => {
    expect(await outcome(fileOf('a.csv', 'A,B\n,\n\n1,"2\n3"\n'))).toEqual([
      ['A', 'B'],
      [],
      [],
      ['1', '2\n3'],
    ])
  })
})

describe('an Excel workbook', () => {
  it('gives back every text as it was', async () => {
    const sheet = [
      ['Name', 'Serial'],
      ["'=1+1", '0012'],
      ['_x0041_ <&>', ' a\nb'],
    ]
    expect(await outcome(fileOf('a.xlsx', await toXlsx(sheet)))).toEqual(sheet)
  })
})

const bombPart = deflateRawSync(Buffer.alloc(30_000_000))
/** A zip with one part, told to be what it is. */
function zipOf(name: string, packed: Buffer, size: number): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(size, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(size, 24)
  central.writeUInt16LE(name.length, 28)
  const start = local.length + name.length + packed.length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(start, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

it('refuses what it should, in one sentence that names the file', async () => {
  const whole = await toXlsx([['Name'], ['PC']])
  const wide = Array.from({ length: 201 }, () => 'x').join(',')
  const cases: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
    ['empty.csv', '', /is empty/],
    ['blank.csv', '\n\n,,\n', /is empty/],
    ['macros.xlsm', whole, /macros/],
    ['vba.xlsx', zipOf('xl/vbaProject.bin', deflateRawSync(Buffer.from('x')), 1), /macros/],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel file or has a password/],
    ['half.xlsx', whole.subarray(0, whole.length / 2), /only half there/],
    ['text.xlsx', 'Name,Kind', /only half there/],
    ['other.zip', zipOf('readme.txt', deflateRawSync(Buffer.from('x')), 1), /not a spreadsheet/],
    ['bomb.xlsx', zipOf('xl/worksheets/sheet1.xml', bombPart, 30_000_000), /unpacks to far more/],
    ['paper.csv', '%PDF-1.7', /not a spreadsheet/],
    ['quotes.csv', 'Name,Kind\n"PC,Laptop\nPC2,Laptop\n', /quotation mark/],
    ['wide.csv', wide, /more than 200 columns/],
    ['long.csv', 'x\n'.repeat(200_002), /more than 200,000 rows/],
  ]
  for (const [name, bytes, sentence] of cases) {
    const refused = await read(fileOf(name, bytes)).then(
      () => 'read',
      (error: unknown) => String(error),
    )
    expect(refused).toContain(`“${name}”`)
    expect(refused).toMatch(sentence)
  }
  await expect(read('/nowhere/gone.csv')).rejects.toThrow(/“gone.csv” is no longer there/)
})

it('stops when asked and when it takes too long', async () => {
  const path = fileOf('big.csv', `Name,Kind\n${'Some PC,Laptop\n'.repeat(190_000)}`)
  const stopping = new AbortController()
  const stopped = read(path, { signal: stopping.signal })
  stopping.abort()
  await expect(stopped).rejects.toThrow(/you stopped it/)
  await expect(read(path, { seconds: 0.001 })).rejects.toThrow(/took too long/)
})

it('reads a long list whole while the app goes on with other things', async () => {
  const path = fileOf('big.csv', `Name,Kind\n${'Some PC,Laptop\n'.repeat(190_000)}`)
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  const { rows } = await read(path)
  clearInterval(timer)
  expect(rows).toHaveLength(190_001)
  // Rows come in about a hundred parts; were they waited for in one piece, no timer could have its turn.
  expect(turns).toBeGreaterThan(20)
})

it('refuses a file that needs more memory than the reader may use, and the app lives on', async () => {
  // Texts that cells share have to be kept all together while the sheet is read.
  const texts = Array.from({ length: 150_000 }, (_, index) => [`Device number ${index}`])
  const path = fileOf('shared.xlsx', await toXlsx([['Name'], ...texts]))
  await expect(read(path, { megabytes: 20 })).rejects.toThrow(/needs more memory than we may use/)
  expect((await read(path)).rows).toHaveLength(150_001)
}, 60_000)

/** As large as a file may be where all of it is asked for: CARE_CYBER_CHECK_FULL=yes. */
const largeMegabytes = fewOr(10, 99)

it(`reads ${largeMegabytes} MB of a list in bounded memory`, async () => {
  const bytes = largeMegabytes * 1024 * 1024
  const note = 'Looked at by the IT firm. '.repeat(20)
  const rows = Math.floor(bytes / (note.length + 30))
  const path = fileOf('large.csv', 'Name,Serial,Note\n')
  for (let row = 0; row < rows; row += 1000) {
    const part = Array.from({ length: Math.min(1000, rows - row) }, (_, at) => row + at)
    appendFileSync(path, part.map(at => `PC ${at},SN-${at},"${note}"\n`).join(''))
  }
  const before = process.memoryUsage().rss
  let highest = before
  let count = 0
  const signal = new AbortController().signal
  await readSpreadsheet(path, {
    worker: workerSource,
    signal,
    take: part => {
      count += part.length
      highest = Math.max(highest, process.memoryUsage().rss)
    },
  })
  expect(count).toBe(rows + 1)
  expect((highest - before) / 1024 / 1024).toBeLessThan(512)
}, 120_000)

it('refuses what is too large before it is read, and a folder', async () => {
  const large = 100 * 1024 * 1024 + 1
  const csv = fileOf('large.csv', 'Name,Kind\n')
  truncateSync(csv, large)
  await expect(read(csv)).rejects.toThrow(/“large.csv” is larger than 100 MB/)
  const xlsx = fileOf('large.xlsx', Buffer.from('504b0304', 'hex'))
  truncateSync(xlsx, large)
  await expect(read(xlsx)).rejects.toThrow(/“large.xlsx” is larger than 20 MB/)
  const folder = join(temporaryFolder(), 'folder.csv')
  mkdirSync(folder)
  await expect(read(folder)).rejects.toThrow(/“folder.csv” is not a spreadsheet/)
})

// The root user may read every file, so there it proves nothing and is left out.
it.skipIf(process.getuid?.() === 0)('refuses a file without permission', async () => {
  const path = fileOf('locked.csv', 'Name,Kind\nPC,Laptop\n')
  chmodSync(path, 0)
  await expect(read(path)).rejects.toThrow(/“locked.csv” cannot be opened/)
})

it('reads a file that grows meanwhile, or refuses it, and never goes on for ever', async () => {
  const path = fileOf('grows.csv', 'Name,Kind\n')
  const growing = setInterval(() => appendFileSync(path, 'PC,Laptop\n'.repeat(50_000)), 1)
  const told = await read(path).then(
    ({ rows }) => `${rows.length} rows`,
    (error: unknown) => String(error),
  )
  clearInterval(growing)
  expect(told).toMatch(/^\d+ rows$|more than 200,000 rows/)
}, 30_000)

it('reads 5,000 damaged and random small files whole or refuses them, and never throws', async () => {
  const whole = await toXlsx([
    ['Name', 'Kind', 'Serial'],
    ['PC', 'Laptop', '001'],
    ['Tab', 'iPad', '002'],
  ])
  const csv = Buffer.from('Name;Kind;Serial\r\n"PC ""1""";Laptop;001\r\n')
  const path = join(temporaryFolder(), 'fuzz')
  const damaged = (from: Uint8Array) =>
    fc
      .array(fc.tuple(fc.nat(from.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map(hits => {
        const bytes = Uint8Array.from(from)
        for (const [at, byte] of hits) bytes[at] = byte
        return bytes
      })
  const files = fc.oneof(
    damaged(whole),
    damaged(csv),
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map(text => Buffer.from(text)),
  )
  let readWhole = 0
  let refused = 0
  await fc.assert(
    fc.asyncProperty(files, async bytes => {
      writeFileSync(path, bytes)
      if (typeof (await outcome(path)) === 'string') refused += 1
      else readWhole += 1
    }),
    { numRuns: 5000 },
  )
  expect(Math.min(readWhole, refused)).toBeGreaterThan(200)
}, 400_000)
