import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ArchivedFile } from '../../../tools/packaging/archive.ts'
import { contentFaults, contentsOf, writtenFaults } from '../../../tools/packaging/contents.ts'
import { anArchive } from '../../support/an-archive.ts'
import { aFolder } from '../runtime/a-machine.ts'

const list = {
  archiveSometimes: [],
  archive: ['out/main/main.js', 'out/renderer/assets/*-????????.js', 'node_modules/sql/*.node'],
  everywhere: ['LICENSE.txt'],
  linux: ['app', 'resources/app.asar', 'resources/app.asar.unpacked/node_modules/sql/*.node'],
  win32: ['app.exe'],
  sometimes: ['TRIAL.txt'],
}

function archived(...paths: string[]): ArchivedFile[] {
  return paths.map(path => ({ path, bytes: 1, start: 0, isUnpacked: path.endsWith('.node') }))
}
const beside = (...paths: string[]) => paths.map(path => ({ path, bytes: 1 }))
const whole = {
  archived: archived(
    'out/main/main.js',
    'out/renderer/assets/page-AbC_12-x.js',
    'node_modules/sql/sql.node',
  ),
  beside: beside(
    'LICENSE.txt',
    'app',
    'resources/app.asar',
    'resources/app.asar.unpacked/node_modules/sql/sql.node',
  ),
}

it('lets a package pass that holds what is listed', () => {
  expect(contentFaults(whole, list, 'linux')).toEqual([])
})

it.each([
  'out/main/main.js.map',
  'out/main/secret.env',
  'test/walk.test.ts',
  'node_modules/zod/index.js',
  'out/renderer/assets/page.js',
])('is surprised by %s in the archive', path => {
  const more = { ...whole, archived: [...whole.archived, ...archived(path)] }
  expect(contentFaults(more, list, 'linux')).toEqual([
    `app.asar holds ${path}, which is not listed.`,
  ])
})

it('is surprised by a file beside the archive, and by one that is missing', () => {
  const other = {
    ...whole,
    beside: [...whole.beside.slice(1), ...beside('resources/app-update.yml')],
  }
  expect(contentFaults(other, list, 'linux')).toEqual([
    'resources/app-update.yml is not listed.',
    'There is no LICENSE.txt.',
  ])
})

it('is surprised by code that lies where nothing checks it at start', () => {
  const [main, ...rest] = whole.archived
  const strayed = [{ ...main, isUnpacked: true } as ArchivedFile, ...rest]
  expect(contentFaults({ ...whole, archived: strayed }, list, 'linux')).toEqual([
    'out/main/main.js is on the wrong side of the archive.',
  ])
})

it('says that a trial is one without calling it a surprise', () => {
  const trial = { ...whole, beside: [...whole.beside, ...beside('TRIAL.txt')] }
  expect(contentFaults(trial, list, 'linux')).toEqual([])
})

it('looks at the archive alone on a Mac', () => {
  expect(contentFaults({ ...whole, beside: [] }, list, 'darwin')).toEqual([])
})

it('reads a real folder and finds what may be in no file', async () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'resources'))
  writeFileSync(
    join(folder, 'resources/app.asar'),
    anArchive({
      'fine.js': 'console.log("sourceMappingURL is a word")',
      'mapped.js': 'x()\n//# sourceMappingURL=mapped.js.map',
      'key.txt': `-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE`,
      'walk.js': `import { it } from "vitest"`,
      'built.js': 'read("/home/somebody/app/x")',
    }),
  )
  const contents = await contentsOf(folder, 'linux')
  expect(contents.beside.map(({ path }) => path)).toEqual(['resources/app.asar'])
  expect(await writtenFaults(contents, ['/home/somebody'])).toEqual([
    'mapped.js holds the address of a source map.',
    'key.txt holds a private key.',
    'walk.js holds a test.',
    'built.js holds /home/somebody.',
  ])
})
