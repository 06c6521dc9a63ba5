import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { archivedText, listArchive } from '../../../tools/packaging/archive.ts'
import { anArchive } from '../../support/an-archive.ts'
import { aFolder } from '../runtime/a-machine.ts'

it('lists the files of an archive with their sizes, and which lie beside it', async () => {
  const index = Buffer.from(
    JSON.stringify({
      files: {
        'package.json': { size: 12, offset: '0' },
        out: { files: { main: { files: { 'main.js': { size: 5, offset: '12' } } } } },
        'sqlite.node': { size: 7, unpacked: true },
        empty: { files: {} },
      },
    }),
  )
  const numbers = Buffer.alloc(16)
  numbers.writeUInt32LE(index.length + 4, 8)
  numbers.writeUInt32LE(index.length, 12)
  const file = join(aFolder(), 'app.asar')
  await writeFile(file, Buffer.concat([numbers, index, Buffer.from('the files themselves')]))

  const start = 16 + index.length
  expect(await listArchive(file)).toEqual([
    { path: 'package.json', bytes: 12, isUnpacked: false, start },
    { path: 'out/main/main.js', bytes: 5, isUnpacked: false, start: start + 12 },
    { path: 'sqlite.node', bytes: 7, isUnpacked: true, start },
  ])
})

it('reads what a file in it says', async () => {
  const file = join(aFolder(), 'app.asar')
  await writeFile(file, anArchive({ 'one.txt': 'first', 'two.txt': 'second and last' }))
  const [, two] = await listArchive(file)
  const handle = await open(file)
  expect(two === undefined ? '' : await archivedText(handle, two)).toBe('second and last')
  await handle.close()
})
