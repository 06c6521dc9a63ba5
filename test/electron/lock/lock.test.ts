import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyFiles } from '../../../electron/lock/key-file.ts'
import type { Call } from '../../../renderer/call.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { filesWith, lockedHome, lockUp, passphrase, planted } from '../../support/locked-home.ts'

const other = 'window bicycle pepper'
const names = async (call: Call) => (await call('services.list')).services.map(({ name }) => name)

describe('a lock', () => {
  it('leaves no word of the records in any file, and opens with the passphrase', async () => {
    const home = lockedHome()
    await lockUp(home)
    const { call, calls } = home.start()
    expect(filesWith(home.folder, planted)).toEqual([])
    expect(await call('keeping.start')).toEqual({
      state: 'locked',
      locked: { waitSeconds: 0, triesLeft: 10 },
    })
    expect(Object.keys(calls()).sort()).not.toContain('services.list')

    const wrong = { passphrase: ' Kettle garden harbour' }
    expect(await failureOf(() => call('lock.open', wrong))).toMatch(
      /not the passphrase.*9 more tries/,
    )
    expect(await call('lock.open', { passphrase: `${passphrase} ` })).toMatchObject({
      state: 'ready',
    })
    expect(await names(call)).toEqual([planted])
    // The log beside the records is encrypted too.
    expect(filesWith(home.folder, planted)).toEqual([])
  })

  it('goes back to a copy, which is encrypted as the records are', async () => {
    const home = lockedHome()
    await lockUp(home)
    const { call, store } = home.start()
    await call('lock.open', { passphrase })
    for (const { name } of store.place().copies) {
      expect(await call('keeping.useCopy', { name })).toMatchObject({ state: 'ready' })
      expect(await names(call)).toEqual([planted])
      expect(filesWith(home.folder, planted)).toEqual([])
    }
  })

  it('does not go back to a copy while it is locked', async () => {
    const home = lockedHome()
    await lockUp(home)
    const { call, store } = home.start()
    const name = store.place().copies[0]?.name ?? ''
    expect(await failureOf(() => call('keeping.useCopy', { name }))).toBe(
      'conflict: Your records are not open.',
    )
    expect(await call('keeping.tryAgain')).toMatchObject({ state: 'locked' })
  })

  it('locks again when asked to: nothing answers, and the key is gone', async () => {
    const home = lockedHome()
    await lockUp(home)
    const { call, lock } = home.start()
    await call('lock.open', { passphrase })
    await call('lock.now')
    expect(home.heard).toEqual(['locked'])
    expect(lock.key()).toBeUndefined()
    expect(await failureOf(() => call('services.list'))).toBe(
      'conflict: Your records are not open.',
    )
    expect(await call('lock.open', { passphrase })).toMatchObject({ state: 'ready' })
    expect(await names(call)).toEqual([planted])
  })

  it('is not set before the code was typed back, and not by a weak passphrase', async () => {
    const home = lockedHome()
    const { call } = home.start()
    expect(await failureOf(() => call('lock.begin', { passphrase: 'short' }))).toMatch(
      /^invalid: Use/,
    )
    expect(await failureOf(() => call('lock.turnOn', { code: '0' }))).toMatch(/^conflict: Begin/)
    await call('lock.begin', { passphrase })
    expect(await failureOf(() => call('lock.turnOn', { code: '0' }))).toMatch(
      /^invalid: That is not/,
    )
    expect(await call('lock.facts')).toMatchObject({ isOn: false })
    expect(keyFiles(home.folder).map(existsSync)).toEqual([false, false])
  })

  it('takes a new passphrase, and only that one from then on', async () => {
    const home = lockedHome()
    await lockUp(home)
    const { call } = home.start()
    await call('lock.open', { passphrase })
    expect(await failureOf(() => call('lock.change', { passphrase: other, next: other }))).toMatch(
      /^invalid: That is not the passphrase/,
    )
    await call('lock.change', { passphrase, next: other })
    const next = home.start()
    expect(await failureOf(() => next.call('lock.open', { passphrase }))).toMatch(/^invalid/)
    expect(await next.call('lock.open', { passphrase: other })).toMatchObject({ state: 'ready' })
  })

  it.each([0, 1])(
    'keeps the passphrase of before where key file %i cannot be written, as it says',
    async at => {
      const home = lockedHome()
      await lockUp(home)
      const { call } = home.start()
      await call('lock.open', { passphrase })
      // What is written first and then renamed has this name.
      mkdirSync(`${keyFiles(home.folder)[at]}.new`)
      await expect(call('lock.change', { passphrase, next: other })).rejects.toThrow()
      const next = home.start()
      expect(await failureOf(() => next.call('lock.open', { passphrase: other }))).toMatch(
        /^invalid/,
      )
      expect(await next.call('lock.open', { passphrase })).toMatchObject({ state: 'ready' })
    },
  )

  it('opens with the code from the paper, which sets a new passphrase', async () => {
    const home = lockedHome()
    const code = await lockUp(home)
    const { call } = home.start()
    expect(await failureOf(() => call('lock.openWithCode', { code: '123', next: other }))).toMatch(
      /Nothing was counted/,
    )
    const typed = code.toLowerCase().replaceAll('-', ' ')
    expect(await call('lock.openWithCode', { code: typed, next: other })).toMatchObject({
      state: 'ready',
    })
    expect(await home.start().call('lock.open', { passphrase: other })).toMatchObject({
      state: 'ready',
    })
  })

  it('makes a new code, and keeps the one before until the new one was typed back', async () => {
    const home = lockedHome()
    const before = await lockUp(home)
    const { call } = home.start()
    await call('lock.open', { passphrase })
    const { code } = await call('lock.newCode', { passphrase })
    const between = home.start()
    await between.call('lock.openWithCode', { code: before, next: passphrase })
    const again = await between.call('lock.newCode', { passphrase })
    await between.call('lock.keepCode', again)
    const last = home.start()
    for (const old of [before, code]) {
      expect(
        await failureOf(() => last.call('lock.openWithCode', { code: old, next: other })),
      ).toMatch(/not the recovery code/)
    }
    await last.call('lock.openWithCode', { code: again.code, next: other })
  })

  it('is taken off with the passphrase, and leaves nothing of itself', async () => {
    const home = lockedHome()
    await lockUp(home)
    const { call, store } = home.start()
    await call('lock.open', { passphrase })
    expect(await failureOf(() => call('lock.turnOff', { passphrase: other }))).toMatch(/^invalid/)
    expect(await names(call)).toEqual([planted])
    expect(await call('lock.turnOff', { passphrase })).toMatchObject({ isOn: false })
    store.close()
    expect(keyFiles(home.folder).map(existsSync)).toEqual([false, false])
    const copies = store.place().copies.map(({ name }) => name)
    expect(filesWith(home.folder, planted).map(file => basename(file))).toEqual(
      expect.arrayContaining([...copies, 'records.db']),
    )
    expect(await names(home.start().call)).toEqual([planted])
  })

  it('moves to a new PC with its folder, and asks there although this PC remembered it', async () => {
    const home = lockedHome()
    await lockUp(home)
    const { call } = home.start()
    await call('lock.open', { passphrase })
    expect(await call('lock.remember', { isWanted: true })).toMatchObject({ isRemembered: true })
    expect(await home.start().call('keeping.start')).toMatchObject({ state: 'ready' })
    home.safe.forget()
    const moved = home.start()
    expect(await moved.call('keeping.start')).toMatchObject({ state: 'locked' })
    expect(await moved.call('lock.open', { passphrase })).toMatchObject({ state: 'ready' })
  })

  it('opens with the second key file where the first one is lost or spoilt', async () => {
    const home = lockedHome()
    await lockUp(home)
    const [first = '', second = ''] = keyFiles(home.folder)
    for (const spoil of [() => rmSync(first), () => writeFileSync(first, 'spoilt')]) {
      spoil()
      expect(await home.start().call('lock.open', { passphrase })).toMatchObject({ state: 'ready' })
      writeFileSync(first, readFileSync(second))
    }
  })

  it('opens its damaged records no further than to the copies, and never as an empty app', async () => {
    const home = lockedHome()
    await lockUp(home)
    const records = join(home.folder, 'records.db')
    const spoilt = readFileSync(records)
    spoilt.fill(0, 4096, 8192)
    for (const hurt of [spoilt, Buffer.alloc(0), null]) {
      home.stop()
      if (hurt === null) rmSync(records)
      else writeFileSync(records, hurt)
      const { call, store } = home.start()
      expect(await call('keeping.start')).toMatchObject({ state: 'locked' })
      expect(await call('lock.open', { passphrase })).toMatchObject({ state: 'trouble' })
      const name = store.trouble()?.copies[0]?.name ?? ''
      expect(await call('keeping.useCopy', { name })).toMatchObject({ state: 'ready' })
      expect(await names(call)).toEqual([planted])
    }
  })
})

