/** Encrypts the backups on this PC when a lock is set, and makes them readable when it is taken off: each whole, or as it was. */
import { closeSync, openSync, readSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { changeKey } from '../database/connect.ts'
import { isBackupName, listCopies, removeWithCompanions } from '../database/copies.ts'
import { flushFolder } from '../database/flush.ts'
import { backupsFolder } from '../database/place.ts'
import { removeFile } from '../database/remove.ts'
import { renamePatiently } from '../database/rename.ts'
import { checkStaged } from '../database/restore.ts'
import { isPlainHeader } from '../database/sealed.ts'
import { keysForBackup } from '../lock/key-file.ts'
import { changeCatalog } from './catalog.ts'
import { packAndCompare } from './packer.ts'
import { openBackup } from './open-file.ts'

export interface Turning {
  readonly folder: string
  readonly nativeBinding: string | undefined
  readonly key: Uint8Array
  readonly to: 'sealed' | 'readable'
  /** Hears of a backup that could not be turned. */
  readonly report: (name: string, error: unknown) => void
}

/** Returns how many stay as they were: damaged ones, and ones that are locked with another key. */
export async function turnBackups(turning: Turning): Promise<number> {
  const { folder, to, report } = turning
  const names = listCopies(folder)
    .map(({ name }) => name)
    .filter(name => isBackupName(name))
    .filter(name => isReadable(join(backupsFolder(folder), name)) === (to === 'sealed'))
  let left = 0
  for (const name of names) {
    try {
      await turnOne(name, turning)
    } catch (error) {
      report('turning a backup', error)
      left += 1
    }
  }
  return left
}

/** The records are the first entry and are stored as they are, so that their own header lies right behind its name. */
function isReadable(path: string): boolean {
  const head = Buffer.alloc(30)
  const begin = Buffer.alloc(16)
  const handle = openSync(path, 'r')
  try {
    readSync(handle, head, 0, head.length, 0)
    const at = head.length + head.readUInt16LE(26) + head.readUInt16LE(28)
    readSync(handle, begin, 0, begin.length, at)
    return isPlainHeader(begin)
  } finally {
    closeSync(handle)
  }
}

async function turnOne(name: string, turning: Turning): Promise<void> {
  const { folder, nativeBinding, key, to } = turning
  const into = backupsFolder(folder)
  const apart = join(into, 'turning.db')
  const part = join(into, 'turning.part')
  removeWithCompanions(apart)
  removeFile(part)
  try {
    const { manifest, settingsText, unpackRecords } = await openBackup(join(into, name))
    await unpackRecords(apart)
    const [from, next] = to === 'sealed' ? [undefined, key] : [key, undefined]
    changeKey(apart, { nativeBinding, key: from }, next ?? null)
    const { schemaVersion: version, rows } = manifest
    checkStaged(apart, { nativeBinding, key: next }, { version, rows })
    const keysText = to === 'sealed' ? keysForBackup(folder) : null
    const encrypted = keysText === null ? 'no' : 'passphrase'
    const texts = { settingsText: settingsText ?? '{}', keysText }
    const beside = { head: { ...manifest, encrypted }, ...texts } as const
    const packed = await packAndCompare({ path: part, snapshot: apart, beside })
    const made = new Date(manifest.madeAt)
    utimesSync(part, made, made)
    renamePatiently(part, join(into, name))
    flushFolder(into)
    changeCatalog(folder, ({ known }) => ({
      known: known.map(each =>
        each.name === name && each.place === 'here' ? { ...each, ...packed } : each,
      ),
    }))
  } finally {
    removeWithCompanions(apart)
    removeFile(part)
  }
}
