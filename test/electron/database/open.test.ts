import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { disconnect } from '../../../electron/database/connect.ts'
import type { Database } from '../../../electron/database/database.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { chance } from '../../support/chance.ts'
import { canMount, makeReadOnly, temporaryDisk } from '../../support/mounted-disk.ts'
import { bytesIn, openIn, temporaryFolder, troubleIn } from '../../support/temporary-database.ts'

const inFolder = (folder: string, name = 'records.db') => join(folder, name)

function fill(db: Database): void {
  for (let number = 0; number < 60; number += 1) {
    services.insert(db, aService({ id: `service-${number}`, name: `Home ${number} `.repeat(8) }))
  }
}

/** The bytes of closed records with sixty services in them. */
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

/** Opens a folder, expecting the trouble and not a byte changed. */
function expectUntouched(folder: string, kind: string): void {
  const before = bytesIn(folder)
  expect(troubleIn(folder)).toBe(kind)
  expect(bytesIn(folder)[0]).toBe(before[0])
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
    expect(services.list(openIn(cutOff))).toHaveLength(60)
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
    const random = chance(3)
    const kinds = new Map<string, number>()
    for (let round = 0; round < 300; round += 1) {
      const flipped = Buffer.from(whole)
      const at = Math.floor(random() * whole.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      const folder = folderWith(flipped)
      const before = bytesIn(folder)[0]
      const kind = troubleIn(folder)
      kinds.set(String(kind), (kinds.get(String(kind)) ?? 0) + 1)
      if (kind === null) expect(services.list(openIn(folder))).toHaveLength(60)
      else expect(bytesIn(folder)[0]).toBe(before)
    }
    // SQLite itself sees only some: a changed letter in a name is a name, and an empty page holds nothing. Hence the copies.
    const expected = ['null', 'damaged', 'foreign', 'newer']
    expect([...kinds.keys()].filter(kind => !expected.includes(kind))).toEqual([])
    expect(kinds.get('damaged')).toBeGreaterThan(10)
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

describe('records that cannot be had', () => {
  it('says in use while another app has them, and opens them once it has gone', async () => {
    const folder = temporaryFolder()
    disconnect(openIn(folder))
    const script = join(import.meta.dirname, '../../support/hold-records.ts')
    const other = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
    onTestFinished(() => void other.kill('SIGKILL'))
    await once(other.stdout, 'data')
    expectUntouched(folder, 'in-use')
    other.stdin.end()
    await once(other, 'exit')
    expect(troubleIn(folder)).toBeNull()
  })

  it('does not start afresh in silence where there are copies and no records', () => {
    const folder = temporaryFolder()
    mkdirSync(inFolder(folder, 'copies'))
    writeFileSync(inFolder(folder, 'copies/copy-2026-11-22.db'), 'a copy')
    expect(troubleIn(folder)).toBe('missing')
    expect(readdirSync(folder)).toEqual(['copies'])
  })

  it('does not start afresh in silence beside the log of records that are gone', () => {
    const folder = temporaryFolder()
    writeFileSync(inFolder(folder, 'records.db-wal'), 'the last answers')
    expect(troubleIn(folder)).toBe('missing')
    expect(readFileSync(inFolder(folder, 'records.db-wal'), 'utf8')).toBe('the last answers')
  })

  it('says unknown, and breaks nothing, where a file lies in the way of the folder', () => {
    const folder = join(temporaryFolder(), 'file')
    writeFileSync(folder, 'in the way')
    expect(troubleIn(folder)).toBe('unknown')
  })
})

describe.skipIf(!canMount)(
  'records on a disk that refuses (skipped where nothing can be mounted)',
  () => {
    it('says read-only, for old records and for new ones', () => {
      const disk = temporaryDisk('4m')
      disconnect(openIn(disk))
      makeReadOnly(disk)
      expectUntouched(disk, 'read-only')
      const empty = temporaryDisk('4m')
      makeReadOnly(empty)
      expect(troubleIn(empty)).toBe('read-only')
    })

    it('says that the disk is full, for old records and for new ones', () => {
      const disk = temporaryDisk('1m')
      disconnect(openIn(disk))
      fillDisk(disk)
      expectUntouched(disk, 'disk-full')
      const tiny = temporaryDisk('72k')
      expect(troubleIn(tiny)).toBe('disk-full')
      expect(readdirSync(tiny)).toEqual([])
    })
  },
)

function fillDisk(disk: string): void {
  try {
    writeFileSync(join(disk, 'film.mp4'), Buffer.alloc(4 * 1024 * 1024))
  } catch {
    return
  }
  throw new Error('The disk is not full.')
}
