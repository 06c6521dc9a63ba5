import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { eraseKept, finishErasing, keptIn } from '../../../electron/database/kept.ts'
import { canMount } from '../../support/mounted-disk.ts'
import { temporaryFolder, temporaryStore } from '../../support/temporary-database.ts'

const ours = [
  'records.db',
  'records.db-wal',
  'records.db.new',
  'copies/copy-2026-11-22.db',
  'copies/before-update-7-2026-11-01.db',
  'copies/unfinished.part',
  'copies/lock.json',
  'backups/care-cyber-check-2026-11-22.ccc',
  'backups.json',
  'hurt-2026-11-01T09-00-00-000Z.db',
  'hurt-2026-11-01T09-00-00-000Z.db-wal',
  'probe.tmp',
  'restoring.db',
  'updates/release.json',
  'updates/pending/update-info.json',
  'updates/pending/temp-care-cyber-check-0.2.0-win-x64.exe',
  'updates/kept/care-cyber-check-0.2.0-win-x64.exe',
  'updates/kept/0.2.0.release.json',
  'erasing-3.tmp',
  'lock.json',
  'lock-tries.json',
]
const others = [
  'other-records.db',
  'records.db.txt',
  'notes.json',
  'copies/holiday.jpg',
  'backups/photos.zip',
  'updates/pending/holiday.exe',
  'updates/kept/letter.json',
  'deeper/records.db',
]

function aFolderWith(...names: readonly string[]): string {
  const folder = temporaryFolder()
  for (const inside of ['copies', 'backups', 'deeper', 'updates/pending', 'updates/kept']) {
    mkdirSync(join(folder, inside), { recursive: true })
  }
  for (const name of names) writeFileSync(join(folder, name), name)
  return folder
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()
}

it('says what is kept, where and how much of it', () => {
  const folder = aFolderWith(
    'records.db',
    'records.db-wal',
    'copies/copy-2026-11-22.db',
    'notes.txt',
  )
  expect(keptIn(folder)).toEqual([
    { kind: 'copies', path: join(folder, 'copies'), files: 1, bytes: 25 },
    { kind: 'records', path: join(folder, 'records.db'), files: 2, bytes: 24 },
  ])
})

it('erases every file of ours and none of anybody else’s', () => {
  const folder = aFolderWith(...ours, ...others)
  expect(eraseKept(folder)).toEqual([])
  expect(filesIn(folder)).toEqual([...others].sort())
  expect(others.map(name => readFileSync(join(folder, name), 'utf8'))).toEqual(others)
})

it('takes away folders that are empty then', () => {
  const folder = aFolderWith('records.db', 'copies/copy-2026-11-22.db')
  eraseKept(folder)
  expect(readdirSync(folder)).toEqual(['deeper'])
})

it.skipIf(process.platform === 'win32')('follows no link out of the folder', () => {
  const elsewhere = aFolderWith('records.db')
  const folder = aFolderWith()
  symlinkSync(join(elsewhere, 'records.db'), join(folder, 'records.db'))
  expect(eraseKept(folder)).toEqual([])
  expect(readFileSync(join(elsewhere, 'records.db'), 'utf8')).toBe('records.db')
})

it('finishes at the next start what a power cut stopped, and begins anew', () => {
  const folder = aFolderWith('erasing-1.tmp', 'erasing-2.tmp', 'erasing.txt')
  finishErasing(folder)
  expect(filesIn(folder)).toEqual(['erasing.txt'])
})

it('leaves a store open on new records, with nothing of the old ones', () => {
  const store = temporaryStore()
  store.open()
  const before = store.db()
  before?.prepare("INSERT INTO setting (name, value) VALUES ('current-service', 'x')").run()
  mkdirSync(join(store.folder, 'copies'))
  writeFileSync(join(store.folder, 'copies/copy-2026-11-22.db'), 'x')
  expect(store.erase()).toEqual([])
  expect(store.trouble()).toBe(null)
  expect(store.db()).not.toBe(before)
  expect(store.db()?.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0)
  expect(store.place().copies).toEqual([])
})

it.skipIf(!canMount)('keeps the records when a copy is held by somebody else, and names it', () => {
  const folder = aFolderWith('records.db', 'copies/copy-2026-11-21.db', 'copies/copy-2026-11-22.db')
  const held = join(folder, 'copies/copy-2026-11-22.db')
  // A file that something is mounted on can be neither moved nor deleted, as one that another program holds on Windows.
  expect(spawnSync('mount', ['--bind', held, held]).status).toBe(0)
  try {
    expect(eraseKept(folder)).toEqual([held])
    expect(filesIn(folder)).toEqual(['copies/copy-2026-11-22.db', 'records.db'])
    expect(readFileSync(held, 'utf8')).toBe('copies/copy-2026-11-22.db')
  } finally {
    spawnSync('umount', ['-l', held])
  }
  expect(eraseKept(folder)).toEqual([])
  expect(filesIn(folder)).toEqual([])
})
