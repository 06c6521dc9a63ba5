import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentReaders } from '../../../electron/system/content.ts'
import { smallPack } from '../../support/temporary-calls.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

it('reads the questions once, when they are first asked for', () => {
  const folder = temporaryFolder()
  const read = contentReaders(folder).pack
  mkdirSync(join(folder, 'content'))
  writeFileSync(join(folder, 'content/pack.json'), JSON.stringify(smallPack))
  expect(read()).toEqual(smallPack)
  rmSync(join(folder, 'content/pack.json'))
  expect(read()).toEqual(smallPack)
})

it('does not start without its questions in silence', () => {
  expect(contentReaders(temporaryFolder()).pack).toThrow('ENOENT')
})
