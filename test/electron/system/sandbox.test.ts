import { expect, it } from 'vitest'
import { isWithoutSandbox } from '../../../electron/system/sandbox.ts'

const start = {
  argv: ['app', '--no-sandbox'],
  env: { APPIMAGE: '/home/a/app.AppImage' },
  isPackaged: true,
}

it('does not let an AppImage start without a sandbox', () => {
  expect(isWithoutSandbox(start)).toBe(true)
})

it.each([
  ['with its sandbox', { ...start, argv: ['app'] }],
  ['installed another way, where an administrator added the word', { ...start, env: {} }],
  ['under development', { ...start, isPackaged: false }],
])('lets the app start %s', (_what, at) => {
  expect(isWithoutSandbox(at)).toBe(false)
})
