/** Makes a backup: written beside, flushed, opened again and compared, and only then given its name. */
import { mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import {
  backupEnding,
  type BackupProgress,
  type BackupReason,
} from '../../shared/keeping/backup.ts'
import { copyInto, type CopyOptions, removeWithCompanions } from '../database/copies.ts'
import type { Database } from '../database/database.ts'
import { flushFolder } from '../database/flush.ts'
import { backupsFolder } from '../database/place.ts'
import { removeFile } from '../database/remove.ts'
import { renamePatiently } from '../database/rename.ts'
import { both } from './both.ts'
import type { Catalog, KnownBackup } from './catalog.ts'
import { startChecker } from './checker.ts'
import { type BackedUpSettings, formatName, formatVersion } from './manifest.ts'
import { packAndCompare } from './packer.ts'

export interface MakeOptions extends CopyOptions {
  readonly moment: string
  readonly reason: BackupReason
  readonly appVersion: string
  readonly catalog: Pick<Catalog, 'madeBy' | 'second'>
  readonly hear?: (progress: BackupProgress) => void
  /** The file with the locked-up key, where the records are encrypted. */
  readonly keysText?: string | null
  /** The program of the thread that checks the copy while it is packed. */
  readonly checkWorker?: URL | undefined
}

/** "care-cyber-check-2026-11-23-090000.ccc": it sorts, and fits any disk. */
export function backupNameAt(moment: string): string {
  return `care-cyber-check-${format(parseISO(moment), 'yyyy-MM-dd-HHmmss')}${backupEnding}`
}

export async function makeBackup(db: Database, options: MakeOptions): Promise<KnownBackup> {
  const into = backupsFolder(options.folder)
  const name = backupNameAt(options.moment)
  const snapshot = join(into, 'unfinished.db')
  const unfinished = join(into, 'unfinished.part')
  mkdirSync(into, { recursive: true })
  removeWithCompanions(snapshot)
  removeFile(unfinished)
  const checker = startChecker(options.checkWorker, options)
  try {
    const said = copyInto(db, snapshot)
    const head = { ...headOf(options), schemaVersion: said.version, rows: said.rows }
    const texts = { keysText: options.keysText ?? null, settingsText: settingsOf(options.catalog) }
    const [packed] = await both(
      packAndCompare({ path: unfinished, snapshot, beside: { head, ...texts } }, options.hear),
      checker.check(snapshot, said),
    )
    const made = new Date(options.moment)
    utimesSync(unfinished, made, made)
    renamePatiently(unfinished, join(into, name))
    flushFolder(into)
    const { moment: madeAt, reason } = options
    return { name, place: 'here', madeAt, reason, ...packed, testedOn: null }
  } finally {
    await checker.end()
    removeWithCompanions(snapshot)
    removeFile(unfinished)
  }
}

function headOf({ moment, reason, appVersion, catalog, keysText = null }: MakeOptions) {
  return {
    format: formatName,
    formatVersion,
    appVersion,
    madeAt: moment,
    madeBy: catalog.madeBy,
    reason,
    encrypted: keysText === null ? 'no' : 'passphrase',
  } as const
}

function settingsOf({ second }: Pick<Catalog, 'second'>): string {
  const settings: BackedUpSettings = { secondPlace: second?.folder ?? null }
  return JSON.stringify(settings, null, 2)
}
