/** Guesses which column of a spreadsheet holds which fact: by its heading, and where that says nothing by what is in it. */
import { factNames } from '../words.ts'
import { exactSystemFrom, kindFrom } from './choice-words.ts'
import { type Fact, facts } from './fact-text.ts'
import { type KnownExport, knownExports } from './known-exports.ts'
import { tidy, unguard } from './tidy.ts'

export type Columns = readonly (Fact | null)[]

/** A few rows may stand above the headings: a title, the day of the list. */
const rowsLookedAt = 10
const samplesLookedAt = 20

/** Headings that people choose themselves, beside our own names of the facts. */
const usual: Partial<Record<Fact, readonly string[]>> = {
  name: [
    'device name',
    'computer name',
    'hostname',
    'host name',
    'asset name',
    'device',
    'computer',
    'pc name',
    'machine name',
    'asset tag',
    'asset',
  ],
  kind: [
    'type',
    'device type',
    'category',
    'asset type',
    'form factor',
    'chassis type',
    'what is it',
  ],
  place: ['location', 'room', 'site', 'place', 'where', 'building', 'office location'],
  make: ['manufacturer', 'brand', 'vendor', 'maker'],
  model: ['model name', 'product', 'model number'],
  serial: ['serial', 'serial no', 'serialnumber', 'service tag', 's n', 'sn', 'serial num'],
  os: ['operating system', 'os', 'os name', 'platform', 'system name'],
  osEdition: ['os edition', 'windows edition', 'sku'],
  osVersion: ['os version', 'operating system version', 'build', 'os build', 'windows version'],
  usedBy: [
    'user',
    'assigned to',
    'used by',
    'owner name',
    'primary user',
    'username',
    'user name',
    'assigned user',
    'last user',
    'who',
  ],
  holdsPersonalData: ['personal data', 'holds personal data', 'personal details', 'resident data'],
  ownership: ['ownership', 'owner', 'owner type', 'owned by'],
  boughtOn: [
    'purchase date',
    'date bought',
    'bought on',
    'purchased',
    'date of purchase',
    'date purchased',
  ],
  warrantyUntil: [
    'warranty',
    'warranty end',
    'warranty expires',
    'warranty expiry',
    'warranty end date',
    'warranty expiration',
  ],
  supplier: ['supplier', 'bought from', 'reseller', 'purchased from'],
  antivirus: ['anti virus', 'av', 'antivirus on', 'defender'],
  encryption: ['encrypted', 'bitlocker', 'disk encryption', 'filevault', 'drive encryption'],
  updates: ['automatic updates', 'auto updates', 'patching', 'windows update'],
  screenLock: ['screen lock on', 'passcode', 'lock screen', 'pin'],
  firewall: ['firewall on', 'windows firewall'],
  supportEndsOn: ['end of support', 'support ends', 'eol date', 'end of life', 'eol', 'eos date'],
  lookedAtOn: [
    'last checked',
    'last seen',
    'last audit',
    'last check in',
    'audit date',
    'last inventory',
  ],
  note: ['notes', 'comment', 'comments', 'remarks', 'description'],
  state: ['status', 'asset status', 'lifecycle'],
  stateOn: ['state since', 'status date'],
  disposedHow: ['disposal', 'disposal method'],
  disposedProof: ['disposal certificate', 'certificate number'],
}

const key = (heading: string): string =>
  unguard(tidy(heading))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const byHeading: ReadonlyMap<string, Fact> = new Map([
  ...facts.flatMap(fact => (usual[fact] ?? []).map(heading => [key(heading), fact] as const)),
  // Last, so that our own headings always mean what we mean by them.
  ...facts.map(fact => [key(factNames[fact]), fact] as const),
])

/** The program that wrote the file, where its headings give it away. */
export function exportFrom(headings: readonly string[]): KnownExport | null {
  const keys = new Set(headings.map(key))
  const found = knownExports.map(each => ({
    each,
    hits: Object.keys(each.headings).filter(heading => keys.has(key(heading))).length,
    isSure: each.tells.some(together => together.every(heading => keys.has(key(heading)))),
  }))
  const best = found.filter(({ isSure }) => isSure).sort((a, b) => b.hits - a.hits)[0]
  return best?.each ?? null
}

/** The row with the most headings that are known; the first with anything in it where none is. -1 for an empty file. */
export function headingRow(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex(row => row.some(cell => tidy(cell) !== ''))
  if (first === -1) return -1
  let best = first
  let most = knownIn(rows[first])
  for (let index = first + 1; index < Math.min(rows.length, first + rowsLookedAt); index += 1) {
    const known = knownIn(rows[index])
    // One cell that says "Laptop" or "Office" is no heading.
    if (known > most && known > 1) [best, most] = [index, known]
  }
  return best
}

const knownIn = (row: readonly string[] | undefined): number =>
  new Set(row?.map(cell => byHeading.get(key(cell))).filter(fact => fact !== undefined)).size

/** One guess for each column, and no fact twice: the first column that names it has it. */
export function guessColumns(
  headings: readonly string[],
  below: readonly (readonly string[])[],
): Columns {
  const known = exportFrom(headings)
  const own = new Map(
    Object.entries(known?.headings ?? {}).map(([heading, fact]) => [key(heading), fact]),
  )
  const columns = headings.map((heading, index) => ({
    heading,
    isOwn: own.has(key(heading)),
    cells: said(below, index),
  }))
  const taken = new Set<Fact>()
  const take = (fact: Fact | null | undefined): Fact | null => {
    if (fact === null || fact === undefined || taken.has(fact)) return null
    taken.add(fact)
    return fact
  }
  const guesses: (Fact | null)[] = columns.map(() => null)
  /** Each way of guessing has its turn with all columns before the next one has. */
  const turn = (guess: (column: (typeof columns)[number]) => Fact | null | undefined) => {
    for (const [index, column] of columns.entries()) guesses[index] ??= take(guess(column))
  }
  turn(({ heading, cells }) => {
    const fact = own.get(key(heading))
    // No row could come in by an empty column of names, where another may have them.
    return fact === 'name' && below.length > 0 && cells.length === 0 ? null : fact
  })
  turn(({ heading, isOwn }) => (isOwn ? null : ownName(heading)))
  turn(({ heading, isOwn }) => (isOwn ? null : byHeading.get(key(heading))))
  turn(({ isOwn, cells }) => (isOwn ? null : factInside(cells)))
  return guesses
}

const ownName = (heading: string): Fact | undefined =>
  facts.find(fact => key(factNames[fact]) === key(heading))

/** What the first rows say in that column. */
const said = (below: readonly (readonly string[])[], index: number): readonly string[] =>
  below
    .slice(0, samplesLookedAt)
    .map(row => tidy(row[index] ?? ''))
    .filter(cell => cell !== '')

/** Kinds and systems can be told by their words; nothing else can without guessing. */
function factInside(cells: readonly string[]): Fact | null {
  if (cells.length < 2) return null
  // "Yes", "No" and figures are not among these words.
  if (cells.every(cell => kindFrom(cell) !== undefined)) return 'kind'
  if (cells.every(cell => exactSystemFrom(cell) !== undefined)) return 'os'
  return null
}
