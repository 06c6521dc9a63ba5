import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import { listCopies, makeCopyBeforeUpdate } from '../../../electron/database/copies.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { canMount, temporaryDisk } from '../../support/mounted-disk.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

const name = `before-update-${migrations.length}-2026-11-23.db`

function opened(folder = temporaryFolder()) {
  const db = openIn(folder)
  services.insert(db, aService())
  const options = { folder, nativeBinding: undefined }
  return {
    db,
    folder,
    copies: join(folder, 'copies'),
    make: (day: string) => makeCopyBeforeUpdate(db, day, options),
  }
}

function loseRow(db: Database, path: string): void {
  db.prepare('VACUUM INTO ?').run(path)
  const copy = new BetterSqlite3(path)
  copy.exec('DELETE FROM service')
  copy.close()
}

describe('the copy before an update', () => {
  it('holds what the records hold, in one file that opens on any PC', () => {
    const { copies, make } = opened()
    const copy = make('2026-11-23')
    expect(readdirSync(copies)).toEqual([name])
    expect([copy.name, copy.bytes]).toEqual([name, readFileSync(join(copies, name)).length])
    const db = new BetterSqlite3(join(copies, name), { readonly: true })
    expect(services.list(db)).toEqual([aService()])
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete')
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })

  it('holds nothing that was deleted from the records', () => {
    const { db, copies, make } = opened()
    services.insert(db, aService({ id: 'secret', name: 'A name to forget' }))
    db.exec(`DELETE FROM service WHERE id = 'secret'`)
    make('2026-11-23')
    expect(readFileSync(join(copies, name), 'latin1')).not.toContain('name to forget')
  })

  it('is no copy when it holds less than the records, and the one before stays', () => {
    const { db, folder, copies, make } = opened()
    make('2026-11-23')
    const before = readFileSync(join(copies, name), 'base64')
    // A disk that says "written" and lost a row.
    const lossy = new Proxy(db, {
      get: (target, property) => {
        if (property !== 'prepare') return Reflect.get(target, property) as unknown
        return (sql: string) => {
          if (!sql.startsWith('VACUUM')) return target.prepare(sql)
          return { run: (path: string) => loseRow(target, path) }
        }
      },
    })
    expect(() =>
      makeCopyBeforeUpdate(lossy, '2026-11-23', { folder, nativeBinding: undefined }),
    ).toThrow('does not hold what the records hold')
    expect(readFileSync(join(copies, name), 'base64')).toBe(before)
    expect(readdirSync(copies)).toEqual([name])
  })

  it('is made after one that was cut short', () => {
    const { copies, make } = opened()
    mkdirSync(copies, { recursive: true })
    writeFileSync(join(copies, 'unfinished.part'), 'half a copy')
    writeFileSync(join(copies, 'unfinished.part-journal'), 'and its journal')
    make('2026-11-23')
    expect(readdirSync(copies)).toEqual([name])
  })

  it.skipIf(!canMount)('leaves the old one in place when the disk is full', () => {
    const { db, folder, copies, make } = opened(temporaryDisk('1m'))
    make('2026-11-23')
    const before = readFileSync(join(copies, name), 'base64')
    db.transaction(() => {
      for (let number = 0; number < 100; number += 1) {
        services.insert(db, aService({ id: `service-${number}`, name: 'x'.repeat(800) }))
      }
    })()
    expect(() => writeFileSync(join(folder, 'film.mp4'), Buffer.alloc(2 ** 21))).toThrow('ENOSPC')
    expect(() => make('2026-11-23')).toThrow('full')
    expect(readFileSync(join(copies, name), 'base64')).toBe(before)
    expect(readdirSync(copies)).toEqual([name])
  })
})

describe('the list of copies', () => {
  it('is empty before the first', () => {
    expect(listCopies(temporaryFolder())).toEqual([])
  })

  it('has the backups, those before an update and the daily ones of earlier versions, newest first, and nothing else', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'copies'))
    mkdirSync(join(folder, 'backups'))
    const put = (name: string, madeAt: string, inside = 'copies') => {
      const file = join(folder, inside, name)
      writeFileSync(file, 'four')
      utimesSync(file, new Date(madeAt), new Date(madeAt))
      return { name, madeAt, bytes: 4 }
    }
    const old = put('copy-2026-11-20.db', '2026-11-20T09:00:00.000Z')
    const newest = put('copy-2026-11-23.db', '2026-11-23T09:00:00.000Z')
    const update = put('before-update-2-2026-11-21.db', '2026-11-21T09:00:00.000Z')
    const backup = 'care-cyber-check-2026-11-24-090000.ccc'
    const first = put(backup, '2026-11-24T09:00:00.000Z', 'backups')
    put('copy-2026-11-24.db', '2026-11-24T09:00:00.000Z', 'backups')
    put('unfinished.part', '2026-11-24T09:00:00.000Z', 'backups')
    put(backup, '2026-11-24T09:00:00.000Z')
    put('copy-2026-11-23.db-wal', '2026-11-23T09:00:00.000Z')
    put('holiday.jpg', '2026-11-23T09:00:00.000Z')
    expect(listCopies(folder)).toEqual([first, newest, update, old])
  })
})
