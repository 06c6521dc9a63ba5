/** Renames a file, patiently: a virus check on Windows holds what was just written for a moment. */
import { renameSync } from 'node:fs'
import { codeOf } from './trouble.ts'

const held: readonly string[] = ['EBUSY', 'EPERM', 'EACCES']
const waitsMs = [20, 50, 100, 200, 400, 800]

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

interface Ways {
  readonly rename?: (from: string, to: string) => void
  readonly wait?: (milliseconds: number) => void
}

/** Ends with the file renamed, or throws what stood in the way for a second and a half. */
export function renamePatiently(
  from: string,
  to: string,
  { rename = renameSync, wait = sleep }: Ways = {},
): void {
  for (const milliseconds of waitsMs) {
    try {
      rename(from, to)
      return
    } catch (error) {
      if (!held.includes(codeOf(error))) throw error
      wait(milliseconds)
    }
  }
  rename(from, to)
}
