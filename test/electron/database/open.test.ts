import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { disconnect } from '../../../electron/database/connect.ts'
import type { Database } from '../../../electron/database/database.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { chance } from '../../support/chance.ts'
import {
  bytesIn,
  expectUntouched,
  openIn,
  temporaryFolder,
  troubleIn,
} from '../../support/temporary-database.ts'

const inFolder = (folder: string, name = 'records.db') => join(folder, name)

/** So many that most of the file is theirs, not empty pages of other tables. */
const homes = 240

function fill(db: Database): void {
  db.transaction(() => {
    for (let number = 0; number < homes; number += 1) {
      services.insert(db, aService({ id: `service-${number}`, name: `Home ${number} `.repeat(8) }))
    }
  })()
}

/** The bytes of closed records with all those services in them. */
function wholeRecords(): Buffer {
  const folder = temporaryFolder()
  const db = openIn(folder)
  fill(db)
  disconnect(db)
  return readFileSync(inFolder(folder))
}

function folderWith(bytes: Uint8Array): string {
  const folder = temporaryFolder()
  writeFileSync(inFolder(folder), bytes)
  return folder
}

const setting = (db: Database, name: string) => db.pragma(name, { simple: true })

describe('records that open', () => {
  it('makes the folder and new records where there are none', () => {
    const folder = join(temporaryFolder(), 'first', 'time')
    const db = openIn(folder)
    expect(services.list(db)).toEqual([])
    expect(setting(db, 'user_version')).toBe(migrations.length)
    disconnect(db)
    expect(readdirSync(folder)).toEqual(['records.db'])
  })

  it('keeps what was written, in one file once it is closed', () => {
    const folder = temporaryFolder()
    const db = openIn(folder)
    services.insert(db, aService())
    disconnect(db)
    expect(readdirSync(folder)).toEqual(['records.db'])
    expect(services.list(openIn(folder))).toEqual([aService()])
  })

  it('opens with the settings that survive a power cut', () => {
    const db = openIn(temporaryFolder())
    const names = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'trusted_schema',
      'cell_size_check',
    ]
    const more = ['mmap_size', 'secure_delete', 'locking_mode', 'busy_timeout', 'application_id']
    expect([...names, ...more].map(name => setting(db, name))).toEqual([
      'wal',
      2,
      1,
      0,
      1,
      0,
      1,
      'exclusive',
      5000,
      0x4343436b,
    ])
  })

  it('brings back the last answers of an app that was cut off', () => {
    const folder = temporaryFolder()
    const cutOff = temporaryFolder()
    const db = openIn(folder)
    fill(db)
    for (const name of ['records.db', 'records.db-wal']) {
      copyFileSync(inFolder(folder, name), inFolder(cutOff, name))
    }
    expect(services.list(openIn(cutOff))).toHaveLength(homes)
  })

  it('starts afresh after being cut off while the first records were made', () => {
    const folder = temporaryFolder()
    writeFileSync(inFolder(folder, 'records.db.new'), 'half a file')
    writeFileSync(inFolder(folder, 'records.db.new-wal'), 'and half a log')
    expect(troubleIn(folder)).toBeNull()
    expect(readdirSync(folder)).toEqual(['records.db'])
  })

  it('repairs a change that another tool left half done', () => {
    const folder = folderWith(wholeRecords())
    const other = new BetterSqlite3(inFolder(folder))
    other.pragma('journal_mode = DELETE')
    other.pragma('cache_size = 1')
    other.pragma('cache_spill = ON')
    other.exec(`BEGIN; UPDATE service SET name = name || name || name || name`)
    const halfDone = temporaryFolder()
    for (const name of readdirSync(folder)) {
      copyFileSync(inFolder(folder, name), inFolder(halfDone, name))
    }
    other.close()
    expect(existsSync(inFolder(halfDone, 'records.db-journal'))).toBe(true)
    expect(services.list(openIn(halfDone))[0]?.name).toBe('Home 0 '.repeat(8))
  })
})

