import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { builderFailure, pack } from '../../../tools/packaging/pack.ts'
import { isTrial, standInForFpm } from '../../../tools/packaging/trial.ts'
import type { Runtime } from '../../../tools/runtime/choose.ts'
import { overrideVariable } from '../../../tools/runtime/starting.ts'
import { canMount, temporaryDisk } from '../../support/mounted-disk.ts'
import { aFolder } from '../runtime/a-machine.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

function aRuntime(): Runtime {
  return {
    electron: '/nowhere/electron',
    distFolder: '/nowhere',
    version: '33.2.1',
    isStandIn: true,
    args: [],
    env: {},
    needsVirtualDisplay: false,
  }
}

it.skipIf(!canMount)('says how much room is missing, and leaves nothing behind', async () => {
  const output = join(temporaryDisk('8m'), 'dist')
  const packing = { runtime: aRuntime(), output, isFolderOnly: true, hear: () => undefined }
  await expect(pack(packing)).rejects.toThrow(
    `There is too little room on the disk that holds ${output}: 8 MB free, about 1000 MB needed.`,
  )
  expect(readdirSync(output)).toEqual([])
})

describe('what electron-builder complains of', () => {
  const adviceFor = (said: string): string => builderFailure(said, '/home/dist').advice

  it('is told in its last words', () => {
    const said = 'loaded configuration\n  ⨯ Invalid configuration object'
    expect(builderFailure(said, '/home/dist').message).toBe(
      `electron-builder could not make the package:\n${said}`,
    )
    expect(adviceFor(said)).toContain('Put right')
  })

  it('is known when the disk is full, without a word of the cache', () => {
    const said = "ENOSPC: no space left on device, copyfile '/a' -> '/b'"
    expect(builderFailure(said, '/home/dist').message).toBe(
      'The disk that holds /home/dist is full.',
    )
    expect(adviceFor(said)).not.toContain('XDG_CACHE_HOME')
  })

  it('is known when it cannot fetch its tools', () => {
    expect(adviceFor('⨯ cannot resolve: getaddrinfo ENOTFOUND github.com')).toContain('github.com')
  })
})

it('says what to do where a .deb cannot be put together', async () => {
  const folder = aFolder()
  vi.stubEnv('PATH', folder)
  await expect(standInForFpm(folder)).rejects.toThrow('This system has no dpkg-deb')
  expect(existsSync(join(folder, 'fpm'))).toBe(false)
})

it('calls a trial what was made with any Electron but the one from its release page', () => {
  vi.stubEnv(overrideVariable, '')
  expect(isTrial({ isStandIn: true })).toBe(true)
  expect(isTrial({ isStandIn: false })).toBe(false)
  vi.stubEnv(overrideVariable, '/home/electron')
  expect(isTrial({ isStandIn: false })).toBe(true)
})
