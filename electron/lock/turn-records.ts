/** Encrypts the records, their copies and what was put aside when a lock is set, and makes all of it readable when it is taken off. */
import { join } from 'node:path'
import { isCopyName, listCopies } from '../database/copies.ts'
import { migrations } from '../database/migrations/index.ts'
import { flushFolder } from '../database/flush.ts'
import { copiesFolder, recordsFile } from '../database/place.ts'
import { beginningOf, turnFile } from '../database/sealed.ts'
import { isOfDisk } from '../database/trouble.ts'
import { closeHurtFiles, openHurtFiles } from './hurt-files.ts'

interface Turning {
  readonly folder: string
  readonly nativeBinding: string | undefined
  /** Hears of a copy that could not be turned. */
  readonly report: (error: unknown) => void
}

/** The records first: they decide whether there is a lock. Returns how many copies could not be encrypted. */
export function sealRecords(key: Uint8Array, at: Turning): number {
  turn(recordsFile(at.folder), { from: null, to: key }, at)
  const hurtLeft = closeHurtFiles(at.folder, key, 'all', at.report)
  return hurtLeft + turnCopies(key, 'sealed', at)
}

/**
 * The records last: until then the key file stays, and opens what is still encrypted. Without it a plain copy could never be opened
 * again, so a disk that refuses one stops all of it; what is damaged anyway does not.
 */
export function unsealRecords(key: Uint8Array, at: Turning): void {
  const report = (error: unknown) => {
    if (isOfDisk(error)) throw error
    at.report(error)
  }
  turnCopies(key, 'readable', { ...at, report })
  openHurtFiles(at.folder, key, report)
  // Readable already where the last try was stopped behind this.
  if (beginningOf(recordsFile(at.folder)) === 'readable') flushFolder(at.folder)
  else turn(recordsFile(at.folder), { from: key, to: null }, at)
}

/** After an unlocking: what a turn that was cut short has left. */
export function finishSealing(key: Uint8Array, at: Turning): void {
  closeHurtFiles(at.folder, key, 'readable', at.report)
  turnCopies(key, 'sealed', at)
}

/** Turns each copy that is not as it should be. A damaged one stays as it is and is reported; returns how many did. */
function turnCopies(key: Uint8Array, to: 'sealed' | 'readable', at: Turning): number {
  const toBeTurned = to === 'sealed' ? 'readable' : 'sealed'
  const keys = to === 'sealed' ? { from: null, to: key } : { from: key, to: null }
  const files = listCopies(at.folder)
    .filter(({ name }) => isCopyName(name))
    .map(({ name }) => join(copiesFolder(at.folder), name))
    .filter(file => beginningOf(file) === toBeTurned)
  let left = 0
  for (const file of files) {
    try {
      turn(file, keys, at)
    } catch (error) {
      at.report(error)
      left += 1
    }
  }
  return left
}

interface Keys {
  readonly from: Uint8Array | null
  readonly to: Uint8Array | null
}

function turn(file: string, keys: Keys, { nativeBinding }: Turning): void {
  turnFile({ file, nativeBinding, ...keys, newestVersion: migrations.length })
}
