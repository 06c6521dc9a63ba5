import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { disconnect } from '../../../electron/database/connect.ts'
import { makeDailyCopy } from '../../../electron/database/copies.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import * as services from '../../../electron/database/services.ts'
import { useCopy } from '../../../electron/database/use-copy.ts'
import { aService } from '../../support/builders.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { openIn, temporaryFolder, troubleIn } from '../../support/temporary-database.ts'

const name = 'copy-2026-11-22.db'

/** A folder with a copy of one service, and records of two. */
function folderWithCopy(): string {
  const folder = temporaryFolder()
  const db = openIn(folder)
  services.insert(db, aService())
  makeDailyCopy(db, '2026-11-22', { folder, nativeBinding: undefined })
  services.insert(db, aService({ id: 'court' }))
  disconnect(db)
  return folder
}

const use = (folder: string, which = name) =>
  useCopy(which, {
    folder,
    nativeBinding: undefined,
    newestVersion: migrations.length,
    moment: '2026-11-23T09:00:00.000Z',
  })

const aside = 'hurt-2026-11-23T09-00-00-000Z.db'

describe('using a copy', () => {
  it('opens what the copy holds and keeps the hurt records aside as they were', () => {
    const folder = folderWithCopy()
    const records = join(folder, 'records.db')
    writeFileSync(records, 'hurt')
    writeFileSync(`${records}-wal`, 'and its log')
    use(folder)
    expect(readFileSync(join(folder, aside), 'utf8')).toBe('hurt')
    expect(readFileSync(join(folder, `${aside}-wal`), 'utf8')).toBe('and its log')
    expect(services.list(openIn(folder))).toEqual([aService()])
    expect(existsSync(join(folder, 'copies', name))).toBe(true)
  })

  it('works where the records are gone, and never mixes in what is left of their log', () => {
    const folder = folderWithCopy()
    const db = openIn(folder)
    services.insert(db, aService({ id: 'third' }))
    // As after a crash between the two renames: the log of the hurt records lies there alone.
    const log = readFileSync(join(folder, 'records.db-wal'))
    disconnect(db)
    rmSync(join(folder, 'records.db'))
    writeFileSync(join(folder, 'records.db-wal'), log)
    expect(troubleIn(folder)).toBe('missing')
    use(folder)
    expect(services.list(openIn(folder))).toEqual([aService()])
  })

  it.each([
    ['damaged', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 4096, 8192))],
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 9000))],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['of another app', (file: string) => void new BetterSqlite3(file).pragma('application_id = 7')],
    ['of a newer app', (file: string) => void new BetterSqlite3(file).pragma('user_version = 99')],
  ])('refuses a copy that is %s and changes nothing', async (_what, hurt) => {
    const folder = folderWithCopy()
    hurt(join(folder, 'copies', name))
    const before = readFileSync(join(folder, 'records.db'), 'base64')
    expect(await failureOf(() => use(folder))).toBe(
      'invalid: That copy is damaged too, or is not one of this app. Choose another.',
    )
    expect(readFileSync(join(folder, 'records.db'), 'base64')).toBe(before)
    expect(readdirSync(folder).filter(file => file.startsWith('hurt'))).toEqual([])
  })

  it.each([
    'copy-2026-01-01.db',
    '../records.db',
    'records.db',
    '',
    'copy-2026-11-22.db/../x',
    '..',
  ])('refuses the name %j, which is no copy there is', async which => {
    expect(await failureOf(() => use(folderWithCopy(), which))).toContain('not-found')
  })

  it('brings an older copy up to date when it is opened', () => {
    const folder = temporaryFolder()
    const db = openIn(folder, migrations.slice(0, 2))
    services.insert(db, aService())
    makeDailyCopy(db, '2026-11-22', { folder, nativeBinding: undefined })
    disconnect(db)
    renameSync(join(folder, 'records.db'), join(folder, 'gone.db'))
    use(folder)
    const restored = openIn(folder)
    expect(services.list(restored)).toEqual([aService()])
    expect(restored.pragma('user_version', { simple: true })).toBe(migrations.length)
  })
})
