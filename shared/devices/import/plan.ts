/** Sets the rows of a spreadsheet against the devices that are known: what is new, what changes, what is the same, what cannot be read. */
import type { Device, DeviceFacts } from '../device.ts'
import { nothingKnown } from '../nothing-known.ts'
import type { SaidFacts } from './cells.ts'
import { likelyKind } from './likely-kind.ts'
import { type Fact, facts as allFacts } from './fact-text.ts'
import { createKnown } from './known-devices.ts'
import {
  type Below,
  createRowReader,
  type ReadRow,
  type ReadRows,
  type RefusedRow,
} from './read-rows.ts'

export interface ToImport extends Below {
  readonly devices: readonly Device[]
  /** The rows below the headings. */
  readonly rows: readonly (readonly string[])[]
}

export interface NewRow {
  readonly row: number
  readonly facts: DeviceFacts
}
export interface ChangedRow {
  readonly row: number
  readonly before: Device
  readonly after: Device
  readonly changed: readonly Fact[]
}
export interface SameRow {
  readonly row: number
  readonly device: Device
}
export interface ImportPlan {
  readonly added: readonly NewRow[]
  readonly changed: readonly ChangedRow[]
  readonly same: readonly SameRow[]
  readonly refused: readonly RefusedRow[]
}

/** Long lists are planned in parts, so that whoever runs this can see to other things between two. */
const rowsInAPart = 500

/** Runs to the end at once. */
export function planImport(given: ToImport): ImportPlan {
  const reader = createRowReader(given)
  reader.take(given.rows)
  const steps = planInParts(given, reader.rows)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Sets the rows, once they are read, against the devices. */
export function* planInParts(
  given: Pick<ToImport, 'devices' | 'headings' | 'columns'>,
  { read, refused }: ReadRows,
): Generator<undefined, ImportPlan, undefined> {
  const sorted = createSorter(given)
  yield
  // Those with a serial choose first: a row that goes by its name must not take their device.
  const later: ReadRow[] = []
  for (const [index, row] of read.entries()) {
    if (index % rowsInAPart === 0) yield
    if (!sorted.bySerial(row)) later.push(row)
  }
  for (const [index, row] of later.entries()) {
    if (index % rowsInAPart === 0) yield
    sorted.byName(row)
  }
  const byRow = <R extends { readonly row: number }>(rows: R[]) =>
    rows.sort((a, b) => a.row - b.row)
  return {
    added: byRow(sorted.added),
    changed: byRow(sorted.changed),
    same: byRow(sorted.same),
    refused: byRow([...refused, ...sorted.refused]),
  }
}

function createSorter(given: Pick<ToImport, 'devices' | 'headings' | 'columns'>) {
  const mapped = allFacts.filter(fact => given.columns.includes(fact))
  const known = createKnown(given.devices, mapped)
  const heading = (fact: Fact) => given.headings[given.columns.indexOf(fact)] ?? ''
  const added: NewRow[] = []
  const changed: ChangedRow[] = []
  const same: SameRow[] = []
  const refused: RefusedRow[] = []
  const refuse = ({ row, cells }: ReadRow, fact: Fact, why: string) =>
    void refused.push({ row, cells, problems: [{ column: heading(fact), why }] })
  const settle = ({ row, facts }: ReadRow, device: Device) => {
    const differing = known.differing(device, facts)
    if (differing.length === 0) same.push({ row, device })
    else
      changed.push({
        row,
        before: device,
        after: { ...device, ...pick(facts, differing) },
        changed: differing,
      })
  }
  const add = ({ row, facts }: ReadRow) =>
    void added.push({
      row,
      facts: { ...nothingKnown, kind: facts.kind ?? likelyKind(facts), ...facts },
    })

  /** Whether the row is settled. */
  const bySerial = (row: ReadRow): boolean => {
    const { serial, twin } = row
    if (serial === '') return false
    const found = known.takeBySerial(serial, row.facts, twin !== null)
    if (found !== null) settle(row, found)
    else if (twin !== null) refuse(row, 'serial', twinSentence(twin))
    return found !== null || twin !== null
  }
  const byName = (row: ReadRow) => {
    const found = known.takeByName(row.facts, row.serial)
    if (found === 'several') refuse(row, 'name', severalSentence(row.facts.name ?? ''))
    else if (found === null) add(row)
    else settle(row, found)
  }
  return { added, changed, same, refused, bySerial, byName }
}

const twinSentence = (row: number): string =>
  `Row ${row} has the same serial number. Two devices cannot share one: correct it, or leave one row out.`

const severalSentence = (name: string): string =>
  `More than one device on your list is called “${name}”. Add its serial number, so that we know which one is meant.`

function pick(facts: SaidFacts, keys: readonly Fact[]): SaidFacts {
  return Object.fromEntries(keys.map(fact => [fact, facts[fact]]))
}
