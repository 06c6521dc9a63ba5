import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeLong } from '../../../electron/database/long-write.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

const note = 'a long note '.repeat(400)
const addMany = (db: ReturnType<typeof openIn>) => () =>
  db.transaction(() => {
    const insert = db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)')
    for (let at = 0; at < 2_000; at += 1) insert.run(`note-${at}`, note)
  })()
const pagesAtWhichSqliteTidies = (db: ReturnType<typeof openIn>) =>
  db.pragma('wal_autocheckpoint', { simple: true })

it('is in the log when it comes back, and in the file a moment later', () => {
  const folder = temporaryFolder()
  const db = openIn(folder)
  const records = join(folder, 'records.db')
  const before = readFileSync(records)
  const later: (() => void)[] = []
  writeLong(db, addMany(db), run => later.push(run))
  expect(readFileSync(records).equals(before)).toBe(true)
  expect(statSync(`${records}-wal`).size).toBeGreaterThan(2_000 * note.length)
  expect(pagesAtWhichSqliteTidies(db)).toBe(1000)
  later.forEach(run => run())
  expect(statSync(records).size).toBeGreaterThan(2_000 * note.length)
})

it('tidies as ever after work that failed, and leaves closed records alone', () => {
  const db = openIn(temporaryFolder())
  const later: (() => void)[] = []
  expect(() =>
    writeLong(
      db,
      () => {
        throw new Error('The disk is full.')
      },
      run => later.push(run),
    ),
  ).toThrow('The disk is full.')
  expect(pagesAtWhichSqliteTidies(db)).toBe(1000)
  db.close()
  later.forEach(run => run())
})

it('does not fall over where the disk takes nothing when it tidies', () => {
  const later: (() => void)[] = []
  const db = openIn(temporaryFolder())
  const broken = Object.create(db, {
    open: { value: true },
    pragma: {
      value: (text: string) => {
        if (text.startsWith('wal_checkpoint')) throw new Error('SQLITE_FULL')
      },
    },
  }) as typeof db
  writeLong(
    broken,
    () => undefined,
    run => later.push(run),
  )
  later.forEach(run => run())
})
