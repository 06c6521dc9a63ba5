/** Packs a copy of the records into a backup, and compares what is on the disk. */
import { statSync } from 'node:fs'
import type { BackupProgress } from '../../shared/keeping/backup.ts'
import { notAsWritten } from '../database/trouble.ts'
import { both } from './both.ts'
import { keysEntry, type Manifest, manifestEntry, settingsEntry } from './manifest.ts'
import { openBackup } from './open-file.ts'
import { packInto } from './pack.ts'

/** What goes into a backup beside the records. */
export interface Beside {
  readonly head: Omit<Manifest, 'entries'>
  readonly settingsText: string
  readonly keysText: string | null
}

export interface ToPack {
  /** Where the backup is written. */
  readonly path: string
  /** The copy of the records. */
  readonly snapshot: string
  readonly beside: Beside
}

export interface Packed {
  readonly bytes: number
  /** What its seal says. */
  readonly sha256: string
}

/** Ends with the file whole on the disk, opened again and compared, or with an error. */
export async function packAndCompare(
  { path, snapshot, beside: { head, settingsText, keysText } }: ToPack,
  hear: (progress: BackupProgress) => void = () => undefined,
): Promise<Packed> {
  // Written once, and read once.
  const half = statSync(snapshot).size
  const say = (done: number) => hear({ done, of: half * 2 })
  const packing = packInto(path)
  let ended
  try {
    const records = await packing.addRecords(snapshot, say)
    const settings = packing.addText(settingsEntry, settingsText)
    const keys = keysText === null ? [] : [packing.addText(keysEntry, keysText)]
    const manifest: Manifest = { ...head, entries: [records, settings, ...keys] }
    packing.addText(manifestEntry, JSON.stringify(manifest, null, 2))
    ended = packing.end()
  } catch (error) {
    packing.abandon()
    throw error
  }
  const [{ bytes, sha256 }] = await both(
    openBackup(path, read => say(half + Math.min(read, half))),
    ended.flushed,
  )
  if (sha256 !== ended.sha256) throw notAsWritten('The backup on the disk is not what was written.')
  return { bytes, sha256 }
}
