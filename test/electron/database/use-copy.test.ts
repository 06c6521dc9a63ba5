import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { disconnect } from '../../../electron/database/connect.ts'
import { makeCopyBeforeUpdate } from '../../../electron/database/copies.ts'
import * as services from '../../../electron/database/services.ts'
import { stageCopy } from '../../../electron/database/use-copy.ts'
import { aService } from '../../support/builders.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

const name = 'copy-2026-11-22.db'

/** A folder with a copy of one service, and records of two. */
function folderWithCopy(): string {
  const folder = temporaryFolder()
  const db = openIn(folder)
  services.insert(db, aService())
  const { name: made } = makeCopyBeforeUpdate(db, '2026-11-22', {
    folder,
    nativeBinding: undefined,
  })
  // As an earlier version named the one of the day.
  renameSync(join(folder, 'copies', made), join(folder, 'copies', name))
  services.insert(db, aService({ id: 'court' }))
  disconnect(db)
  return folder
}

const use = (folder: string, which = name) =>
  stageCopy(which, join(folder, 'restoring.db'), { folder, nativeBinding: undefined })

describe('a plain copy', () => {
  it('is made ready beside the records and stays where it is', () => {
    const folder = folderWithCopy()
    use(folder)
    const staged = new BetterSqlite3(join(folder, 'restoring.db'), { readonly: true })
    expect(services.list(staged)).toEqual([aService()])
    staged.close()
    expect(existsSync(join(folder, 'copies', name))).toBe(true)
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
      'invalid: That backup is damaged too, or is not one of this app. Choose another.',
    )
    expect(readFileSync(join(folder, 'records.db'), 'base64')).toBe(before)
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
})
