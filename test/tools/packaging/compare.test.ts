import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { differences } from '../../../tools/packaging/compare.ts'
import { anArchive } from '../../support/an-archive.ts'
import { aFolder } from '../runtime/a-machine.ts'

function aPackage(archived: Record<string, string>, beside: Record<string, string>): string {
  const folder = aFolder()
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'resources', 'app.asar'), anArchive(archived))
  for (const [name, text] of Object.entries(beside)) writeFileSync(join(folder, name), text)
  return folder
}

it('finds nothing in two packages that are the same', async () => {
  const make = () => aPackage({ 'main.js': 'one' }, { app: 'program' })
  expect(await differences(make(), make(), 'linux')).toEqual([])
})

it('names each file that differs, in the archive and beside it, and each that one side lacks', async () => {
  const one = aPackage({ 'main.js': 'one', 'same.js': 'x' }, { app: 'program', same: 'y' })
  const other = aPackage(
    { 'main.js': 'two', 'same.js': 'x' },
    { app: 'another', same: 'y', more: '' },
  )
  expect(await differences(one, other, 'linux')).toEqual([
    'app',
    'app.asar/main.js',
    'more',
    'resources/app.asar',
  ])
})
