import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { disconnect } from '../../../electron/database/connect.ts'
import * as services from '../../../electron/database/services.ts'
import { createStore } from '../../../electron/database/store.ts'
import { temporaryBackups } from '../../support/backups.ts'
import { aService } from '../../support/builders.ts'
import { chance } from '../../support/chance.ts'
import { counted } from '../../support/faults/counted.ts'
import { fewOr } from '../../support/full.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

const random = chance(7)
const below = (most: number) => Math.floor(random() * most)

/** Each as a disk, a power cut or a careless hand leaves a file. */
const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'a bit flipped': bytes => {
    const at = below(bytes.length)
    bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << below(8)), at)
    return bytes
  },
  'cut short': bytes => bytes.subarray(0, below(bytes.length)),
  'a page of zeros': bytes => {
    const page = below(bytes.length / 4096)
    return bytes.fill(0, page * 4096, page * 4096 + 4096)
  },
  'a sector of nonsense': bytes => {
    const at = below(bytes.length / 512) * 512
    for (let place = at; place < at + 512; place += 1) bytes.writeUInt8(below(256), place)
    return bytes
  },
  'another program’s mark': bytes => {
    bytes.writeUInt32BE(below(2 ** 32), 68)
    return bytes
  },
  'a newer version': bytes => {
    bytes.writeUInt32BE(1000 + below(1000), 60)
    return bytes
  },
  nothing: () => Buffer.alloc(0),
  'all nonsense': bytes => Buffer.from(bytes.map(() => below(256))),
}

function wholeRecords(): Buffer {
  const folder = temporaryFolder()
  const db = openIn(folder)
  for (let number = 0; number < 200; number += 1) {
    services.insert(db, aService({ id: `service-${number}`, name: `Home ${number}` }))
  }
  disconnect(db)
  return readFileSync(join(folder, 'records.db'))
}

it.each(Object.keys(damages))(
  'records with %s open whole or not at all, are never taken for empty, and are kept',
  kind => {
    const whole = wholeRecords()
    const damage = damages[kind]
    const rounds = fewOr(8, 125)
    for (let round = 0; round < rounds; round += 1) {
      const folder = temporaryFolder()
      const file = join(folder, 'records.db')
      const hurt = damage?.(Buffer.from(whole)) ?? whole
      writeFileSync(file, hurt)
      if (round % 2 === 0) writeFileSync(`${file}-wal`, '')
      const store = createStore({
        folder,
        nativeBinding: undefined,
        clock: fixedClock(),
        report: () => undefined,
      })
      store.open()
      const db = store.db()
      if (db === null) {
        expect(store.trouble()?.kind).not.toBeUndefined()
        expect(readFileSync(file).equals(hurt)).toBe(true)
      } else {
        // A flipped bit inside a name: SQLite cannot see it. What is there is there.
        expect(services.list(db)).toHaveLength(200)
      }
      store.close()
    }
    counted('damaged files', rounds)
  },
)

it('records that are cut short while they are open are not overwritten with less', async () => {
  const { store, backups } = temporaryBackups()
  store.open()
  const db = store.db()
  if (db === null) throw new Error('They did not open.')
  services.insert(db, aService())
  const good = await backups.backUp('daily')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma('shrink_memory')
  truncateSync(join(store.folder, 'records.db'), 4096)
  store.clock.set('2026-11-23T10:00:00.000Z')
  await expect(backups.backUp('asked')).rejects.toThrow()
  expect(existsSync(join(store.folder, 'backups', good.name))).toBe(true)
  expect((await backups.list()).backups.map(({ name }) => name)).toEqual([good.name])
})
