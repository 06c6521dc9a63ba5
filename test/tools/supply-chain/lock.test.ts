import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { lookThroughLock } from '../../../tools/supply-chain/lock.ts'
import { aFolder } from '../runtime/a-machine.ts'

const good = { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` }

function faultsWith(entry: object): readonly string[] {
  const root = aFolder()
  writeFileSync(join(root, 'package.json'), JSON.stringify({ allowScripts: { node: true } }))
  const packages = { '': {}, 'node_modules/a/node_modules/@b/c': entry }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }))
  return lookThroughLock(root).faults
}

it('finds nothing wrong with the lock of this project', () => {
  const { packages, faults } = lookThroughLock(resolve(import.meta.dirname, '../../..'))
  expect(faults).toEqual([])
  expect(packages).toBeGreaterThan(500)
})

it.each([
  ['whose bytes nothing holds', { ...good, integrity: undefined }, 'is not held by its SHA-512'],
  [
    'held by a hash that can be forged',
    { ...good, integrity: `sha1-${'A'.repeat(27)}=` },
    'is not held by its SHA-512',
  ],
  [
    'from elsewhere',
    { ...good, resolved: 'git+ssh://git@github.com/a/b.git' },
    'comes from git+ssh://git@github.com/a/b.git',
  ],
  [
    'from a name that only looks right',
    { ...good, resolved: 'https://registry.npmjs.org.example/a' },
    'comes from https://registry.npmjs.org.example/a',
  ],
  ['that is a folder', { ...good, link: true }, 'is a link to a folder'],
  [
    'that wants to run something',
    { ...good, hasInstallScript: true },
    'runs a script when it is installed, and allowScripts in package.json says neither yes nor no',
  ],
])('names a package %s', (_what, entry, what) => {
  expect(faultsWith(entry)).toEqual([`node_modules/a/node_modules/@b/c ${what}.`])
})
