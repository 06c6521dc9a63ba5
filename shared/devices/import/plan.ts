/** Sets the rows of a spreadsheet against the devices that are known: what is new, what changes, what is the same, what cannot be read. */
import type { Device, DeviceFacts } from '../device.ts'
import { nothingKnown } from '../nothing-known.ts'
import { createCellReader, type readCell, type SaidFacts } from './cells.ts'
import { likelyKind } from './likely-kind.ts'
import { type Fact, facts as allFacts } from './fact-text.ts'
import type { Columns } from './headings.ts'
import { createKnown, serialKey } from './known-devices.ts'

export interface ToImport {
  readonly devices: readonly Device[]
  /** The rows below the headings. */
  readonly rows: readonly (readonly string[])[]
  /** The number that the first of them has in the spreadsheet. */
  readonly firstRow: number
  readonly headings: readonly string[]
  readonly columns: Columns
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
export interface Problem {
  /** The heading of the column; empty where it is about the whole row. */
  readonly column: string
  readonly why: string
}
export interface RefusedRow {
  readonly row: number
  readonly problems: readonly Problem[]
  readonly cells: readonly string[]
}

export interface ImportPlan {
  readonly added: readonly NewRow[]
  readonly changed: readonly ChangedRow[]
  readonly same: readonly SameRow[]
  readonly refused: readonly RefusedRow[]
}

interface ReadRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly facts: SaidFacts
  /** Empty where it says nothing about which device it is. */
  readonly serial: string
}

/** Long lists are planned in parts, so that whoever runs this can see to other things between two. */
const rowsInAPart = 500

/** Runs to the end at once. */
export function planImport(given: ToImport): ImportPlan {
  const steps = planInParts(given)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

export function* planInParts(given: ToImport): Generator<undefined, ImportPlan, undefined> {
  const refused: RefusedRow[] = []
  const read: ReadRow[] = []
  const readCellOnce = createCellReader()
  for (const [index, cells] of given.rows.entries()) {
    if (index % rowsInAPart === 0) yield
    const row = given.firstRow + index
    const found = readRow(given, cells, readCellOnce)
    if (found === null) continue
    if ('problems' in found) refused.push({ row, cells, problems: found.problems })
    else {
      const { facts } = found
      read.push({ row, cells, facts, serial: serialKey(facts.serial) })
    }
  }
  const sorted = createSorter(given, countSerials(read))
  // Those with a serial choose first: a row that goes by its name must not take their device.
  const later = read.filter(row => !sorted.bySerial(row))
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

/** Null for a row with nothing in it. */
function readRow(
  { columns, headings }: ToImport,
  cells: readonly string[],
  read: typeof readCell,
): { readonly facts: SaidFacts } | { readonly problems: readonly Problem[] } | null {
  let facts: SaidFacts = {}
  const problems: Problem[] = []
  const isSaid = (fact: Fact | null, index: number) =>
    fact !== null && (cells[index] ?? '').trim() !== ''
  if (!columns.some(isSaid)) return null
  for (const [index, fact] of columns.entries()) {
    if (fact === null) continue
    const found = read(fact, cells[index] ?? '')
    if ('why' in found) problems.push({ column: headings[index] ?? '', why: found.why })
    // What a column of its own says goes before what was read out of the name of the system.
    else facts = fact === 'os' ? { ...found.facts, ...facts } : Object.assign(facts, found.facts)
  }
  if (facts.name === undefined)
    return { problems: withNameless(problems, nameHeading(columns, headings)) }
  return problems.length > 0 ? { problems } : { facts }
}

function withNameless(problems: readonly Problem[], column: string): readonly Problem[] {
  if (problems.some(problem => problem.column === column)) return problems
  return [...problems, { column, why: 'The device has no name. Give it one.' }]
}

const nameHeading = (columns: Columns, headings: readonly string[]): string =>
  headings[columns.indexOf('name')] ?? ''

function countSerials(rows: readonly ReadRow[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const { row, serial } of rows) {
    if (serial === '') continue
    const others = found.get(serial)
    if (others === undefined) found.set(serial, [row])
    else others.push(row)
  }
  return found
}

function createSorter(given: ToImport, serials: ReadonlyMap<string, readonly number[]>) {
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
    const { serial } = row
    if (serial === '') return false
    const twin = serials.get(serial)?.find(other => other !== row.row)
    const found = known.takeBySerial(serial, row.facts, twin !== undefined)
    if (found !== null) settle(row, found)
    else if (twin !== undefined) refuse(row, 'serial', twinSentence(twin))
    return found !== null || twin !== undefined
  }
  const byName = (row: ReadRow) => {
    const found = known.takeByName(row.facts)
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
