/** Answers about spreadsheets: opens one, shows what it would bring, brings it in as one step, and writes the list out. */
import type { CallsOf } from '../../shared/contract.ts'
import { counted } from '../../shared/counted.ts'
import type { Columns } from '../../shared/devices/import/headings.ts'
import { type ImportPlan, planInParts } from '../../shared/devices/import/plan.ts'
import { previewOf } from '../../shared/devices/import/preview.ts'
import {
  listSheet,
  refusedSheet,
  type Sheet,
  templateSheet,
} from '../../shared/devices/import/sheets.ts'
import { Failure } from '../../shared/failure.ts'
import { serviceTitle } from '../../shared/services/words.ts'
import type { Database } from '../database/database.ts'
import type { ChangeToKeep } from '../database/device-steps.ts'
import { writeLong } from '../database/long-write.ts'
import * as devices from '../database/devices.ts'
import { doStep } from './devices.ts'
import type { CallEdges } from './edges.ts'
import { knownService } from './known.ts'
import { createOpening, describe, type Opened } from './opened-spreadsheet.ts'
import { type SavedSheetEdges, sheetSaver } from './saved-sheets.ts'

/** What the spreadsheets need from the machine. */
export interface SpreadsheetEdges extends SavedSheetEdges {
  /** Asks which file; null where the person closed the dialog. */
  readonly askWhich: () => Promise<string | null>
  /** Hands the rows over in parts, in their order. */
  readonly read: (path: string, signal: AbortSignal, take: (rows: Sheet) => void) => Promise<void>
  /** The sample with mistakes, as it comes with the app. */
  readonly sample: () => Promise<Uint8Array>
}

export type SpreadsheetCall =
  | 'devices.openSpreadsheet'
  | 'devices.stopReading'
  | 'devices.previewImport'
  | 'devices.import'
  | 'devices.saveRefused'
  | 'devices.export'
  | 'devices.saveTemplate'
  | 'devices.showSpreadsheet'

type Edges = Pick<CallEdges, 'clock' | 'newId'>

export function spreadsheetCalls(
  db: Database,
  edges: Edges,
  machine: SpreadsheetEdges,
): Pick<CallsOf<'devices'>, SpreadsheetCall> {
  /** Only the newest is kept. */
  let opened: Opened | null = null
  let reading: AbortController | null = null
  const kept = (token: string): Opened => {
    if (opened?.token === token) return opened
    throw new Failure('not-found', 'That file is no longer open. Choose it again.')
  }
  return {
    'devices.openSpreadsheet': async () => {
      const path = await machine.askWhich()
      if (path === null) return null
      reading?.abort()
      reading = new AbortController()
      const opening = createOpening()
      await machine.read(path, reading.signal, opening.take)
      opened = opening.finish(path, edges.newId())
      return describe(opened)
    },
    'devices.stopReading': () => reading?.abort(),
    'devices.previewImport': async ({ token, serviceId, columns }) =>
      previewOf(await planFor(db, kept(token), serviceId, columns), columns),
    'devices.import': async ({ token, serviceId, columns, by }) => {
      const file = kept(token)
      const plan = await planFor(db, file, serviceId, columns)
      const changes = changesOf(plan, edges)
      if (changes.length === 0) throw new Failure('invalid', 'There is nothing new in this file.')
      const doing = { serviceId, kind: 'imported', by, source: file.fileName } as const
      const stepId = writeLong(db, () => doStep(db, edges, doing, changes))
      return { stepId, added: plan.added.length, changed: plan.changed.length }
    },
    ...savingCalls(db, edges, machine, async ({ token, serviceId, columns }) => {
      const file = kept(token)
      const { refused } = await planFor(db, file, serviceId, columns)
      return { fileName: file.fileName, sheet: refusedSheet(file.headings, refused) }
    }),
  }
}

interface Asked {
  readonly token: string
  readonly serviceId: string
  readonly columns: Columns
}

function savingCalls(
  db: Database,
  { clock }: Edges,
  machine: SpreadsheetEdges,
  refusedOf: (asked: Asked) => Promise<{ readonly fileName: string; readonly sheet: Sheet }>,
): Pick<
  CallsOf<'devices'>,
  Extract<SpreadsheetCall, `devices.${'save' | 'show' | 'export'}${string}`>
> {
  const saver = sheetSaver(machine)
  return {
    'devices.saveRefused': async asked => {
      const { fileName, sheet } = await refusedOf(asked)
      const name = `${fileName.replace(/\.[^.]*$/, '')} rows to correct`
      return saver.save(name, 'csv', sheet)
    },
    'devices.export': async ({ serviceId, format }) => {
      const service = knownService(db, serviceId)
      const sheet = listSheet(devices.list(db, service.id))
      return saver.save(`Devices of ${serviceTitle(service)} ${clock.today()}`, format, sheet)
    },
    'devices.saveTemplate': async ({ which }) =>
      which === 'sample'
        ? saver.saveBytes('Sample list with mistakes', 'csv', machine.sample)
        : saver.save('Device list to fill in', 'xlsx', templateSheet),
    'devices.showSpreadsheet': saver.show,
  }
}

/** Lets other calls have their turn between two parts of a long list. */
async function planFor(
  db: Database,
  file: Opened,
  serviceId: string,
  columns: Columns,
): Promise<ImportPlan> {
  const service = knownService(db, serviceId)
  checkColumns(columns, file)
  const read = await inTurns(file.read(columns))
  const { headings } = file
  return inTurns(planInParts({ headings, columns, devices: devices.list(db, service.id) }, read))
}

async function inTurns<T>(parts: Generator<undefined, T, undefined>): Promise<T> {
  for (;;) {
    const part = parts.next()
    if (part.done === true) return part.value
    await new Promise(resolve => setImmediate(resolve))
  }
}

function checkColumns(columns: Columns, { headings }: Opened): void {
  if (!columns.includes('name')) {
    throw new Failure('invalid', 'Say which column holds the name of the device.')
  }
  const chosen = columns.filter(fact => fact !== null)
  const twice = chosen.length - new Set(chosen).size
  if (twice > 0 || columns.length !== headings.length) {
    throw new Failure(
      'invalid',
      `${counted(Math.max(1, twice), 'column is', 'columns are')} chosen twice. Each fact can come from one column only.`,
    )
  }
}

function changesOf(
  { added, changed }: ImportPlan,
  { clock, newId }: Edges,
): readonly ChangeToKeep[] {
  const createdAt = clock.now()
  // In their order, the indexes of the records grow at their end: of thousands, that is much faster.
  const ids = added.map(newId).sort()
  return [
    ...added.map(({ facts }, index) => ({
      before: null,
      // The plan ends here: writing into it spares a copy of every device.
      after: Object.assign(facts, { id: ids[index] ?? newId(), createdAt }),
    })),
    ...changed.map(({ before, after }) => ({ before, after })),
  ]
}
