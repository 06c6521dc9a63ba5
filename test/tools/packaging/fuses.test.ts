import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fuseFaults, readFuses, setFuses, wantedFuses } from '../../../tools/packaging/fuses.ts'
import { aFolder } from '../runtime/a-machine.ts'

/** What marks the place of the fuses in a program. */
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** A file with fuses in it as Electron has them: the mark, a version, their number, and "1" or "0" for each. */
function aProgram(wire: string): string {
  const file = join(aFolder(), 'program')
  const head = Buffer.from([1, wire.length])
  writeFileSync(file, Buffer.concat([Buffer.from(`code${mark}`), head, Buffer.from(`${wire}code`)]))
  return file
}

const asElectronShipsThem = '101100011'

describe.each(['win32', 'darwin', 'linux'] as const)('on %s', platform => {
  it('sets all nine fuses as the table says', async () => {
    const program = aProgram(asElectronShipsThem)
    await setFuses(program, wantedFuses(platform))
    expect(await readFuses(program)).toEqual({
      RunAsNode: 'off',
      EnableCookieEncryption: 'on',
      EnableNodeOptionsEnvironmentVariable: 'off',
      EnableNodeCliInspectArguments: 'off',
      EnableEmbeddedAsarIntegrityValidation: platform === 'linux' ? 'off' : 'on',
      OnlyLoadAppFromAsar: 'on',
      LoadBrowserProcessSpecificV8Snapshot: 'off',
      GrantFileProtocolExtraPrivileges: 'off',
      WasmTrapHandlers: 'on',
    })
    expect(await fuseFaults(program, wantedFuses(platform))).toEqual([])
  })
})

it('names each fuse that stands otherwise than it should', async () => {
  const program = aProgram('011000011')
  expect(await fuseFaults(program, wantedFuses('linux'))).toEqual([
    { name: 'EnableNodeOptionsEnvironmentVariable', is: 'on', shouldBe: 'off' },
    { name: 'OnlyLoadAppFromAsar', is: 'off', shouldBe: 'on' },
    { name: 'GrantFileProtocolExtraPrivileges', is: 'on', shouldBe: 'off' },
  ])
})

it('sets what an older Electron has, and says what it has not', async () => {
  const program = aProgram('10110001')
  await setFuses(program, wantedFuses('linux'))
  expect(await fuseFaults(program, wantedFuses('linux'))).toEqual([
    { name: 'WasmTrapHandlers', is: 'missing', shouldBe: 'on' },
  ])
})

it('refuses an Electron with a fuse that nobody has decided on', async () => {
  await expect(setFuses(aProgram(`${asElectronShipsThem}1`), wantedFuses('linux'))).rejects.toThrow(
    'strictlyRequireAllFuses',
  )
})

it('counts a fuse that Electron has taken out as a fault', async () => {
  const faults = await fuseFaults(aProgram('0100r1001'), wantedFuses('win32'))
  expect(faults).toEqual([
    { name: 'EnableEmbeddedAsarIntegrityValidation', is: 'removed', shouldBe: 'on' },
  ])
})
