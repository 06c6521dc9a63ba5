/** A small or read-only disk for a test. Changing permissions would prove nothing, since root may write anywhere. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const run = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args).status === 0

function mounted(size: string): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-disk-'))
  if (run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)) return folder
  rmdirSync(folder)
  return null
}

function unmount(folder: string): void {
  run('umount', '-l', folder)
  rmdirSync(folder)
}

function probe(): boolean {
  const folder = mounted('64k')
  if (folder !== null) unmount(folder)
  return folder !== null
}

/** Mounting needs Linux and root; elsewhere the tests that need a disk of their own are skipped. */
export const canMount = probe()

/** A disk of the size, empty, gone when the test ends. */
export function temporaryDisk(size: string): string {
  const folder = mounted(size)
  if (folder === null) throw new Error('A disk cannot be mounted here.')
  onTestFinished(() => unmount(folder))
  return folder
}

export interface FailingDisk {
  readonly folder: string
  /** Linux finds a fault and lets nothing be written from then on, though files are open for writing. */
  readonly fail: () => void
  /** As after a restart: looked through, mended and there again. Whatever was open on it must be closed. */
  readonly mend: () => void
}

/** A disk image with a file system that can fail while it is in use; null where none can be made here. */
export function failingDisk(): FailingDisk | null {
  if (!canMount) return null
  const base = mkdtempSync(join(tmpdir(), 'care-cyber-check-image-'))
  const [image, folder] = [join(base, 'image'), join(base, 'disk')]
  mkdirSync(folder)
  writeFileSync(image, Buffer.alloc(16 * 1024 * 1024))
  const isMade = run('mkfs.ext4', '-q', '-F', image) && run('mount', '-o', 'loop', image, folder)
  onTestFinished(() => {
    run('umount', '-l', folder)
    rmSync(base, { recursive: true, force: true })
  })
  if (!isMade) return null
  return {
    folder,
    fail: () => {
      if (!run('mount', '-o', 'remount,abort', folder)) throw new Error('The disk does not fail.')
    },
    mend: () => {
      if (!run('umount', folder)) throw new Error('The disk is still in use.')
      run('e2fsck', '-y', image)
      if (!run('mount', '-o', 'loop', image, folder)) throw new Error('The disk is gone.')
    },
  }
}

export function makeReadOnly(folder: string): void {
  if (!run('mount', '-o', 'remount,ro', folder)) throw new Error('The disk stays writable.')
}

export function makeWritable(folder: string): void {
  if (!run('mount', '-o', 'remount,rw', folder)) throw new Error('The disk stays read-only.')
}
