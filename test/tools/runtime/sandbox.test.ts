import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { sandboxAdvice } from '../../../tools/runtime/sandbox.ts'
import { aFolder, aMachine } from './a-machine.ts'

const kernel =
  (settings: Record<string, string>) =>
  (file: string): string | undefined =>
    settings[path.basename(file)]

it.each([
  ['Ubuntu', { apparmor_restrict_unprivileged_userns: '1' }],
  ['an older Debian', { unprivileged_userns_clone: '0' }],
])('tells the one step that %s needs for the sandbox', (_system, settings) => {
  const distFolder = aFolder()
  writeFileSync(path.join(distFolder, 'chrome-sandbox'), '', { mode: 0o755 })
  expect(sandboxAdvice(aMachine(), distFolder, kernel(settings))).toContain(
    `sudo chown root:root "${distFolder}/chrome-sandbox" && sudo chmod 4755`,
  )
})

it.each([
  ['where the kernel does not mind', aMachine, { apparmor_restrict_unprivileged_userns: '0' }],
  ['where the kernel has no such setting', aMachine, {}],
  [
    'to root, who runs without it',
    () => aMachine({ isRoot: true }),
    { unprivileged_userns_clone: '0' },
  ],
  ['on Windows', () => aMachine({ platform: 'win32' }), { unprivileged_userns_clone: '0' }],
])('says nothing %s', (_where, machine, settings) => {
  expect(sandboxAdvice(machine(), aFolder(), kernel(settings))).toBeUndefined()
})
