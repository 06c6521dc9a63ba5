import { expect, it } from 'vitest'
import { installerFor } from '../../../electron/system/installer-for.ts'

it.each([
  ['win32', 'x64', {}, 'windows', 'runs'],
  ['win32', 'arm64', {}, 'windows', 'runs'],
  ['darwin', 'arm64', {}, 'mac-arm', 'shows'],
  ['darwin', 'x64', {}, 'mac-intel', 'shows'],
  ['linux', 'x64', {}, 'linux-deb', 'shows'],
  ['linux', 'x64', { APPIMAGE: '/home/me/app.AppImage' }, 'linux-appimage', 'shows'],
  ['linux', 'arm64', {}, null, 'shows'],
  ['freebsd', 'x64', {}, null, 'shows'],
] as const)('on %s %s %j takes %s, and %s it', (platform, arch, env, system, way) => {
  expect(installerFor({ platform, arch, env })).toEqual({ system, way })
})
