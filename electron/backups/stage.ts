/** Unpacks a backup beside the records: checked, brought up to this version, and encrypted as the records here are. */
import { join } from 'node:path'
import type { BackupRef } from '../../shared/keeping/backup.ts'
import type { Keys } from '../../shared/keeping/keys.ts'
import type { BackupRefusalKind } from '../../shared/keeping/refusal-words.ts'
import type { TroubleKind } from '../../shared/keeping/start.ts'
import { changeKey } from '../database/connect.ts'
import { isBackupName, isCopyName, listCopies, removeWithCompanions } from '../database/copies.ts'
import { backupsFolder, copiesFolder } from '../database/place.ts'
import { bringToday, checkStaged } from '../database/restore.ts'
import { beginningOf } from '../database/sealed.ts'
import { troubleFrom } from '../database/trouble.ts'
import { stageCopy } from '../database/use-copy.ts'
import { type BackupKey, keyOfBackup } from './backup-key.ts'
import type { BackupsAround } from './backups.ts'
import { readCatalog } from './catalog.ts'
import { backedUpSettings } from './manifest.ts'
import { BackupRefusal } from './refusal.ts'
import { mustBeThere } from './second-place.ts'

type Around = Pick<BackupsAround, 'store' | 'nativeBinding'>

/** A backup in a file of records of this version, beside the real ones. */
export interface Staged {
  readonly madeAt: string
  readonly bytes: number
  readonly secondPlace: string | null
  /** What the staged file is encrypted with. */
  readonly key: Uint8Array | undefined
  /** The lock that comes with it, where there is none here. */
  readonly keys: Keys | null
}

async function pathOf(folder: string, { name, place }: BackupRef): Promise<string> {
  if (!isBackupName(name)) throw new BackupRefusal('gone')
  if (place === 'here') return join(backupsFolder(folder), name)
  const { second } = readCatalog(folder)
  if (second === null) throw new BackupRefusal('gone')
  await mustBeThere(second).catch(() => {
    throw new BackupRefusal('gone')
  })
  return join(second.folder, name)
}

export interface StageTo {
  readonly to: string
  readonly secret?: string | undefined
}

export async function stageRef(around: Around, ref: BackupRef, stage: StageTo): Promise<Staged> {
  const { folder } = around.store
  const { to } = stage
  if (!isCopyName(ref.name)) return stageFile(around, await pathOf(folder, ref), stage)
  removeWithCompanions(to)
  // A plain copy is encrypted as the records are, or not at all.
  const isSealed = beginningOf(join(copiesFolder(folder), ref.name)) === 'sealed'
  const key = isSealed ? around.store.key() : undefined
  stageCopy(ref.name, to, { nativeBinding: around.nativeBinding, key, folder })
  // Not by the store: where the records are missing, it has no place to tell of.
  const copy = listCopies(folder).find(({ name }) => name === ref.name)
  const found = { madeAt: copy?.madeAt ?? '', bytes: copy?.bytes ?? 0, secondPlace: null }
  return { ...found, ...makeOurs(around, to, { key, keys: null }) }
}

/** Brings what was checked up to this version, encrypted as the records here are. */
function makeOurs(around: Around, file: string, { key, keys }: BackupKey): BackupKey {
  const { nativeBinding, store } = around
  const ours = store.key()
  if (ours !== undefined && key !== ours) changeKey(file, { nativeBinding, key }, ours)
  const now = ours ?? key
  bringToday(file, { nativeBinding, key: now })
  return { key: now, keys: ours === undefined ? keys : null }
}

/** Ends with records of this version at `to`, every row of them counted, or with a refusal and nothing there. */
export async function stageFile(
  around: Around,
  path: string,
  { to, secret }: StageTo,
): Promise<Staged> {
  removeWithCompanions(to)
  try {
    const { openBackup } = await import('./open-file.ts')
    const { manifest, bytes, settingsText, keysText, unpackRecords } = await openBackup(path)
    await unpackRecords(to)
    const { nativeBinding, store } = around
    const asked = { file: to, nativeBinding, keysText, ours: store.key(), secret }
    const found = await keyOfBackup(asked)
    const said = { version: manifest.schemaVersion, rows: manifest.rows }
    checkStaged(to, { nativeBinding, key: found.key }, said)
    const opened = makeOurs(around, to, found)
    const settings = backedUpSettings.safeParse(JSON.parse(settingsText ?? '{}'))
    const secondPlace = settings.success ? settings.data.secondPlace : null
    return { madeAt: manifest.madeAt, bytes, secondPlace, ...opened }
  } catch (error) {
    removeWithCompanions(to)
    throw refusalFor(error)
  }
}

const refusalOf: Partial<Record<TroubleKind, BackupRefusalKind>> = {
  newer: 'newer',
  foreign: 'unsafe',
  damaged: 'torn',
}

/** What was unpacked and is no whole file of ours; what the disk of this PC refuses stays what it is. */
function refusalFor(error: unknown): unknown {
  if (error instanceof BackupRefusal) return error
  if (error instanceof SyntaxError) return new BackupRefusal('torn')
  const kind = refusalOf[troubleFrom(error, '').kind]
  return kind === undefined ? error : new BackupRefusal(kind)
}
