import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { keyFiles } from '../../../electron/lock/key-file.ts'
import { filesWith, lockedHome, lockUp, passphrase, planted } from '../../support/locked-home.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

type Half = 'readable' | 'sealed'

/** A folder as a cut-off turn leaves it: which of its parts are as they were before the lock, and which as after. */
async function halfTurned(records: Half, copies: Half, hasKeyFiles: boolean) {
  const readable = temporaryFolder()
  const home = lockedHome()
  await lockUp(home)
  home.stop()
  const sealed = temporaryFolder()
  cpSync(home.folder, sealed, { recursive: true })
  const { call } = home.start()
  await call('lock.open', { passphrase })
  await call('lock.turnOff', { passphrase })
  home.stop()
  cpSync(home.folder, readable, { recursive: true })

  const from = { readable, sealed }
  rmSync(home.folder, { recursive: true })
  cpSync(from[copies], home.folder, { recursive: true })
  cpSync(join(from[records], 'records.db'), join(home.folder, 'records.db'))
  for (const [at, file] of keyFiles(home.folder).entries()) {
    rmSync(file, { force: true })
    if (hasKeyFiles) cpSync(keyFiles(sealed)[at] ?? '', file)
  }
  return home
}

it.each([
  ['before the records were encrypted', 'readable', 'readable', 'ready'],
  ['before the copies were', 'sealed', 'readable', 'locked'],
  ['when all was done', 'sealed', 'sealed', 'locked'],
] as const)('opens whole where the turn was cut off %s', async (_when, records, copies, state) => {
  const home = await halfTurned(records, copies, true)
  writeFileSync(join(home.folder, 'records.db.turned'), 'half')
  const { call } = home.start()
  expect(await call('keeping.start')).toMatchObject({ state })
  if (state === 'locked') {
    expect(await call('lock.open', { passphrase })).toMatchObject({ state: 'ready' })
    // What was left readable is encrypted soon.
    await vi.waitFor(() => expect(filesWith(home.folder, planted)).toEqual([]), 60_000)
  }
  expect((await call('services.list')).services.map(({ name }) => name)).toEqual([planted])
})

it('sets a lock anew where an old key file was left beside readable records', async () => {
  const home = await halfTurned('readable', 'readable', true)
  const { call } = home.start()
  expect(await call('lock.facts')).toMatchObject({ isOn: false })
  const next = 'window bicycle pepper'
  const { code } = await call('lock.begin', { passphrase: next })
  expect(await call('lock.turnOn', { code })).toMatchObject({ isOn: true, copiesLeft: 0 })
  expect(await home.start().call('lock.open', { passphrase: next })).toMatchObject({
    state: 'ready',
  })
  expect(filesWith(home.folder, planted)).toEqual([])
})

it('leaves everything readable, and no key file, where the records cannot be encrypted', async () => {
  const home = await halfTurned('readable', 'readable', false)
  const { call, store } = home.start()
  const { code } = await call('lock.begin', { passphrase })
  // A folder in the way of the file that is to take the place of the records.
  cpSync(join(home.folder, 'copies'), join(home.folder, 'records.db.turned'), { recursive: true })
  await expect(call('lock.turnOn', { code })).rejects.toThrow()
  rmSync(join(home.folder, 'records.db.turned'), { recursive: true, force: true })
  expect(keyFiles(home.folder).map(existsSync)).toEqual([false, false])
  expect((await call('services.list')).services.map(({ name }) => name)).toEqual([planted])
  expect(store.trouble()).toBeNull()
})

it('encrypts the copies that it can, and says of how many it cannot', async () => {
  const home = lockedHome()
  const { call } = home.start()
  const damaged = 'SQLite format 3\0 and nothing else'
  mkdirSync(join(home.folder, 'copies'))
  writeFileSync(join(home.folder, 'copies', 'copy-2026-01-01.db'), damaged)
  const { code } = await call('lock.begin', { passphrase })
  expect(await call('lock.turnOn', { code })).toMatchObject({ isOn: true, copiesLeft: 1 })
  expect(filesWith(home.folder, 'SQLite format 3')).toEqual(['copies/copy-2026-01-01.db'])
  expect(readdirSync(join(home.folder, 'copies')).filter(name => /turned/.test(name))).toEqual([])
})
