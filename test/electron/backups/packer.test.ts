import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBackup } from '../../../electron/backups/open-file.ts'
import { packAndCompare, type ToPack } from '../../../electron/backups/packer.ts'
import { present } from '../../../shared/assert.ts'
import type { BackupProgress } from '../../../shared/keeping/backup.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

/** More than are read in one go, and not a whole number of those. */
const bytes = 3 * 1024 * 1024 + 4097

function toPack(): ToPack {
  const folder = temporaryFolder()
  const snapshot = join(folder, 'copy.db')
  writeFileSync(snapshot, randomBytes(bytes))
  const head = {
    format: 'care-cyber-check-backup',
    formatVersion: 1,
    appVersion: '0.1.0',
    schemaVersion: 1,
    madeAt: '2026-11-23T09:00:00.000Z',
    madeBy: '00000000-0000-4000-8000-000000000001',
    reason: 'asked',
    encrypted: 'no',
    rows: {},
  } as const
  const beside = { head, settingsText: '{}', keysText: null }
  return { path: join(folder, 'a.ccc'), snapshot, beside }
}

async function packed(asked: ToPack) {
  const progress: BackupProgress[] = []
  return { ...(await packAndCompare(asked, news => void progress.push(news))), progress }
}

const sha256 = (...pieces: readonly Uint8Array[]) =>
  pieces.reduce((sum, piece) => sum.update(piece), createHash('sha256')).digest('hex')

describe('a packed backup', () => {
  it('holds the copy, byte for byte, under the sum of it that the manifest has', async () => {
    const asked = toPack()
    await packed(asked)
    const { manifest, unpackRecords } = await openBackup(asked.path)
    const to = `${asked.snapshot}.back`
    await unpackRecords(to)
    const copy = readFileSync(asked.snapshot)
    expect(readFileSync(to).equals(copy)).toBe(true)
    expect(manifest.entries[0]).toEqual({ name: 'records.db', bytes, sha256: sha256(copy) })
  })

  it('says how far it is, up to the end', async () => {
    const { progress } = await packed(toPack())
    const done = progress.map(each => each.done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(progress.length).toBeGreaterThan(6)
    expect(progress.at(-1)).toEqual({ done: bytes * 2, of: bytes * 2 })
  })

  it('is not made where the copy is gone', async () => {
    await expect(packed({ ...toPack(), snapshot: '/nowhere/copy.db' })).rejects.toThrow('ENOENT')
  })
})

describe('the seal', () => {
  const sealAt = (whole: Buffer) => whole.length - 71

  it('is the sum of every byte before it, from the records on, and those before them at the end', async () => {
    const asked = toPack()
    const { sha256: said } = await packed(asked)
    const whole = readFileSync(asked.path)
    const [head, rest] = [whole.subarray(0, 40), whole.subarray(40, sealAt(whole))]
    expect(whole.toString('latin1', sealAt(whole))).toBe(`sha+40:${sha256(rest, head)}`)
    expect(said).toBe(sha256(rest, head))
  })

  it('of a backup from before December 2026 is the sum from its first byte on, and is believed', async () => {
    const asked = toPack()
    await packed(asked)
    const body = readFileSync(asked.path).subarray(0, -71)
    writeFileSync(asked.path, Buffer.concat([body, Buffer.from(`sha256:${sha256(body)}`)]))
    expect((await openBackup(asked.path)).sha256).toBe(sha256(body))
  })

  it.each([
    0,
    12,
    39,
    40,
    1024 * 1024,
    2 * 1024 * 1024 + 39,
    bytes + 39,
    bytes + 41,
    -400,
    -72,
    -70,
    -1,
  ])('does not hold once the byte at %i is another', async at => {
    const asked = toPack()
    await packed(asked)
    const whole = readFileSync(asked.path)
    const place = at < 0 ? whole.length + at : at
    whole[place] = present(whole[place], 'The byte') ^ 1
    writeFileSync(asked.path, whole)
    await expect(openBackup(asked.path)).rejects.toThrow(/backup/)
  })
})
