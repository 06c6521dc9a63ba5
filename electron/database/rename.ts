/** Renames and deletes patiently: a virus check on Windows holds what was just written for a moment. */
import { renameSync } from 'node:fs'
import { removeFile } from './remove.ts'
import { codeOf } from './trouble.ts'

const held: readonly string[] = ['EBUSY', 'EPERM', 'EACCES']
const waitsMs = [20, 50, 100, 200, 400, 800]

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

interface Removing {
  readonly remove?: (file: string) => void
  readonly wait?: (milliseconds: number) => void
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
  patiently(() => {
    rename(from, to)
  }, wait)
}

/** The same for a file that is to go. One that is not there is gone. */
export function removePatiently(
  file: string,
  { remove = removeFile, wait = sleep }: Removing = {},
): void {
  patiently(() => {
    remove(file)
  }, wait)
}

function patiently(work: () => void, wait: (milliseconds: number) => void): void {
  for (const milliseconds of waitsMs) {
    try {
      work()
      return
    } catch (error) {
      if (!held.includes(codeOf(error))) throw error
      wait(milliseconds)
    }
  }
  work()
}
