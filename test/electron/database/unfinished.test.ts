import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clearUnfinished } from '../../../electron/database/unfinished.ts'
import { temporaryFolder, temporaryStore } from '../../support/temporary-database.ts'

const unfinished = [
  'records.db.new',
  'records.db.turned',
  'records.db.turned-journal',
  'testing.db',
  'lock.json.new',
  'lock-tries.json.new',
  'backups.json.part',
  'probe.tmp',
  'hurt-2026-11-01T09-00-00-000Z.db.locked.new',
  'hurt-2026-11-01T09-00-00-000Z.db-wal.new',
  'copies/before-update-7-2026-11-01.db.turned',
  'copies/unfinished.part',
  'copies/lock.json.new',
  'backups/unfinished.part',
  'backups/unfinished.db-journal',
  'backups/turning.db',
  'backups/turning.part',
]
const finished = [
  'records.db',
  'records.db-wal',
  'restoring.db',
  'lock.json',
  'notes.txt',
  'hurt-2026-11-01T09-00-00-000Z.db',
  'hurt-2026-11-01T09-00-00-000Z.db.locked',
  'copies/before-update-7-2026-11-01.db',
  'copies/lock.json',
  'backups/care-cyber-check-2026-11-23-090000.ccc',
  'backups/unfinished business.txt',
]

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()
}

it('clears away what was being written, and nothing else', () => {
  const folder = temporaryFolder()
  for (const inside of ['copies', 'backups']) mkdirSync(join(folder, inside))
  for (const name of [...unfinished, ...finished]) writeFileSync(join(folder, name), name)
  clearUnfinished(folder)
  expect(filesIn(folder)).toEqual([...finished].sort())
})

it('is done once in a run of the app, when the records first open', () => {
  const store = temporaryStore()
  const file = join(store.folder, 'testing.db')
  writeFileSync(file, 'left by the run before')
  store.open()
  expect(filesIn(store.folder)).not.toContain('testing.db')
  writeFileSync(file, 'being worked on')
  store.close()
  store.open()
  expect(filesIn(store.folder)).toContain('testing.db')
})
