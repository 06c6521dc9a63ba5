import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BackupRefusalKind } from '../../../shared/keeping/refusal-words.ts'
import { genuineBackup, handedBackups } from '../../support/handed-backups.ts'
import { chance } from '../../support/chance.ts'
import { fewOr } from '../../support/full.ts'
import {
  entryOf,
  type Inside,
  type Part,
  partsOf,
  sealed,
  zipOf,
} from '../../support/hostile-backups.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

let whole: Buffer
let inside: Inside

beforeAll(async () => {
  const genuine = await genuineBackup()
  whole = genuine.whole
  inside = genuine.inside
})

/** The records of the backup after somebody has been at them. */
function tamperedWith(sql: string): Buffer {
  const file = join(temporaryFolder(), 'tampered.db')
  writeFileSync(file, inside.records)
  const db = new BetterSqlite3(file)
  db.exec(sql)
  db.close()
  return readFileSync(file)
}

const small = Buffer.from('hello')
const replaced = (name: string, change: (part: Part) => Part) =>
  zipOf(partsOf(inside).map(part => (part.name === name ? change(part) : part)))

describe('a manifest that is not one of ours', () => {
  const says: readonly (readonly [string, object, BackupRefusalKind])[] = [
    ['of another program', { format: 'other' }, 'not-a-backup'],
    ['of a newer form', { formatVersion: 2 }, 'newer'],
    [
      'of a newer form with things nobody knows',
      { formatVersion: 7, keys: [1], rows: 'many' },
      'newer',
    ],
    ['of form nought', { formatVersion: 0 }, 'not-a-backup'],
    ['of a form in words', { formatVersion: '1' }, 'not-a-backup'],
    ['that says it is locked and has no key', { encrypted: 'passphrase' }, 'unsafe'],
    ['locked in an unknown way', { encrypted: 'rot13' }, 'unsafe'],
    ['with a field nobody knows', { run: 'calc.exe' }, 'unsafe'],
    ['without a moment', { madeAt: 'yesterday' }, 'unsafe'],
    ['without a maker', { madeBy: '../../x' }, 'unsafe'],
    ['with rows that are not there', { rows: { service: 2 } }, 'torn'],
    ['with less than no rows', { rows: { service: -1 } }, 'unsafe'],
    ['of another version than the records', { schemaVersion: 1 }, 'torn'],
    ['of version 9999', { schemaVersion: 9999 }, 'torn'],
    ['with no entries', { entries: [] }, 'unsafe'],
    ['with one entry twice', { entries: [1, 2].map(() => entryOf('records.db', small)) }, 'unsafe'],
    ['with an entry that is not there', { entries: [entryOf('../x', small)] }, 'unsafe'],
  ]
  it.each(says)('(%s) is refused', async (_what, what, kind) => {
    expect(await handedBackups()(zipOf(partsOf(inside, what)))).toBe(kind)
  })

  it.each(['', 'null', '[]', '"x"', '{', '{"__proto__": 1}', '\u0000'])(
    '(%j) is refused',
    async text => {
      const bytes = replaced('manifest.json', part => ({ ...part, data: Buffer.from(text) }))
      expect(await handedBackups()(bytes)).toBe('not-a-backup')
    },
  )
})

