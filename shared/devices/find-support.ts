/** Finds the rows of the list that hold for a device. */
import {
  buildOf,
  editionOf,
  hasWords,
  modelCodes,
  modelWords,
  numberOf,
  plainWords,
  type SystemFacts,
} from './read-system.ts'
import type { OperatingSystem } from './choices.ts'
import type { ModelRow, SupportTable, VersionRow } from './support-table.ts'

export interface FoundRows {
  /** One version, all its editions that may be meant; or several versions where the words name none. */
  readonly rows: readonly VersionRow[]
  readonly isOneVersion: boolean
}

const none: FoundRows = { rows: [], isOneVersion: false }

/** The rows that may be meant. None where the version is not in the list; it may be newer. */
export function versionRows(
  device: SystemFacts,
  system: OperatingSystem,
  table: SupportTable,
): FoundRows {
  const rows = table.versions.filter(row => row.system === system)
  const found = system.startsWith('windows')
    ? windowsRows(device, rows)
    : numberedRows(device, rows)
  return { ...found, rows: byEdition(found.rows, device) }
}

/** Without a word on it nobody has the editions for machines that never change. */
function byEdition(rows: readonly VersionRow[], device: SystemFacts): readonly VersionRow[] {
  const edition = editionOf(device)
  if (edition === null) return rows.filter(row => !row.editions.endsWith('ltsc'))
  const exact = rows.filter(row => row.editions === edition || row.editions === 'any')
  // A row for everybody says less than one for this edition, and nothing about the long-lived ones.
  return edition.endsWith('ltsc') ? exact.filter(row => row.editions === edition) : exact
}

function isOne(rows: readonly VersionRow[]): boolean {
  return new Set(rows.map(row => `${row.product} ${row.version}`)).size === 1
}

function windowsRows(device: SystemFacts, rows: readonly VersionRow[]): FoundRows {
  const build = buildOf(device)
  if (build !== null) {
    const built = rows.filter(row => row.builds.includes(build))
    return { rows: built, isOneVersion: isOne(built) }
  }
  const text = plainWords(`${device.osEdition} ${device.osVersion}`)
  const ofProduct = byProduct(text, rows)
  const versions = longest(ofProduct, row => spellings(row).filter(words => hasWords(text, words)))
  if (versions.length > 0) return { rows: versions, isOneVersion: isOne(versions) }
  const product = ofProduct[0]?.product
  // Windows 8 has one version; of Windows 10 every one may be meant, but only while the words name no other.
  const isNamed = ofProduct.length < rows.length || rows.every(row => row.product === product)
  if (!isNamed || namesAVersion(text) || text === '') return none
  return { rows: ofProduct, isOneVersion: isOne(ofProduct) }
}

const spellings = (row: VersionRow) =>
  [row.version, ...row.also].filter(words => words !== '').map(words => words.toLowerCase())

/** A version that looks like one but is not in the list: nothing can be said of it. */
function namesAVersion(text: string): boolean {
  return /\b(\d{2}h\d|\d{4})\b/.test(text)
}

function byProduct(text: string, rows: readonly VersionRow[]): readonly VersionRow[] {
  const named = longest(rows, row => {
    const short = row.product.toLowerCase().replace('windows ', '')
    return hasWords(text, short) ? [short] : []
  })
  return named.length > 0 ? named : rows
}

/** The rows with the longest words found: "2012 r2" and not "2012", "8.1" and not "8". */
function longest<R>(rows: readonly R[], wordsIn: (row: R) => readonly string[]): readonly R[] {
  const found = rows.map(row => ({
    row,
    length: Math.max(0, ...wordsIn(row).map(words => words.length)),
  }))
  const most = Math.max(0, ...found.map(each => each.length))
  return most === 0 ? [] : found.filter(each => each.length === most).map(each => each.row)
}

function numberedRows(device: SystemFacts, rows: readonly VersionRow[]): FoundRows {
  const text = plainWords(`${device.osEdition} ${device.osVersion}`)
  const spelt = longest(rows, row =>
    row.also.map(each => each.toLowerCase()).filter(words => hasWords(text, words)),
  )
  if (spelt.length > 0) return { rows: spelt, isOneVersion: true }
  const number = numberOf(device)
  if (number === null) return none
  const exact = longest(rows, row => (isWithin(number, row.version) ? [row.version] : []))
  if (exact.length > 0) return { rows: exact, isOneVersion: true }
  const narrower = rows.filter(row => isWithin(row.version, number))
  if (narrower.length > 0) return { rows: narrower, isOneVersion: narrower.length === 1 }
  const older = rows.filter(row => row.orEarlier && isBefore(number, row.version))
  return { rows: older, isOneVersion: true }
}

/** "10.9" comes before "10.11". */
function isBefore(number: string, version: string): boolean {
  const own = number.split('.').map(Number)
  const others = version.split('.').map(Number)
  const at = others.findIndex((part, index) => part !== (own[index] ?? 0))
  return at !== -1 && (own[at] ?? 0) < (others[at] ?? 0)
}

/** "17.6" is within "17", "10.15.7" within "10.15"; "12.1" is not within "12.10". */
function isWithin(number: string, version: string): boolean {
  return number === version || number.startsWith(`${version}.`)
}

/** What comes after a name and makes it another model: "Tab S9" is not the "Tab S9 FE". */
const otherModels = /^(?:plus|lite|fe|ultra|pro|kids|mini|air|max)\b/

/** The row of the model with the longest name or code found; null where the list does not have it. */
export function modelRow(device: SystemFacts, table: SupportTable): ModelRow | null {
  const codes = modelCodes(device)
  const text = modelWords(device)
  const [row = null] = longest(table.models, ({ names, codes: own }) => [
    ...own.filter(code => codes.some(each => isCode(each, code))),
    ...names.filter(name => isNamed(text, name)),
  ])
  return row
}

/** Samsung adds letters for the country to its codes; Apple's are whole. */
function isCode(written: string, code: string): boolean {
  return code.startsWith('sm-') ? written.startsWith(code) : written === code
}

function isNamed(text: string, name: string): boolean {
  if (!hasWords(text, name)) return false
  const after = ` ${text} `.split(` ${name} `)[1] ?? ''
  return !otherModels.test(after.trim())
}
