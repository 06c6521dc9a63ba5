/** Makes a plain copy of an earlier version, or of the moment before an update, ready to be gone back to. */
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../shared/failure.ts'
import { type CopyOptions, isCopyName } from './copies.ts'
import { flushFile } from './flush.ts'
import { copiesFolder } from './place.ts'
import { checkStaged } from './restore.ts'

/** Ends with the copy at `to`, checked, or with a Failure. */
export function stageCopy(name: string, to: string, options: CopyOptions): void {
  const copy = join(copiesFolder(options.folder), name)
  if (!isCopyName(name) || !existsSync(copy)) {
    throw new Failure('not-found', 'That backup is no longer there. Choose another.')
  }
  try {
    checkStaged(copy, options)
    copyFileSync(copy, to)
    checkStaged(to, options)
  } catch {
    throw new Failure(
      'invalid',
      'That backup is damaged too, or is not one of this app. Choose another.',
    )
  }
  flushFile(to)
}
