import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listArchive } from '../../../tools/packaging/archive.ts'
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
  numbers.writeUInt32LE(index.length, 12)
  const file = join(aFolder(), 'app.asar')
  writeFileSync(file, Buffer.concat([numbers, index, Buffer.from('the files themselves')]))

  expect(await listArchive(file)).toEqual([
    { path: 'package.json', bytes: 12, isUnpacked: false },
    { path: 'out/main/main.js', bytes: 5, isUnpacked: false },
    { path: 'sqlite.node', bytes: 7, isUnpacked: true },
  ])
})
