import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWhole } from '../../../electron/system/files.ts'
import { Failure } from '../../../shared/failure.ts'
import { canMount, makeReadOnly, temporaryDisk } from '../../support/mounted-disk.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const report = Buffer.from('%PDF-1.7 the new report')

describe('saving a file', () => {
  it('writes every byte and leaves nothing else behind', async () => {
    const folder = temporaryFolder()
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 256))
    await writeWhole(join(folder, 'Larch House – check.pdf'), bytes)
    expect(readdirSync(folder)).toEqual(['Larch House – check.pdf'])
    expect(readFileSync(join(folder, 'Larch House – check.pdf')).equals(bytes)).toBe(true)
  })

  it('takes the place of an older one', async () => {
    const path = join(temporaryFolder(), 'report.pdf')
    writeFileSync(path, 'an older and much longer report than the new one')
    await writeWhole(path, report)
    expect(readFileSync(path)).toEqual(report)
  })

  it('takes a name as long as Windows does', async () => {
    const path = join(temporaryFolder(), `${'n'.repeat(240)}.pdf`)
    await writeWhole(path, report)
    expect(readFileSync(path)).toEqual(report)
  })

  it('reads back what it wrote, and keeps the old file where the disk lost some of it', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'report.pdf')
    writeFileSync(path, 'the old report')
    const losing = (temporary: string, bytes: Uint8Array) => {
      writeFileSync(temporary, bytes.subarray(0, -1))
      return Promise.resolve()
    }
    expect(await failureOf(() => writeWhole(path, report, { write: losing }))).toBe(
      'unexpected: The file could not be saved. Nothing was changed. Try again, or choose another folder.',
    )
    expect(readFileSync(path, 'utf8')).toBe('the old report')
    expect(readdirSync(folder)).toEqual(['report.pdf'])
  })

  it('puts nothing in its place where what has to happen before fails', async () => {
    const folder = temporaryFolder()
    const before = () => {
      expect(readdirSync(folder)).toHaveLength(1)
      throw new Failure('conflict', 'Something changed.')
    }
    const path = join(folder, 'report.pdf')
    expect(await failureOf(() => writeWhole(path, report, { before }))).toBe(
      'conflict: Something changed.',
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('says so when the folder has gone', async () => {
    const path = join(temporaryFolder(), 'gone', 'report.pdf')
    expect(await failureOf(() => writeWhole(path, report))).toBe(
      'unexpected: That folder is no longer there. Choose another folder.',
    )
  })

  it('says so when a folder has that name, and leaves it alone', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'report.pdf', 'within'), { recursive: true })
    const message = await failureOf(() => writeWhole(join(folder, 'report.pdf'), report))
    expect(message).toMatch(/^unexpected: .*(name|Nothing was changed|folder)/)
    expect(readdirSync(folder)).toEqual(['report.pdf'])
    expect(readdirSync(join(folder, 'report.pdf'))).toEqual(['within'])
  })
})

describe.skipIf(!canMount)('on a disk that refuses (skipped where nothing can be mounted)', () => {
  it('leaves the old file whole when the disk is full, and says so', async () => {
    const disk = temporaryDisk('256k')
    const path = join(disk, 'report.pdf')
    writeFileSync(path, 'the old report')
    const large = Buffer.alloc(1024 * 1024, 'x')
    expect(await failureOf(() => writeWhole(path, large))).toBe(
      'unexpected: There is no room left on that disk. Nothing was saved. Make some room, or choose another folder.',
    )
    expect(readFileSync(path, 'utf8')).toBe('the old report')
    expect(readdirSync(disk)).toEqual(['report.pdf'])
  })

  it('leaves the old file whole where nothing can be written, and says so', async () => {
    const disk = temporaryDisk('256k')
    const path = join(disk, 'report.pdf')
    writeFileSync(path, 'the old report')
    makeReadOnly(disk)
    expect(await failureOf(() => writeWhole(path, report))).toBe(
      'unexpected: That folder can be read but not written to. Choose another folder.',
    )
    expect(readFileSync(path, 'utf8')).toBe('the old report')
  })
})
