import { expect, it } from 'vitest'
import { argsFor, envFor } from '../../../tools/runtime/starting.ts'
import { aMachine } from './a-machine.ts'

const real = { distFolder: '/dist', version: '45.4.1', isStandIn: false }
const standIn = { distFolder: '/cache/electron', version: '33.2.1', isStandIn: true }

it.each([
  ['root', { isRoot: true, env: { DISPLAY: ':0' } }, ['--no-sandbox']],
  ['an ordinary user', { env: { DISPLAY: ':0' } }, []],
  ['a machine without a display', { env: {} }, ['--disable-gpu', '--log-level=3']],
  [
    'a virtual display',
    { env: { DISPLAY: ':99', CARE_CYBER_CHECK_VIRTUAL_DISPLAY: '1' } },
    ['--disable-gpu', '--log-level=3'],
  ],
  ['Wayland alone', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, ['--ozone-platform-hint=auto']],
  ['Windows', { platform: 'win32' as const, env: {} }, []],
])('starts Electron for %s with the arguments it needs there', (_where, changes, args) => {
  expect(argsFor(aMachine(changes))).toEqual(args)
})

it('hands the environment on, less what would turn Electron into Node or name another binding', () => {
  const env = {
    HOME: '/home/jo',
    ELECTRON_RUN_AS_NODE: '1',
    CARE_CYBER_CHECK_SQLITE: '/another.node',
    NOTHING: undefined,
  }
  expect(envFor(aMachine({ env }), real, undefined)).toEqual({ HOME: '/home/jo' })
})

it('lets every tool find the stand-in, and the app its binding', () => {
  expect(envFor(aMachine({ env: {} }), standIn, '/cache/better_sqlite3.node')).toEqual({
    ELECTRON_OVERRIDE_DIST_PATH: '/cache/electron',
    ELECTRON_EXEC_PATH: '/cache/electron/electron',
    ELECTRON_MAJOR_VER: '33',
    CARE_CYBER_CHECK_SQLITE: '/cache/better_sqlite3.node',
  })
})
