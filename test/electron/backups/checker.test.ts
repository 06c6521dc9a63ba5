import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { startChecker } from '../../../electron/backups/checker.ts'
import { changeKey } from '../../../electron/database/connect.ts'
import { copyInto } from '../../../electron/database/copies.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

const program = pathToFileURL(resolve('electron/backups/check-worker.ts'))
const nativeBinding = undefined

function aCopy() {
  const folder = temporaryFolder()
  const db = openIn(folder)
  for (const id of ['one', 'two']) services.insert(db, aService({ id, name: 'x'.repeat(800) }))
  const file = join(folder, 'copy.db')
  return { file, said: copyInto(db, file), synchronous: db.pragma('synchronous', { simple: true }) }
}

describe.each([
  ['in a thread of its own', program],
  ['without one', undefined],
  ['where the thread cannot start', pathToFileURL(resolve('electron/backups/missing.ts'))],
])('a copy checked %s', (_where, worker) => {
  const checking = async (copy: ReturnType<typeof aCopy>, key?: Uint8Array) => {
    const checker = startChecker(worker, { nativeBinding, key })
    try {
      await checker.check(copy.file, copy.said)
    } finally {
      await checker.end()
    }
  }

  it('passes where it holds what the records hold', async () => {
    await expect(checking(aCopy())).resolves.toBeUndefined()
  })

  it('fails where a row is missing', async () => {
    const { file, said } = aCopy()
    const rows = { ...said.rows, service: 3 }
    await expect(checking({ ...aCopy(), file, said: { ...said, rows } })).rejects.toThrow(
      'does not hold what the records hold',
    )
  })

  it('fails where a page is damaged', async () => {
    const copy = aCopy()
    const bytes = readFileSync(copy.file)
    const at = bytes.indexOf('x'.repeat(800))
    writeFileSync(copy.file, bytes.fill(0xff, at - (at % 4096), at - (at % 4096) + 100))
    await expect(checking(copy)).rejects.toThrow()
  })

  it('is opened with its key, and with no other', async () => {
    const copy = aCopy()
    const key = randomBytes(32)
    changeKey(copy.file, { nativeBinding }, key)
    await expect(checking(copy, key)).resolves.toBeUndefined()
    await expect(checking(copy, randomBytes(32))).rejects.toThrow('not a database')
  })
})

it('gives the records back their flushing once the copy is made', () => {
  expect(aCopy().synchronous).toBe(2)
})

it('is found whole by the thread itself, without help from here', async () => {
  const { file, said } = aCopy()
  const thread = new Worker(program, { env: {} })
  thread.postMessage({ file, options: { nativeBinding }, said })
  expect(await once(thread, 'message')).toEqual(['whole'])
  await thread.terminate()
})

it('ends a thread that was never asked', async () => {
  await expect(startChecker(program, { nativeBinding }).end()).resolves.toBeUndefined()
})
