import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readRecipe } from '../../../tools/runtime/compile-sqlite.ts'
import {
  bindingFolder,
  findSqliteBinding,
  lacksSqliteBinding,
  needsOwnBinding,
} from '../../../tools/runtime/sqlite-binding.ts'
import { aMachine } from './a-machine.ts'

it.each([
  ['33.2.1', true],
  ['35.9.9', true],
  ['36.0.0', false],
  ['45.4.1', false],
  ['of unknown version', false],
])('knows which Electron cannot load the binding in better-sqlite3: %s %s', (version, isTooOld) => {
  expect(needsOwnBinding(aMachine(), version)).toBe(isTooOld)
})

it('uses the binding in the cache, and compiles none beside it', async () => {
  const machine = aMachine()
  expect(await lacksSqliteBinding(machine)).toBe(true)
  const folder = bindingFolder(
    machine,
    await readRecipe(path.join(machine.projectFolder, 'node_modules')),
  )
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'better_sqlite3.node'), '')
  expect(await lacksSqliteBinding(machine)).toBe(false)
  expect(await findSqliteBinding(machine, '/no/such/electron')).toBe(
    path.join(folder, 'better_sqlite3.node'),
  )
  expect(machine.said).toEqual([])
})

it('keeps bindings of another recipe apart', () => {
  const machine = aMachine()
  const recipe = { version: '13.2.0', defines: [], text: 'flags' }
  const folders = [
    recipe,
    { ...recipe, version: '13.3.0' },
    { ...recipe, text: 'other flags' },
  ].map(each => bindingFolder(machine, each))
  expect(new Set(folders).size).toBe(3)
})
