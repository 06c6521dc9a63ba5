import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { disconnect } from '../../../electron/database/connect.ts'
import { canMount, makeReadOnly, temporaryDisk } from '../../support/mounted-disk.ts'
import {
  expectUntouched,
  openIn,
  temporaryFolder,
  troubleIn,
} from '../../support/temporary-database.ts'

describe('records that cannot be had', () => {
  it('says in use while another app has them, and opens them once it has gone', async () => {
    const folder = temporaryFolder()
    disconnect(openIn(folder))
    const script = join(import.meta.dirname, '../../support/hold-records.ts')
    const other = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
    onTestFinished(() => void other.kill('SIGKILL'))
    await once(other.stdout, 'data')
    expectUntouched(folder, 'in-use')
    other.stdin.end()
    await once(other, 'exit')
    expect(troubleIn(folder)).toBeNull()
  })

  it('does not start afresh in silence where there are copies and no records', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'copies'))
    writeFileSync(join(folder, 'copies/copy-2026-11-22.db'), 'a copy')
    expect(troubleIn(folder)).toBe('missing')
    expect(readdirSync(folder)).toEqual(['copies'])
  })

  it('does not start afresh in silence beside the log of records that are gone', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'records.db-wal'), 'the last answers')
    expect(troubleIn(folder)).toBe('missing')
    expect(readFileSync(join(folder, 'records.db-wal'), 'utf8')).toBe('the last answers')
  })

  it('says unknown, and breaks nothing, where a file lies in the way of the folder', () => {
    const folder = join(temporaryFolder(), 'file')
    writeFileSync(folder, 'in the way')
    expect(troubleIn(folder)).toBe('unknown')
  })
})

describe.skipIf(!canMount)(
  'records on a disk that refuses (skipped where nothing can be mounted)',
  () => {
    it('says read-only, for old records and for new ones', () => {
      const disk = temporaryDisk('4m')
      disconnect(openIn(disk))
      makeReadOnly(disk)
      expectUntouched(disk, 'read-only')
      const empty = temporaryDisk('4m')
      makeReadOnly(empty)
      expect(troubleIn(empty)).toBe('read-only')
    })

    it('says that the disk is full, for old records and for new ones', () => {
      const disk = temporaryDisk('1m')
      disconnect(openIn(disk))
      fillDisk(disk)
      expectUntouched(disk, 'disk-full')
      const tiny = temporaryDisk('72k')
      expect(troubleIn(tiny)).toBe('disk-full')
      expect(readdirSync(tiny)).toEqual([])
    })
  },
)

function fillDisk(disk: string): void {
  try {
    writeFileSync(join(disk, 'film.mp4'), Buffer.alloc(4 * 1024 * 1024))
  } catch {
    return
  }
  throw new Error('The disk is not full.')
}
