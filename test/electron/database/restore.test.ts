import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { disconnect } from '../../../electron/database/connect.ts'
import { replaceHurt, replaceWhole } from '../../../electron/database/restore.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { openIn, temporaryFolder, troubleIn } from '../../support/temporary-database.ts'

function records(id: string): string {
  const folder = temporaryFolder()
  const db = openIn(folder)
  services.insert(db, aService({ id }))
  disconnect(db)
  return join(folder, 'records.db')
}

const idsIn = (folder: string) => services.list(openIn(folder)).map(({ id }) => id)

/** Closed records, and others that wait beside them. */
function waiting() {
  const file = records('old')
  const folder = join(file, '..')
  const staged = join(folder, 'restoring.db')
  copyFileSync(records('new'), staged)
  return { file, folder, staged }
}

describe('records that are whole', () => {
  it('are the old ones until the rename, and the new ones after it', () => {
    const { file, folder, staged } = waiting()
    const before = temporaryFolder()
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(before, name))
    expect(idsIn(before)).toEqual(['old'])
    replaceWhole(file, staged)
    expect(existsSync(staged)).toBe(false)
    expect(idsIn(folder)).toEqual(['new'])
  })

  it('stay where their log still holds something: it would be read into the new ones', () => {
    const { file, folder, staged } = waiting()
    writeFileSync(`${file}-wal`, 'an answer')
    expect(() => replaceWhole(file, staged)).toThrow('were not closed')
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('an answer')
    expect(existsSync(join(folder, 'restoring.db'))).toBe(true)
  })
})

describe('records that are hurt', () => {
  it('are moved aside with their log before the new ones come', () => {
    const { file, folder, staged } = waiting()
    writeFileSync(file, 'hurt')
    writeFileSync(`${file}-wal`, 'and its log')
    replaceHurt(file, staged, '2026-11-23T09:00:00.000Z')
    const aside = join(folder, 'hurt-2026-11-23T09-00-00-000Z.db')
    expect([readFileSync(aside, 'utf8'), readFileSync(`${aside}-wal`, 'utf8')]).toEqual([
      'hurt',
      'and its log',
    ])
    expect(idsIn(folder)).toEqual(['new'])
  })

  it('cut short in between are missed, and never replaced by an empty app', () => {
    const { file, folder } = waiting()
    writeFileSync(`${file}-wal`, 'their log')
    // As after the first of the renames.
    copyFileSync(file, join(folder, 'hurt-2026.db'))
    writeFileSync(file, '')
    expect(troubleIn(folder)).toBe('damaged')
  })
})
