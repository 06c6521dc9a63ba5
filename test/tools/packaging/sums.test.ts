import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeSums } from '../../../tools/packaging/sums.ts'
import { sourceDate } from '../../../tools/packaging/source-date.ts'
import { aFolder } from '../runtime/a-machine.ts'

it('writes sums that sha256sum itself agrees to, until a byte changes', async () => {
  const folder = aFolder()
  const files = ['b.deb', 'a list.json'].map(name => join(folder, name))
  for (const file of files) writeFileSync(file, file)
  const sums = await writeSums(folder, files)
  const names = readFileSync(sums, 'utf8')
    .trim()
    .split('\n')
    .map(line => line.slice(66))
  expect(names).toEqual(['a list.json', 'b.deb'])
  if (process.platform !== 'linux') return
  const check = () => spawnSync('sha256sum', ['--check', '--quiet', sums], { cwd: folder }).status
  expect(check()).toBe(0)
  appendFileSync(join(folder, 'b.deb'), '.')
  expect(check()).toBe(1)
})

it('dates a package by its sources', async () => {
  expect(await sourceDate('.', { SOURCE_DATE_EPOCH: '1700000000' })).toEqual(
    new Date(1_700_000_000_000),
  )
  expect(await sourceDate(aFolder(), {})).toEqual(new Date('2026-01-01T00:00:00Z'))
})
