/** Real spreadsheet edges on a folder of the test: files are read in the real thread and written for real. */
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import type { SpreadsheetEdges } from '../../electron/calls/spreadsheets.ts'
import { readSpreadsheet } from '../../electron/system/spreadsheet/read.ts'
import { toXlsx } from '../../electron/system/spreadsheet/write-xlsx.ts'
import {
  deviceKinds,
  deviceStates,
  operatingSystems,
  ownerships,
  protections,
} from '../../shared/devices/choices.ts'
import type { Device } from '../../shared/devices/device.ts'
import { deviceFacts } from '../../shared/devices/device.ts'

const root = resolve(import.meta.dirname, '../..')

/** The worker's own source: Node runs it as it stands. */
export const workerSource = pathToFileURL(join(root, 'electron/system/spreadsheet/worker.ts'))
export const sampleWithMistakes = join(root, 'assets/samples/devices-with-mistakes.csv')

export interface TestSpreadsheets extends SpreadsheetEdges {
  /** The file that the open dialog answers with from now on. */
  readonly choose: (path: string | null) => void
  readonly saved: () => string
}

export function testSpreadsheets(folder: string): TestSpreadsheets {
  let chosen: string | null = null
  let saved = ''
  return {
    choose: path => {
      chosen = path
    },
    saved: () => saved,
    askWhich: () => Promise.resolve(chosen),
    read: (path, signal, take) => readSpreadsheet(path, { worker: workerSource, signal, take }),
    askWhere: name => Promise.resolve(join(folder, name)),
    toXlsx,
    sample: () => readFile(sampleWithMistakes),
    writeWhole: async (path, bytes) => {
      await writeFile(path, bytes)
      saved = path
    },
    showInFolder: () => undefined,
  }
}

const day = fc
  .date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2060-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString().slice(0, 10))
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
/** Any signs at all, and often those that make trouble in spreadsheets. */
const words = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 20) }),
    fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 20) }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      "''",
      '+44 20',
      '-5',
      '@SUM(A1)',
      '0012',
      '#N/A',
      'a;b,"c"',
      'x\r\ny',
      '_x0041_',
      '＝1',
      '1e5',
      'toString',
      '__proto__',
      'Caf\ufffd \u{10fffe}A\u0085\u0090',
    ),
  )
const protection = orNull(fc.constantFrom(...protections))

/** Any device that the records could hold. */
export const anyDevice: fc.Arbitrary<Device> = fc
  .record({
    name: words(80),
    kind: fc.constantFrom(...deviceKinds),
    place: words(80),
    make: words(80),
    model: words(80),
    serial: words(80),
    os: orNull(fc.constantFrom(...operatingSystems)),
    osEdition: words(40),
    osVersion: words(40),
    usedBy: words(80),
    holdsPersonalData: orNull(fc.boolean()),
    ownership: orNull(fc.constantFrom(...ownerships)),
    boughtOn: orNull(day),
    warrantyUntil: orNull(day),
    supplier: words(80),
    antivirus: protection,
    encryption: protection,
    updates: protection,
    screenLock: protection,
    firewall: protection,
    supportEndsOn: orNull(day),
    keptBecause: words(500),
    lookedAtOn: orNull(day),
    note: words(2000),
    state: fc.constantFrom(...deviceStates),
    stateOn: orNull(day),
    disposedHow: words(200),
    disposedProof: words(200),
  })
  .map(facts => deviceFacts.safeParse(facts))
  .filter(parsed => parsed.success && /[\p{L}\p{N}]/u.test(parsed.data.name))
  .chain(parsed =>
    fc.uuid().map(id => ({
      ...(parsed.data ?? (undefined as never)),
      id,
      createdAt: '2026-11-01T09:00:00.000Z',
    })),
  )
