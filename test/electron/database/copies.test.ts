import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import { listCopies, makeDailyCopy } from '../../../electron/database/copies.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { canMount, temporaryDisk } from '../../support/mounted-disk.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

function opened(folder = temporaryFolder()) {
  const db = openIn(folder)
  services.insert(db, aService())
  const options = { folder, nativeBinding: undefined }
  return {
    db,
    folder,
    copies: join(folder, 'copies'),
    make: (day: string) => makeDailyCopy(db, day, options),
  }
}

function loseRow(db: Database, path: string): void {
  db.prepare('VACUUM INTO ?').run(path)
  const copy = new BetterSqlite3(path)
  copy.exec('DELETE FROM service')
  copy.close()
}

describe('the copy of the day', () => {
  it('holds what the records hold, in one file that opens on any PC', () => {
    const { copies, make } = opened()
    const copy = make('2026-11-23')
    expect(readdirSync(copies)).toEqual(['copy-2026-11-23.db'])
    expect([copy.name, copy.bytes]).toEqual([
      'copy-2026-11-23.db',
      readFileSync(join(copies, copy.name)).length,
    ])
    const db = new BetterSqlite3(join(copies, copy.name), { readonly: true })
    expect(services.list(db)).toEqual([aService()])
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete')
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })

  it('is made anew, with the answers since, when asked for twice in a day', () => {
    const { db, copies, make } = opened()
    make('2026-11-23')
    services.insert(db, aService({ id: 'court', name: 'Larch Court' }))
    make('2026-11-23')
    const copy = new BetterSqlite3(join(copies, 'copy-2026-11-23.db'), { readonly: true })
    expect(services.list(copy)).toHaveLength(2)
    copy.close()
  })

  it('holds nothing that was deleted from the records', () => {
    const { db, copies, make } = opened()
    services.insert(db, aService({ id: 'secret', name: 'A name to forget' }))
    db.exec(`DELETE FROM service WHERE id = 'secret'`)
    make('2026-11-23')
    expect(readFileSync(join(copies, 'copy-2026-11-23.db'), 'latin1')).not.toContain(
      'name to forget',
    )
  })

  it('lets the oldest go when there are more than seven, and nothing else', () => {
    const { copies, make } = opened()
    mkdirSync(copies, { recursive: true })
    const others = [
      'before-update-2-2026-01-01.db',
      'copy-2020-01-01.db.bak',
      'my copy-2020-01-01.db',
      'notes.txt',
    ]
    for (const name of others) writeFileSync(join(copies, name), '')
    for (let day = 10; day < 20; day += 1) make(`2026-11-${day}`)
    const kept = [13, 14, 15, 16, 17, 18, 19].map(day => `copy-2026-11-${day}.db`)
    expect(readdirSync(copies).sort()).toEqual([...others, ...kept].sort())
  })

  it('keeps the copy just made even where the clock of the PC has gone back', () => {
    const { copies, make } = opened()
    for (let day = 10; day < 17; day += 1) make(`2026-11-${day}`)
    make('1980-01-01')
    expect(readdirSync(copies)).toHaveLength(7)
    expect(existsSync(join(copies, 'copy-1980-01-01.db'))).toBe(true)
  })

  it('is no copy when it holds less than the records, and the one before stays', () => {
    const { db, folder, copies, make } = opened()
    make('2026-11-23')
    const before = readFileSync(join(copies, 'copy-2026-11-23.db'), 'base64')
    // A disk that says "written" and lost a row.
    const lossy = new Proxy(db, {
      get: (target, name) => {
        if (name !== 'prepare') return Reflect.get(target, name) as unknown
        return (sql: string) => {
          if (!sql.startsWith('VACUUM')) return target.prepare(sql)
          return { run: (path: string) => loseRow(target, path) }
        }
      },
    })
    expect(() => makeDailyCopy(lossy, '2026-11-23', { folder, nativeBinding: undefined })).toThrow(
      'does not hold what the records hold',
    )
    expect(readFileSync(join(copies, 'copy-2026-11-23.db'), 'base64')).toBe(before)
    expect(readdirSync(copies)).toEqual(['copy-2026-11-23.db'])
  })

  it('is made after one that was cut short', () => {
    const { copies, make } = opened()
    mkdirSync(copies, { recursive: true })
    writeFileSync(join(copies, 'unfinished.part'), 'half a copy')
    writeFileSync(join(copies, 'unfinished.part-journal'), 'and its journal')
    make('2026-11-23')
    expect(readdirSync(copies)).toEqual(['copy-2026-11-23.db'])
  })

  it.skipIf(!canMount)('leaves the old one in place when the disk is full', () => {
    const { db, folder, copies, make } = opened(temporaryDisk('1m'))
    make('2026-11-23')
    const before = readFileSync(join(copies, 'copy-2026-11-23.db'), 'base64')
    db.transaction(() => {
      for (let number = 0; number < 100; number += 1) {
        services.insert(db, aService({ id: `service-${number}`, name: 'x'.repeat(800) }))
      }
    })()
    expect(() => writeFileSync(join(folder, 'film.mp4'), Buffer.alloc(2 ** 21))).toThrow('ENOSPC')
    expect(() => make('2026-11-23')).toThrow('full')
    expect(readFileSync(join(copies, 'copy-2026-11-23.db'), 'base64')).toBe(before)
    expect(readdirSync(copies)).toEqual(['copy-2026-11-23.db'])
  })
})

describe('the list of copies', () => {
  it('is empty before the first', () => {
    expect(listCopies(temporaryFolder())).toEqual([])
  })

  it('has the daily ones and those before an update, newest first, and nothing else', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'copies'))
    const put = (name: string, madeAt: string) => {
      const file = join(folder, 'copies', name)
      writeFileSync(file, 'four')
      utimesSync(file, new Date(madeAt), new Date(madeAt))
      return { name, madeAt, bytes: 4 }
    }
    const old = put('copy-2026-11-20.db', '2026-11-20T09:00:00.000Z')
    const newest = put('copy-2026-11-23.db', '2026-11-23T09:00:00.000Z')
    const update = put('before-update-2-2026-11-21.db', '2026-11-21T09:00:00.000Z')
    put('copy-2026-11-23.db-wal', '2026-11-23T09:00:00.000Z')
    put('holiday.jpg', '2026-11-23T09:00:00.000Z')
    expect(listCopies(folder)).toEqual([newest, update, old])
  })
})
