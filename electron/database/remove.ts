/** Removes a file, whether or not it is there; not with rmSync, which from Node 24 on says without a code what went wrong. */
import { unlinkSync } from 'node:fs'
import { codeOf } from './trouble.ts'

export function removeFile(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
