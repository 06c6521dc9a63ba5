import { homedir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { cacheFolderFor, canRunStandIn, thisMachine } from '../../../tools/runtime/machine.ts'

it.each([
  [{ XDG_CACHE_HOME: '/cache', HOME: '/home/jo' }, '/cache/care-cyber-check'],
  [{ XDG_CACHE_HOME: 'relative', HOME: '/home/jo' }, '/home/jo/.cache/care-cyber-check'],
  [{ HOME: '/home/jo' }, '/home/jo/.cache/care-cyber-check'],
  [{}, path.join(homedir(), '.cache', 'care-cyber-check')],
])("keeps what it builds in the user's cache folder: %j", (env, folder) => {
  expect(cacheFolderFor(env)).toBe(folder)
})

it.each([
  ['linux', 'x64', true],
  ['linux', 'arm64', false],
  ['win32', 'x64', false],
  ['darwin', 'x64', false],
] as const)('knows where the stand-in runs: %s %s %s', (platform, arch, isAble) => {
  expect(canRunStandIn({ platform, arch })).toBe(isAble)
})

it('finds the project it belongs to', () => {
  expect(thisMachine().projectFolder).toBe(path.resolve(import.meta.dirname, '..', '..', '..'))
})
