import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { unpackNpmPackage, unpackZip } from '../../../tools/runtime/unpack.ts'
import { aFolder } from './a-machine.ts'
import { aZip } from './a-zip.ts'

it('unpacks the wanted files to their places, and keeps the right to run them', async () => {
  const folder = aFolder()
  const zipFile = path.join(folder, 'some.zip')
  writeFileSync(
    zipFile,
    aZip([
      { name: 'outer/', content: '' },
      { name: 'outer/program', content: 'runs', mode: 0o755 },
      { name: 'outer/deep/text', content: 'reads' },
      { name: 'outer/unwanted', content: 'stays' },
    ]),
  )
  const target = path.join(folder, 'target')
  await unpackZip(zipFile, target, name =>
    name.endsWith('unwanted') ? undefined : name.replace('outer/', ''),
  )

  const isExecutable = (name: string): boolean =>
    (statSync(path.join(target, name)).mode & 0o111) !== 0
  expect(readdirSync(target, { recursive: true }).sort()).toEqual(['deep', 'deep/text', 'program'])
  expect(readFileSync(path.join(target, 'deep', 'text'), 'utf8')).toBe('reads')
  expect([isExecutable('program'), isExecutable('deep/text')]).toEqual([true, false])
})

it('refuses a zip file that was cut off', async () => {
  const folder = aFolder()
  const zipFile = path.join(folder, 'some.zip')
  writeFileSync(zipFile, aZip([{ name: 'file', content: 'x'.repeat(1000) }]).subarray(0, 500))
  await expect(unpackZip(zipFile, folder, name => name)).rejects.toThrow()
})

it("unpacks an npm package without npm's outer folder", async () => {
  const folder = aFolder()
  mkdirSync(path.join(folder, 'package'))
  writeFileSync(path.join(folder, 'package', 'inside.txt'), 'words')
  execFileSync('tar', ['-czf', 'some.tgz', 'package'], { cwd: folder })
  const target = path.join(folder, 'target')
  mkdirSync(target)
  await unpackNpmPackage(path.join(folder, 'some.tgz'), target)
  expect(readdirSync(target)).toEqual(['inside.txt'])
})

it('refuses an npm package that was cut off', async () => {
  const folder = aFolder()
  writeFileSync(path.join(folder, 'some.tgz'), 'not a package')
  await expect(unpackNpmPackage(path.join(folder, 'some.tgz'), folder)).rejects.toThrow(/gzip|tar/)
})
