import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { rowsIn } from '../../../electron/database/salvage/merging.ts'
import { salvagedTables } from '../../../electron/database/salvage/row-shapes.ts'
import { bundled, runTraced } from '../../support/faults/child.ts'
import { hasStrace } from '../../support/sockets.ts'
import { temporaryStore } from '../../support/temporary-database.ts'
import { fillWithYears, recordsOf } from '../../support/years-of-records.ts'

let program = ''
beforeAll(async () => {
  if (hasStrace) program = await bundled('read-failing', 'failing-reads')
})

interface Came {
  readonly lost: Readonly<Record<string, number | null>> | null
  readonly rows: readonly (readonly string[])[]
}

it.skipIf(!hasStrace)(
  'of records on a disk that refuses some of its places everything else is read, and nothing that was not written (Linux with strace)',
  async () => {
    const store = temporaryStore()
    store.open()
    await fillWithYears(store)
    const written = salvagedTables.map(table =>
      rowsIn(recordsOf(store), table).map(row => JSON.stringify(row)),
    )
    store.close()
    const file = join(store.folder, 'records.db')
    const read = (inject?: string): Came => {
      const asked = { files: [file], calls: ['pread64'] as const }
      const ran = runTraced(
        [program, file],
        inject === undefined ? asked : { ...asked, inject: `pread64:error=EIO:when=${inject}` },
      )
      expect(ran.complaint).toBe('')
      expect(existsSync(join(store.folder, 'reading-hurt.db'))).toBe(false)
      return JSON.parse(ran.said.join('')) as Came
    }
    const whole = read()
    expect(whole.rows).toEqual(written)
    // Refused at first and given out in smaller pieces.
    expect(read('2').rows).toEqual(written)
    const torn = read('2+5')
    const missing = torn.rows.map((rows, at) => (written[at]?.length ?? 0) - rows.length)
    torn.rows.forEach((rows, at) => expect(written[at]).toEqual(expect.arrayContaining([...rows])))
    expect(missing.some(count => count > 0)).toBe(true)
    expect(torn.rows.flat().length).toBeGreaterThan(written.flat().length / 4)
    expect(read('1+').lost).toBeNull()
  },
  60_000,
)
