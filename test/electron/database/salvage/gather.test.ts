import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { changeKey } from '../../../../electron/database/connect.ts'
import { gather } from '../../../../electron/database/salvage/gather.ts'
import { rowsIn } from '../../../../electron/database/salvage/merging.ts'
import {
  type SalvagedTable,
  salvagedTables,
} from '../../../../electron/database/salvage/row-shapes.ts'
import type { Database } from '../../../../electron/database/database.ts'
import { present } from '../../../../shared/assert.ts'
import { chance } from '../../../support/chance.ts'
import { fewOr } from '../../../support/full.ts'
import { type PageDamage, pageDamages } from '../../../support/page-damage.ts'
import { temporaryFolder, temporaryStore } from '../../../support/temporary-database.ts'
import { fileOf, fillWithYears, recordsOf } from '../../../support/years-of-records.ts'

interface Damaging {
  readonly before: Buffer
  readonly whole: Buffer
  readonly rows: ReadonlyMap<SalvagedTable, ReadonlySet<string>>
  readonly key: Uint8Array | undefined
  /** Whether the first page is gone as well. */
  readonly isHeadless?: boolean
}

async function aHome() {
  const store = temporaryStore()
  store.open()
  const before = fileOf(store)
  await fillWithYears(store)
  return { before, whole: fileOf(store), rows: rowsByTable(recordsOf(store)) }
}

/** Made once: every case damages a copy of its own. */
let made: ReturnType<typeof aHome> | undefined
const theHome = () => (made ??= aHome())

function rowsByTable(db: Database): ReadonlyMap<SalvagedTable, ReadonlySet<string>> {
  return new Map(
    salvagedTables.map(table => [
      table,
      new Set(rowsIn(db, table).map(row => JSON.stringify(row))),
    ]),
  )
}

const key = Buffer.alloc(32, 7)

/** The same records with the lock on. */
function sealed(bytes: Buffer): Buffer {
  const file = join(temporaryFolder(), 'records.db')
  writeFileSync(file, bytes)
  changeKey(file, { nativeBinding: undefined }, key)
  return readFileSync(file)
}

/** Damages the file in so many ways, and hands back what share of the rows could be read. */
function shareRead(kind: PageDamage, rounds: number, at: Damaging): number {
  const random = chance(11)
  const below = (most: number) => Math.floor(random() * most)
  let share = 0
  for (let round = 0; round < rounds; round += 1) {
    const file = join(temporaryFolder(), 'records.db')
    const hurt = pageDamages[kind](Buffer.from(at.whole), below, at.before)
    writeFileSync(file, at.isHeadless === true ? hurt.fill(0, 0, 4096) : hurt)
    const gathered = gather(file, { nativeBinding: undefined, key: at.key })
    if (gathered === null) continue
    const { found, lost } = gathered
    let [read, all] = [0, 0]
    for (const table of salvagedTables) {
      const original = at.rows.get(table) ?? new Set()
      const readable = rowsIn(found, table).map(row => JSON.stringify(row))
      const invented = readable.filter(row => !original.has(row))
      expect(invented, `${table} in round ${round}`).toEqual([])
      if (lost[table] === 0) expect(readable.length, table).toBe(original.size)
      read += readable.length
      all += original.size
    }
    expect(found.pragma('integrity_check', { simple: true })).toBe('ok')
    share += read / all
    found.close()
  }
  return share / rounds
}

/** What comes back of records of some fifty pages. Less than this would be a step back; none of it may be invented. */
const least: Readonly<Record<PageDamage, number>> = {
  'a page of zeros': 0.9,
  'a page of nonsense': 0.9,
  'four pages of zeros in different places': 0.7,
  'a sector of zeros': 0.95,
  'a sector of nonsense': 0.85,
  'a sector that was never written again': 0.95,
  'a page in the place of another': 0.85,
  'the end cut off': 0.1,
}
const kinds = Object.keys(pageDamages) as readonly PageDamage[]

it.each(kinds)(
  'of records with %s every row that is read is the one that was written',
  async kind => {
    const home = await theHome()
    const share = shareRead(kind, fewOr(8, 150), { ...home, key: undefined })
    expect(share).toBeGreaterThan(least[kind])
  },
)

it.each(kinds)('of those without their first page as well: %s', async kind => {
  const at = { ...(await theHome()), key: undefined, isHeadless: true }
  // Where the list of tables is hit as well, nothing is read.
  const share = shareRead(kind, fewOr(8, 150), at)
  expect(share).toBeGreaterThanOrEqual(kind === 'the end cut off' ? 0 : least[kind] / 3)
})

it.each(kinds)('of locked records with %s as well', async kind => {
  const { before, whole, rows } = await theHome()
  const at = { before: sealed(before), whole: sealed(whole), rows, key }
  expect(shareRead(kind, fewOr(3, 60), at)).toBeGreaterThan(least[kind])
})

it.each([
  ['is gone', 4096],
  ['has a header of nonsense', 100],
  ['begins with another letter', 1],
])('of readable records whose first page %s every row is read all the same', async (_how, size) => {
  const { whole, rows } = await theHome()
  const file = join(temporaryFolder(), 'records.db')
  writeFileSync(file, Buffer.from(whole).fill(0x55, 0, size))
  const gathered = present(gather(file, { nativeBinding: undefined }), 'What was read')
  for (const table of salvagedTables) {
    const readable = rowsIn(gathered.found, table).map(row => JSON.stringify(row))
    expect(new Set(readable), table).toEqual(rows.get(table))
  }
  gathered.found.close()
})

it('goes by no list of tables but that of a version of this app, whole and once', async () => {
  const { whole } = await theHome()
  const folder = temporaryFolder()
  const file = join(folder, 'records.db')
  const read = (bytes: Buffer) => {
    writeFileSync(file, bytes.fill(0, 0, 4096))
    return gather(file, { nativeBinding: undefined })
  }
  const at = whole.indexOf('CREATE TABLE system_step (')
  const page = Math.floor(at / 4096) * 4096
  expect(page).toBeGreaterThan(0)
  const other = Buffer.from(whole)
  other.write('CREATE TABLE system_stop (', at)
  const twice = Buffer.concat([whole, whole.subarray(page, page + 4096)])
  const without = Buffer.from(whole).fill(0, page, page + 4096)
  // The number before the words says where the table begins: here it is that of another one.
  const elsewhere = Buffer.from(whole)
  elsewhere.copy(
    elsewhere,
    at - 1,
    whole.indexOf('CREATE TABLE system (') - 1,
    whole.indexOf('CREATE TABLE system ('),
  )
  for (const bytes of [other, twice, without, elsewhere]) expect(read(bytes)).toBeNull()
})

it('reads nothing of a file without a beginning, of another program or of a newer version', async () => {
  const { whole } = await theHome()
  const broken = [Buffer.alloc(0), Buffer.alloc(8192), Buffer.from(whole), Buffer.from(whole)]
  broken[2]?.writeUInt32BE(1, 68)
  broken[3]?.writeUInt32BE(99, 60)
  for (const bytes of broken) {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'records.db'), bytes)
    expect(gather(join(folder, 'records.db'), { nativeBinding: undefined })).toBeNull()
    expect(readdirSync(folder)).toEqual(['records.db'])
    expect(readFileSync(join(folder, 'records.db')).equals(bytes)).toBe(true)
  }
})
