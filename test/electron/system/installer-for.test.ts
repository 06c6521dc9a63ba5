import { expect, it } from 'vitest'
import { installerFor } from '../../../electron/system/installer-for.ts'

it.each([
  [{ platform: 'win32', arch: 'x64', env: {} }, 'windows', 'runs'],
  [{ platform: 'win32', arch: 'arm64', env: {} }, 'windows', 'runs'],
  [{ platform: 'darwin', arch: 'arm64', env: {} }, 'mac-arm', 'shows'],
  [{ platform: 'darwin', arch: 'x64', env: {} }, 'mac-intel', 'shows'],
  [{ platform: 'linux', arch: 'x64', env: {} }, 'linux-deb', 'shows'],
  [
    { platform: 'linux', arch: 'x64', env: { APPIMAGE: '/home/me/app.AppImage' } },
    'linux-appimage',
    'shows',
  ],
  [{ platform: 'linux', arch: 'arm64', env: {} }, null, 'shows'],
  [{ platform: 'freebsd', arch: 'x64', env: {} }, null, 'shows'],
] as const)('on %j takes %s, and %s it', (pc, system, way) => {
  expect(installerFor(pc)).toEqual({ system, way })
})
