import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { findRuntime } from '../../../tools/runtime/choose.ts'
import type { Steps } from '../../../tools/runtime/choose.ts'
import type { Machine } from '../../../tools/runtime/machine.ts'
import { RuntimeFailure } from '../../../tools/runtime/failure.ts'
import { aFolder, aMachine } from './a-machine.ts'

/** Steps of which each works; `taken` fills with those that were taken. */
function someSteps(changes: Partial<Steps> = {}): Steps & { taken: string[] } {
  const taken: string[] = []
  const step =
    <Result>(name: string, result: Result) =>
    (): Promise<Result> => {
      taken.push(name)
      return Promise.resolve(result)
    }
  return {
    findDownloaded: step('downloaded', { distFolder: '/electron/dist', version: '45.4.1' }),
    findStandIn: step('stand-in', '/cache/stand-in'),
    lacksSqliteBinding: step('look for the binding', false),
    ensureSystemPackages: step('system packages', undefined),
    findSqliteBinding: step('binding', '/cache/better_sqlite3.node'),
    taken,
    ...changes,
  }
}
const unreachable: Partial<Steps> = {
  findDownloaded: () =>
    Promise.resolve({
      distFolder: undefined,
      version: '45.4.1',
      reason: 'its release page cannot be reached',
    }),
}

/** An unpacked Electron of this version, as far as anyone looks. */
function anElectron(version?: string): string {
  const distFolder = aFolder()
  writeFileSync(path.join(distFolder, 'electron'), '')
  if (version !== undefined) writeFileSync(path.join(distFolder, 'version'), version)
  return distFolder
}
const namedIn = (distFolder: string): Machine & { said: string[] } =>
  aMachine({ env: { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: distFolder } })

it('takes the Electron that the override names, before anything else', async () => {
  const distFolder = anElectron('40.1.0')
  const machine = namedIn(distFolder)
  const steps = someSteps()
  const runtime = await findRuntime(machine, steps)
  expect(runtime).toEqual({
    electron: path.join(distFolder, 'electron'),
    distFolder,
    version: '40.1.0',
    isStandIn: false,
    args: [],
    env: machine.env,
    needsVirtualDisplay: false,
  })
  expect([steps.taken, machine.said]).toEqual([
    ['system packages'],
    ['Electron 40.1.0, named by ELECTRON_OVERRIDE_DIST_PATH.'],
  ])
})

it('takes the real one when it is there or can be downloaded', async () => {
  const machine = aMachine()
  const runtime = await findRuntime(machine, someSteps())
  expect([runtime.electron, runtime.isStandIn, runtime.sqliteBinding, machine.said]).toEqual([
    '/electron/dist/electron',
    false,
    undefined,
    ['Electron 45.4.1.'],
  ])
})

it('takes the stand-in with its own binding last, and says why', async () => {
  const machine = aMachine({ env: {} })
  const steps = someSteps(unreachable)
  const runtime = await findRuntime(machine, steps)
  expect([
    runtime.electron,
    runtime.version,
    runtime.isStandIn,
    runtime.sqliteBinding,
    runtime.needsVirtualDisplay,
  ]).toEqual(['/cache/stand-in/electron', '33.2.1', true, '/cache/better_sqlite3.node', true])
  expect(runtime.env['CARE_CYBER_CHECK_SQLITE']).toBe('/cache/better_sqlite3.node')
  expect([steps.taken, machine.said]).toEqual([
    ['stand-in', 'look for the binding', 'system packages', 'binding'],
    [
      'Electron 33.2.1, the stand-in for 45.4.1 (its release page cannot be reached). No display here: using a virtual one.',
    ],
  ])
})

it('asks for a compiler only while the binding is still to be made', async () => {
  const plans: boolean[] = []
  const ensureSystemPackages: Steps['ensureSystemPackages'] = (_, { mustCompile }) => {
    plans.push(mustCompile)
    return Promise.resolve()
  }
  for (const isLacking of [true, false]) {
    const lacksSqliteBinding = (): Promise<boolean> => Promise.resolve(isLacking)
    await findRuntime(
      aMachine(),
      someSteps({ ...unreachable, ensureSystemPackages, lacksSqliteBinding }),
    )
  }
  expect(plans).toEqual([true, false])
})

it('knows a stand-in that was named, as every tool started with its environment names it', async () => {
  const distFolder = anElectron('33.2.1')
  writeFileSync(path.join(distFolder, 'ABOUT-THIS-FOLDER.txt'), '')
  const machine = namedIn(distFolder)
  const runtime = await findRuntime(machine, someSteps())
  expect([runtime.isStandIn, runtime.sqliteBinding, machine.said]).toEqual([
    true,
    '/cache/better_sqlite3.node',
    ['Electron 33.2.1, the stand-in.'],
  ])
})

it('takes an Electron that does not say its version at its word', async () => {
  const machine = namedIn(anElectron())
  const runtime = await findRuntime(machine, someSteps())
  expect([runtime.version, runtime.sqliteBinding]).toEqual(['of unknown version', undefined])
})

it('says so when the override names nothing', async () => {
  const empty = aFolder()
  await expect(findRuntime(namedIn(empty), someSteps())).rejects.toMatchObject({
    message: `ELECTRON_OVERRIDE_DIST_PATH names ${empty}, but there is no Electron in it.`,
    advice: 'Set it to a folder that holds electron, or unset it.',
  })
})

it('says so when the Electron named is too old for the database and none can be compiled', async () => {
  const distFolder = aFolder()
  mkdirSync(path.join(distFolder, 'Electron.app/Contents/MacOS'), { recursive: true })
  writeFileSync(path.join(distFolder, 'Electron.app/Contents/MacOS/Electron'), '')
  writeFileSync(path.join(distFolder, 'version'), '33.2.1')
  const machine = { ...namedIn(distFolder), platform: 'darwin' as const }
  await expect(findRuntime(machine, someSteps())).rejects.toThrow(
    'Electron 33.2.1 is too old for the database.',
  )
})

it.each([
  ['win32', 'x64'],
  ['darwin', 'arm64'],
  ['linux', 'arm64'],
] as const)('has no stand-in for %s %s, and says what to do', async (platform, arch) => {
  const steps = someSteps(unreachable)
  await expect(findRuntime(aMachine({ platform, arch }), steps)).rejects.toMatchObject({
    message:
      'Electron 45.4.1 could not be downloaded (its release page cannot be reached), and there is no stand-in for this kind of computer.',
    advice: expect.stringContaining('HTTPS_PROXY') as unknown,
  })
  expect(steps.taken).toEqual([])
})

it('hands on what a step has to say', async () => {
  const failure = new RuntimeFailure('No disk.', 'Buy one.')
  const steps = someSteps({ ...unreachable, findStandIn: () => Promise.reject(failure) })
  await expect(findRuntime(aMachine(), steps)).rejects.toBe(failure)
})
