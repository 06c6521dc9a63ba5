/** A small or read-only disk for a test. Changing permissions would prove nothing, since root may write anywhere. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
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

export function makeReadOnly(folder: string): void {
  if (!run('mount', '-o', 'remount,ro', folder)) throw new Error('The disk stays writable.')
}

export function makeWritable(folder: string): void {
  if (!run('mount', '-o', 'remount,rw', folder)) throw new Error('The disk stays read-only.')
}