describe('records that are hurt', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['a few bytes', Buffer.from('SQLite')],
    ['a letter', Buffer.from('Dear manager, '.repeat(500))],
    ['zeros', Buffer.alloc(40_960)],
  ])('says damaged and changes nothing when the file is %s', (_what, bytes) => {
    expectUntouched(folderWith(bytes), 'damaged')
  })

  it('says damaged for random bytes', () => {
    const random = chance(1)
    for (let round = 0; round < 50; round += 1) {
      const bytes = Buffer.from(Array.from({ length: 9000 }, () => Math.floor(random() * 256)))
      expectUntouched(folderWith(bytes), 'damaged')
    }
  })

  it('says damaged wherever the file was cut short', () => {
    const whole = wholeRecords()
    const random = chance(2)
    for (let round = 0; round < 60; round += 1) {
      const length = Math.floor(random() * whole.length)
      expectUntouched(folderWith(whole.subarray(0, length)), 'damaged')
    }
  })

  it('says damaged whichever page was wiped', () => {
    const whole = wholeRecords()
    for (let from = 0; from < whole.length; from += 4096) {
      const wiped = Buffer.from(whole).fill(0, from, from + 4096)
      expectUntouched(folderWith(wiped), 'damaged')
    }
  })

  it('never crashes or comes up empty after a flipped bit, and never changes a file it refuses', () => {
    const whole = wholeRecords()
    const random = chance(7)
    const kinds = new Map<string, number>()
    for (let round = 0; round < 300; round += 1) {
      const flipped = Buffer.from(whole)
      const at = Math.floor(random() * whole.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      const folder = folderWith(flipped)
      const before = bytesIn(folder)[0]
      const kind = troubleIn(folder)
      kinds.set(String(kind), (kinds.get(String(kind)) ?? 0) + 1)
      if (kind === null) expect(services.list(openIn(folder))).toHaveLength(homes)
      else expect(bytesIn(folder)[0]).toBe(before)
    }
    // SQLite itself sees only some, since a changed letter in a name is a name. Hence the copies. Other seeds: 15 to 24.
    const expected = ['null', 'damaged', 'foreign', 'newer']
    expect([...kinds.keys()].filter(kind => !expected.includes(kind))).toEqual([])
    expect(kinds.get('damaged')).toBeGreaterThan(15)
  })
})

describe('records that are not for this app', () => {
  it('leaves alone a file that another program wrote', () => {
    const folder = temporaryFolder()
    const other = new BetterSqlite3(inFolder(folder))
    other.pragma('journal_mode = WAL')
    other.exec('CREATE TABLE shopping (what TEXT); INSERT INTO shopping VALUES (1)')
    other.close()
    expectUntouched(folder, 'foreign')
    // SQLite would lay its own files beside one that it as much as looks into.
    expect(readdirSync(folder)).toEqual(['records.db'])
  })

  const later = [
    ...migrations,
    (db: Database) => void db.exec('CREATE TABLE later (a TEXT) STRICT'),
  ]

  it('leaves alone records that a newer app wrote', () => {
    const folder = temporaryFolder()
    disconnect(openIn(folder, later))
    expectUntouched(folder, 'newer')
    expect(troubleIn(folder, later)).toBeNull()
  })

  it('leaves alone records that a newer app was updating when it was cut off', () => {
    const folder = temporaryFolder()
    const cutOff = temporaryFolder()
    disconnect(openIn(folder))
    const db = openIn(folder, later)
    for (const name of ['records.db', 'records.db-wal']) {
      copyFileSync(inFolder(folder, name), inFolder(cutOff, name))
    }
    const before = bytesIn(cutOff)
    expect(before[1]?.length).toBeGreaterThan(1000)
    expect(troubleIn(cutOff)).toBe('newer')
    expect(bytesIn(cutOff)).toEqual(before)
    db.close()
  })
})
