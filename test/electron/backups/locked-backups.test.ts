import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shown } from '../../support/backups.ts'
import { filesWith, lockedHome, lockUp, passphrase, planted } from '../../support/locked-home.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { someFacts } from '../../support/builders.ts'
import type { Call } from '../../../renderer/call.ts'

const other = 'window bicycle pepper'
const names = async (call: Call) => (await call('services.list')).services.map(({ name }) => name)

/** A locked home with a backup of it, which may have been made before the lock. */
async function withBackup(when: 'before the lock' | 'after the lock') {
  const home = lockedHome()
  const code = await lockUp(home)
  const { call } = home.start()
  await call('lock.open', { passphrase })
  if (when === 'after the lock') await call('keeping.backUpNow')
  const { backups } = await call('keeping.backups')
  const newest = backups.find(({ name }) => name.endsWith('.ccc'))
  home.stop()
  return { home, code, file: join(home.folder, 'backups', newest?.name ?? '') }
}

async function onNewPc(file: string) {
  const pc = lockedHome()
  pc.choose(file)
  const { call } = pc.start()
  return { pc, call, opened: await call('keeping.openBackup') }
}

describe.each(['before the lock', 'after the lock'] as const)('a backup made %s', when => {
  it('says nothing on a new PC before its passphrase is given, and brings its lock along', async () => {
    const { file } = await withBackup(when)
    const { pc, call, opened } = await onNewPc(file)
    const token = opened?.token ?? ''
    expect(opened).toEqual({ token, isLocked: true })
    expect(await failureOf(() => call('keeping.unlockBackup', { token, secret: other }))).toMatch(
      /^invalid: That is not the passphrase this backup was made with/,
    )
    const preview = await call('keeping.unlockBackup', { token, secret: passphrase })
    expect(preview.then.serviceNames).toEqual([planted])
    expect(await call('keeping.restore', { token: preview.token })).toMatchObject({
      state: 'ready',
    })
    expect(await names(call)).toEqual([planted])
    expect(filesWith(pc.folder, planted)).toEqual([])

    const next = pc.start()
    expect(await next.call('keeping.start')).toMatchObject({ state: 'locked' })
    expect(await next.call('lock.open', { passphrase })).toMatchObject({ state: 'ready' })
    expect(await names(next.call)).toEqual([planted])
  })

  it('opens with the code from the paper', async () => {
    const { file, code } = await withBackup(when)
    const { call, opened } = await onNewPc(file)
    const secret = code.toLowerCase()
    const preview = await call('keeping.unlockBackup', { token: opened?.token ?? '', secret })
    expect(preview.then.serviceNames).toEqual([planted])
  })

  it('is gone back to here without being asked again', async () => {
    const { home, file } = await withBackup(when)
    const { call } = home.start()
    await call('lock.open', { passphrase })
    await call('services.add', someFacts({ name: 'Since' }))
    home.choose(file)
    const preview = await call('keeping.openBackup')
    const { token } = shown(preview ?? { token: '', isLocked: true })
    expect(await call('keeping.restore', { token })).toMatchObject({ state: 'ready' })
    expect(await names(call)).toEqual([planted])
    expect(await call('keeping.undoRestore')).toMatchObject({ state: 'ready' })
    expect(await names(call)).toEqual([planted, 'Since'])
    expect(filesWith(home.folder, planted)).toEqual([])
  })
})

it('encrypts what comes from a backup that nothing locks, where there is a lock', async () => {
  const plain = lockedHome()
  const first = plain.start()
  await first.call('services.add', someFacts({ name: 'Readable' }))
  const { name } = await first.call('keeping.backUpNow')
  plain.stop()

  const home = lockedHome()
  await lockUp(home)
  const { call } = home.start()
  await call('lock.open', { passphrase })
  home.choose(join(plain.folder, 'backups', name))
  const preview = await call('keeping.openBackup')
  await call('keeping.restore', { token: preview?.token ?? '' })
  expect(await names(call)).toEqual(['Readable'])
  expect(filesWith(home.folder, 'Readable')).toEqual([])
  expect(await home.start().call('lock.open', { passphrase })).toMatchObject({ state: 'ready' })
})

it('takes the lock of today for a backup that is locked with another one', async () => {
  const { file } = await withBackup('after the lock')
  const home = lockedHome()
  await lockUp(home)
  const { call } = home.start()
  await call('lock.open', { passphrase })
  await call('lock.change', { passphrase, next: other })
  home.choose(file)
  const opened = await call('keeping.openBackup')
  expect(opened).toMatchObject({ isLocked: true })
  const secret = passphrase
  const { token } = await call('keeping.unlockBackup', { token: opened?.token ?? '', secret })
  await call('keeping.restore', { token })
  expect(await home.start().call('lock.open', { passphrase: other })).toMatchObject({
    state: 'ready',
  })
})

it('is readable again once the lock is off, and leaves nothing half turned', async () => {
  const { home, file } = await withBackup('after the lock')
  const { call } = home.start()
  await call('lock.open', { passphrase })
  await call('lock.turnOff', { passphrase })
  const { opened } = await onNewPc(file)
  expect(shown(opened ?? { token: '', isLocked: true }).then.serviceNames).toEqual([planted])
  expect(
    readdirSync(join(home.folder, 'backups')).filter(each => each.startsWith('turning')),
  ).toEqual([])
})

it('locked records that are damaged give back what can be read, and nothing of it lies open', async () => {
  const home = lockedHome()
  await lockUp(home)
  const { call } = home.start()
  await call('lock.open', { passphrase })
  const { name } = await call('keeping.backUpNow')
  await call('services.add', someFacts({ name: `${planted} Court` }))
  home.stop()
  const file = join(home.folder, 'records.db')
  const bytes = readFileSync(file)
  // The last page: that of the table that was made last.
  writeFileSync(file, bytes.fill(7, bytes.length - 4096))

  const again = home.start()
  expect(await again.call('lock.open', { passphrase })).toMatchObject({ state: 'trouble' })
  const preview = await again.call('keeping.previewBackup', { name, place: 'here' })
  const offer = await again.call('keeping.salvage', { token: preview.token })
  expect(offer).toMatchObject({ added: { services: 1 }, hasBackup: true })
  expect(filesWith(home.folder, planted)).toEqual([])
  await again.call('keeping.restore', { token: offer?.token ?? '' })
  expect(await names(again.call)).toEqual([planted, `${planted} Court`])
  expect(filesWith(home.folder, planted)).toEqual([])
})

it('nothing is read of locked records before they are opened', async () => {
  const home = lockedHome()
  await lockUp(home)
  const { call } = home.start()
  expect(await failureOf(() => call('keeping.salvage', { token: null }))).toMatch(/^conflict:/)
})
