import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { copyForPackaging } from '../../../tools/runtime/packaging.ts'
import { aFolder } from './a-machine.ts'

it.each([
  ['the stand-in', ['ABOUT-THIS-FOLDER.txt', 'resources/app/main.js']],
  ['a real Electron', ['resources/default_app.asar']],
])('copies %s without what is only there for development', async (_which, extras) => {
  const distFolder = aFolder()
  const target = path.join(aFolder(), 'dist')
  for (const name of [
    'electron',
    'version',
    'locales/app/en-GB.pak',
    'resources/icon',
    ...extras,
  ]) {
    mkdirSync(path.dirname(path.join(distFolder, name)), { recursive: true })
    writeFileSync(path.join(distFolder, name), '')
  }
  expect(await copyForPackaging({ distFolder }, target)).toBe(target)
  const copied = readdirSync(target, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )
  expect(copied.map(({ name }) => name).sort()).toEqual(['electron', 'en-GB.pak', 'icon'])
})
