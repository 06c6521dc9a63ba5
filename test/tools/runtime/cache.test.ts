import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { checkFreeSpace, keepInCache } from '../../../tools/runtime/cache.ts'
import type { Keepsake } from '../../../tools/runtime/cache.ts'
import { aFolder } from './a-machine.ts'

function aKeepsake(cacheFolder: string, words = 'made'): Keepsake {
  return {
    folder: path.join(cacheFolder, 'thing'),
    mustHold: 'file',
    neededInBytes: 1,
    make: folder => writeFile(path.join(folder, 'file'), words),
  }
}
const contentIn = (cacheFolder: string): string =>
  readFileSync(path.join(cacheFolder, 'thing', 'file'), 'utf8')

it('makes a thing once and keeps it', async () => {
  const cacheFolder = path.join(aFolder(), 'not', 'there', 'yet')
  await keepInCache(aKeepsake(cacheFolder, 'first'))
  await keepInCache(aKeepsake(cacheFolder, 'second'))
  expect(contentIn(cacheFolder)).toBe('first')
})

it('leaves nothing behind when the making fails', async () => {
  const cacheFolder = aFolder()
  const make = async (folder: string): Promise<void> => {
    await writeFile(path.join(folder, 'file'), 'half')
    throw new Error('cut off')
  }
  await expect(keepInCache({ ...aKeepsake(cacheFolder), make })).rejects.toThrow('cut off')
  expect(readdirSync(cacheFolder)).toEqual([])
})

it('makes a damaged one again', async () => {
  const cacheFolder = aFolder()
  mkdirSync(path.join(cacheFolder, 'thing'))
  writeFileSync(path.join(cacheFolder, 'thing', 'another file'), '')
  await keepInCache(aKeepsake(cacheFolder))
  expect(readdirSync(path.join(cacheFolder, 'thing'))).toEqual(['file'])
})

it('lets two make it at once: the first to finish wins and the other uses it', async () => {
  const cacheFolder = aFolder()
  let finishSlow = (): void => undefined
  const slowCanFinish = new Promise<void>(resolve => (finishSlow = resolve))
  const slow = keepInCache({
    ...aKeepsake(cacheFolder),
    make: async folder => {
      await slowCanFinish
      writeFileSync(path.join(folder, 'file'), 'slow')
    },
  })
  await keepInCache(aKeepsake(cacheFolder, 'quick'))
  finishSlow()
  await slow
  expect([contentIn(cacheFolder), readdirSync(cacheFolder)]).toEqual(['quick', ['thing']])
})

it('clears away what a process that has ended left, and nothing that is still worked on', async () => {
  const cacheFolder = aFolder()
  // Process numbers end far below this one.
  const ended = path.join(cacheFolder, `unfinished-${hostname()}-999999999-abcdef`)
  const running = path.join(cacheFolder, `unfinished-${hostname()}-${process.pid}-abcdef`)
  const elsewhere = path.join(cacheFolder, 'unfinished-another-computer-1-abcdef')
  const forgotten = path.join(cacheFolder, 'unfinished-another-computer-2-abcdef')
  for (const folder of [ended, running, elsewhere, forgotten]) mkdirSync(folder)
  utimesSync(forgotten, 0, 0)
  await keepInCache(aKeepsake(cacheFolder))
  expect([ended, running, elsewhere, forgotten].map(existsSync)).toEqual([false, true, true, false])
})

it('says a full disk in words', async () => {
  const make = (): Promise<void> => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
  await expect(keepInCache({ ...aKeepsake(aFolder()), make })).rejects.toThrow(
    /^The disk that holds .* is full\.$/,
  )
})

it('does not begin on a disk that is too full', async () => {
  const expected = {
    message: expect.stringMatching(/MB free, about 1000000000 MB needed/) as unknown,
  }
  await expect(checkFreeSpace(aFolder(), 1e15)).rejects.toMatchObject(expected)
})
