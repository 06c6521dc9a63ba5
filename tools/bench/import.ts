/** A spreadsheet from its file to the committed records, over csv-parse and a raw batched insert of the same rows. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import BetterSqlite3 from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { spreadsheetCalls } from '../../electron/calls/spreadsheets.ts'
import { readSpreadsheet } from '../../electron/system/spreadsheet/read.ts'
import { present } from '../../shared/assert.ts'
import { listSheet, toCsv } from '../../shared/devices/import/sheets.ts'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import { openCalls } from './calls.ts'
import { atMost, type Figure, median } from './figure.ts'
import { unknownService } from './unknown-service.ts'

const limit = 2.5
const measured = 20_000
const small = 5000
const large = 50_000
const sizes = [1000, small, measured, large]
const timesRun = 3
/**
 * What a row costs among 50,000 over what it costs among 5,000. Keeping rows in order costs n log n at best, which makes
 * 1.27 of it; the rest is for the memory that has to be cleared. n to the power of 1.2 would make 1.58, n squared 10.
 */
const growthLimit = 1.5
const nobody = () => Promise.reject(new Error('The measurements have no window.'))

/** A list as the app itself writes it, every cell in quotes. */
export function csvOf(rows: number): string {
  const devices = Array.from({ length: rows }, (_, index) => ({
    ...nothingKnown,
    id: '',
    createdAt: '2026-11-01T09:00:00.000Z',
    name: `Laptop ${index}`,
    kind: 'laptop' as const,
    place: `Room ${index % 80}`,
    make: 'Lenovo',
    model: 'ThinkPad E14',
    serial: `00PF${index}`,
    os: 'windows' as const,
    osEdition: 'Pro',
    osVersion: '11 24H2',
    usedBy: 'Care staff',
    boughtOn: '2024-04-03',
    encryption: 'on' as const,
    antivirus: 'on' as const,
  }))
  return toCsv(listSheet(devices))
}

interface Cost {
  readonly ms: number
  /** Of all threads: a busy minute of the machine makes it no dearer. */
  readonly cpuMs: number
}

async function byApp(folder: string, path: string): Promise<Cost> {
  const { calls, store, clock } = openCalls(folder, '2026-11-23')
  const worker = pathToFileURL('out/main/spreadsheet-worker.js')
  const edges = { clock, newId: () => crypto.randomUUID() }
  const sheets = spreadsheetCalls(present(store.db(), 'The records'), edges, {
    askWhich: () => Promise.resolve(path),
    read: (file, signal, take) => readSpreadsheet(file, { worker, signal, take }),
    askWhere: nobody,
    toXlsx: nobody,
    sample: nobody,
    writeWhole: nobody,
    showInFolder: nobody,
  })
  const { id: serviceId } = await calls['services.add'](unknownService)
  const began = performance.now()
  const cpuBefore = process.cpuUsage()
  const file = present(await sheets['devices.openSpreadsheet'](undefined), 'The file')
  const columns = file.columns.map(({ guess }) => guess)
  await sheets['devices.import']({ token: file.token, serviceId, columns, by: '' })
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(cpuBefore)
  store.close()
  return { ms, cpuMs: (user + system) / 1000 }
}

function byHand(folder: string, path: string): number {
  const db = new BetterSqlite3(join(folder, 'raw.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const began = performance.now()
  const rows = parse(readFileSync(path), { bom: true })
  const [head = [], ...rest] = rows
  db.exec(`CREATE TABLE device (${head.map((_, index) => `c${index} TEXT`).join(', ')}) STRICT`)
  const insert = db.prepare(`INSERT INTO device VALUES (${head.map(() => '?').join(', ')})`)
  db.transaction(() => {
    for (const row of rest) insert.run(row)
  })()
  const took = performance.now() - began
  db.close()
  return took
}

interface Turn extends Cost {
  readonly ratio: number
}

async function turnAt(rows: number): Promise<Turn> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-import-'))
  try {
    const path = join(folder, 'devices.csv')
    writeFileSync(path, csvOf(rows))
    const app = await byApp(folder, path)
    const hand = byHand(folder, path)
    const micros = Math.round((app.cpuMs / rows) * 1000)
    console.error(
      `import of ${rows} rows: ${Math.round(app.ms)} ms, ${micros} µs of the processor a row; by hand ${Math.round(hand)} ms`,
    )
    return { ...app, ratio: app.ms / hand }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function measureImport(): Promise<readonly Figure[]> {
  const turns = new Map<number, Turn[]>(sizes.map(rows => [rows, []]))
  // One size after the other in turn, so that a noisy minute hurts them all.
  for (let run = 0; run < timesRun; run += 1) {
    for (const [rows, taken] of turns) taken.push(await turnAt(rows))
  }
  const of = (rows: number, figure: (turn: Turn) => number) =>
    median((turns.get(rows) ?? []).map(figure))
  const aRow = (rows: number) => of(rows, ({ cpuMs }) => cpuMs) / rows
  const ratio = of(measured, turn => turn.ratio)
  const growth = aRow(large) / aRow(small)
  return [
    atMost('import', ratio, limit, '× csv-parse and a raw batched insert'),
    atMost('import-growth', growth, growthLimit, '× the cost of a row, 50,000 over 5,000'),
  ].map(figure => ({ ...figure, runs: timesRun }))
}