describe('records that are not ours, under a manifest that fits', () => {
  const others: readonly (readonly [string, () => Buffer, BackupRefusalKind])[] = [
    [
      'with a trigger',
      () => tamperedWith(`CREATE TRIGGER t AFTER INSERT ON answer BEGIN DELETE FROM service; END`),
      'unsafe',
    ],
    ['with a view', () => tamperedWith('CREATE VIEW v AS SELECT * FROM service'), 'unsafe'],
    [
      'with a view in the place of a table',
      () =>
        tamperedWith(
          'ALTER TABLE quiz_result RENAME TO q; CREATE VIEW quiz_result AS SELECT * FROM q',
        ),
      'unsafe',
    ],
    ['with a table more', () => tamperedWith('CREATE TABLE more (x)'), 'unsafe'],
    ['with a table less', () => tamperedWith('DROP TABLE quiz_result'), 'unsafe'],
    ['with a column more', () => tamperedWith('ALTER TABLE answer ADD COLUMN x TEXT'), 'unsafe'],
    [
      'with a column that works itself out',
      () => tamperedWith(`ALTER TABLE answer ADD COLUMN x TEXT AS (note || 'x') VIRTUAL`),
      'unsafe',
    ],
    ['with an index more', () => tamperedWith('CREATE INDEX i ON answer (note)'), 'unsafe'],
    ['with a virtual table', () => tamperedWith('CREATE VIRTUAL TABLE f USING fts5 (x)'), 'unsafe'],
    ['of another program', () => tamperedWith('PRAGMA application_id = 7'), 'unsafe'],
    ['of no program', () => tamperedWith('PRAGMA application_id = 0'), 'unsafe'],
    ['of a newer app', () => tamperedWith('PRAGMA user_version = 99'), 'newer'],
    ['of no version', () => tamperedWith('PRAGMA user_version = 0'), 'unsafe'],
    [
      'of an older version than their tables',
      () => tamperedWith('PRAGMA user_version = 3'),
      'unsafe',
    ],
    ['with a row less', () => tamperedWith('DELETE FROM service'), 'torn'],
    ['with a page of nothing', () => Buffer.from(inside.records).fill(0, 4096, 8192), 'torn'],
    ['that are no database', () => Buffer.alloc(8192, 'x'), 'torn'],
    ['that are empty', () => Buffer.alloc(0), 'torn'],
    ['that are half there', () => inside.records.subarray(0, inside.records.length / 2), 'torn'],
  ]
  it.each(others)('(%s) are refused', async (_what, make, kind) => {
    const bytes = zipOf(partsOf({ records: make(), manifest: inside.manifest }))
    expect([kind, 'torn', 'unsafe']).toContain(await handedBackups()(bytes))
  })
})

describe('a backup that was hurt on its way', () => {
  const random = chance(20261123)
  const spot = () => Math.floor(random() * whole.length)

  it('is refused whichever bit was flipped', async () => {
    const refusalOf = handedBackups()
    for (let round = 0; round < fewOr(100, 400); round += 1) {
      const bytes = Buffer.from(whole)
      const at = spot()
      bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8)), at)
      expect([round, at, await refusalOf(bytes)]).not.toContain('taken')
    }
  })

  it('is refused wherever it was cut short, and says that it is only half there', async () => {
    const refusalOf = handedBackups()
    for (let round = 0; round < fewOr(70, 200); round += 1) {
      const left = 300 + Math.floor(random() * (whole.length - 301))
      expect([left, await refusalOf(whole.subarray(0, left))]).toEqual([left, 'torn'])
    }
  })

  it('is refused with a page of zeros, with bytes in front and with bytes behind', async () => {
    const refusalOf = handedBackups()
    for (let round = 0; round < fewOr(20, 200); round += 1) {
      const at = spot()
      const bytes = Buffer.from(whole).fill(0x55, at, at + 512)
      expect(await refusalOf(bytes)).not.toBe('taken')
    }
    expect(await refusalOf(Buffer.concat([Buffer.from('MZ'), whole]))).toBe('not-a-backup')
    expect(await refusalOf(Buffer.concat([whole, Buffer.from('x')]))).toBe('torn')
    expect(await refusalOf(Buffer.concat([whole, whole]))).toBe('torn')
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a letter', Buffer.from('Dear manager')],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(5000)])],
    ['an empty zip', sealed(Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(300)]))],
  ])('is not taken for one where it is %s', async (_what, bytes) => {
    expect(await handedBackups()(bytes)).toBe('not-a-backup')
  })
})
