import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { takeIn } from '../../../electron/updates/take-in.ts'
import { canMount, temporaryDisk } from '../../support/mounted-disk.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'
import { sha512 } from '../../support/update-server.ts'

const bytes = Buffer.alloc(300_000, 'installer ')
const installer = { bytes: bytes.length, sha512: sha512(bytes) }
const { signal } = new AbortController()
const inParts = () =>
  Readable.from(
    Array.from({ length: 30 }, (_, at) => bytes.subarray(at * 10_000, (at + 1) * 10_000)),
  )

function taking(from: Readable, to: string) {
  const heard: number[] = []
  const hear = ({ done }: { done: number }) => void heard.push(done)
  return { run: takeIn({ from, to, installer, hear, signal, silentMs: 40 }), heard }
}

it('writes what was signed, and says how far it is', async () => {
  const to = join(temporaryFolder(), 'here')
  const { run, heard } = taking(inParts(), to)
  await run
  expect([readFileSync(to).equals(bytes), heard.length, heard.at(-1)]).toEqual([true, 30, 300_000])
})

it.each([
  ['a line that falls silent', () => new Readable({ read: () => undefined }), 'no-connection'],
  ['less than was signed', () => Readable.from([bytes.subarray(1)]), 'no-connection'],
  ['more than was signed', () => Readable.from([bytes, Buffer.from('!')]), 'changed'],
  ['something else as long', () => Readable.from([Buffer.alloc(300_000)]), 'changed'],
])('leaves nothing of %s', async (_what, from, outcome) => {
  const to = join(temporaryFolder(), 'here')
  await expect(taking(from(), to).run).rejects.toMatchObject({ outcome })
  expect(existsSync(to)).toBe(false)
})

it('takes a line that is cut before its first byte for one that is cut, and nothing worse', async () => {
  const to = join(temporaryFolder(), 'here')
  const from = new Readable({ read: () => undefined })
  const { run } = taking(from, to)
  from.destroy(new Error('cut'))
  await expect(run).rejects.toMatchObject({ outcome: 'no-connection' })
  expect(existsSync(to)).toBe(false)
})

it('says that there is no folder to keep it in', async () => {
  const to = join(temporaryFolder(), 'gone', 'here')
  await expect(taking(inParts(), to).run).rejects.toMatchObject({ outcome: 'not-kept' })
})

it.runIf(canMount)('says that the disk is full, and leaves nothing', async () => {
  const to = join(temporaryDisk('200k'), 'here')
  await expect(taking(inParts(), to).run).rejects.toMatchObject({ outcome: 'no-room' })
  expect(existsSync(to)).toBe(false)
})