it('is gone when everything is erased, and can be set anew', async () => {
  const home = lockedHome()
  await lockUp(home)
  const { call, store } = home.start()
  await call('lock.open', { passphrase })
  expect(store.erase()).toEqual([])
  expect(await call('keeping.start')).toMatchObject({ state: 'ready' })
  expect(await call('lock.facts')).toMatchObject({ isOn: false })
  expect(await names(call)).toEqual([])
  const { code } = await call('lock.begin', { passphrase: other })
  await call('lock.turnOn', { code })
  expect(await home.start().call('lock.open', { passphrase: other })).toMatchObject({
    state: 'ready',
  })
})

describe('ten wrong tries', () => {
  it('wait five minutes, also after a restart, also for the right passphrase and the code', async () => {
    const home = lockedHome()
    const code = await lockUp(home)
    const wrong = async (call: Call) => failureOf(() => call('lock.open', { passphrase: other }))
    let at = 0
    const { call } = home.start(() => at)
    for (let count = 0; count < 9; count += 1) await wrong(call)
    expect(await wrong(call)).toMatch(/^conflict: .*5 minutes/)
    at = 60_000
    expect(await call('keeping.start')).toMatchObject({ locked: { waitSeconds: 240 } })

    const next = home.start(() => at)
    expect(await next.call('keeping.start')).toMatchObject({ locked: { waitSeconds: 240 } })
    expect(await failureOf(() => next.call('lock.open', { passphrase }))).toMatch(/in 4 minutes/)
    expect(await failureOf(() => next.call('lock.openWithCode', { code, next: other }))).toMatch(
      /in 4 minutes/,
    )
    at = 300_000
    expect(await next.call('lock.open', { passphrase })).toMatchObject({ state: 'ready' })
  })
})
