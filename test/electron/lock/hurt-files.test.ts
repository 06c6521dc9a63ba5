import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { closeHurtFiles, openHurtFiles } from '../../../electron/lock/hurt-files.ts'
import { filesWith, lockedHome, lockUp, passphrase, planted } from '../../support/locked-home.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const key = new Uint8Array(32).fill(7)
const name = 'hurt-2026-11-23T09-00-00-000Z.db'
const throwIt = (error: unknown) => {
  throw error
}

it('closes what was put aside, and opens it as it was', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, name), `SQLite format 3\0${planted}`)
  writeFileSync(join(folder, `${name}-wal`), planted)
  writeFileSync(join(folder, 'somebody-else.db'), 'SQLite format 3\0')
  expect(closeHurtFiles(folder, key, 'all', throwIt)).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(
    [`${name}.locked`, `${name}-wal.locked`, 'somebody-else.db'].sort(),
  )
  expect(filesWith(folder, planted)).toEqual([])
  expect(openHurtFiles(folder, key, throwIt)).toBe(0)
  expect(readFileSync(join(folder, name), 'utf8')).toBe(`SQLite format 3\0${planted}`)
  expect(readFileSync(join(folder, `${name}-wal`), 'utf8')).toBe(planted)
})

it('leaves a closed file that was changed as it is, and says so', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, name), planted)
  closeHurtFiles(folder, key, 'all', throwIt)
  const file = join(folder, `${name}.locked`)
  const bytes = readFileSync(file)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(file, bytes)
  const reported: unknown[] = []
  expect(openHurtFiles(folder, key, error => void reported.push(error))).toBe(1)
  expect(reported).toHaveLength(1)
  expect(readFileSync(file)).toEqual(bytes)
})

it('is done with the lock, also where that was cut short, and undone with it', async () => {
  const home = lockedHome()
  home.start()
  writeFileSync(join(home.folder, name), `SQLite format 3\0${planted}`)
  await lockUp(home)
  expect(filesWith(home.folder, planted)).toEqual([])
  writeFileSync(join(home.folder, `${name}-journal`), `SQLite format 3\0${planted}`)
  const { call } = home.start()
  await call('lock.open', { passphrase })
  expect(filesWith(home.folder, planted)).toEqual([])
  await call('lock.turnOff', { passphrase })
  expect(filesWith(home.folder, planted)).toEqual(expect.arrayContaining([name, `${name}-journal`]))
})
