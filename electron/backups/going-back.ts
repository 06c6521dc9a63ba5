/** Opens a backup apart from the records: to test it, to show what going back would change, and to go back. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupPreview, BackupRef, LockedBackup, Looked } from '../../shared/keeping/backup.ts'
import type { Keys } from '../../shared/keeping/keys.ts'
import { Failure } from '../../shared/failure.ts'
import { changeKey, type ConnectOptions, connectToRead } from '../database/connect.ts'
import { isBackupName, isCopyName, listCopies, removeWithCompanions } from '../database/copies.ts'
import type { BackupRefusalKind } from '../../shared/keeping/refusal-words.ts'
import type { TroubleKind } from '../../shared/keeping/start.ts'
import type { Database } from '../database/database.ts'
import { differencesOf, lookAt } from '../database/look.ts'
import { backupsFolder, copiesFolder, recordsFile, stagedFile } from '../database/place.ts'
import { bringToday, checkStaged } from '../database/restore.ts'
import { beginningOf } from '../database/sealed.ts'
import { troubleFrom } from '../database/trouble.ts'
import { stageCopy } from '../database/use-copy.ts'
import { type BackupKey, keyOfBackup, NeedsPassphrase } from './backup-key.ts'
import { type BackupMaking, type BackupsAround, hasSomething } from './backups.ts'
import { type Catalog, changeCatalog, readCatalog } from './catalog.ts'
import { backedUpSettings } from './manifest.ts'
import { BackupRefusal } from './refusal.ts'
import { mustBeThere } from './second-place.ts'

export interface Tested extends Looked {
  readonly madeAt: string
}

export interface GoingBack {
  readonly test: (ref: BackupRef) => Promise<Tested>
  readonly preview: (ref: BackupRef) => Promise<BackupPreview | LockedBackup>
  /** Of a file that the person chose. */
  readonly previewFile: (path: string) => Promise<BackupPreview | LockedBackup>
  /** Of the locked one that was opened last, with its passphrase or its recovery code. */
  readonly unlock: (token: string, secret: string) => Promise<BackupPreview>
  readonly restore: (token: string) => Promise<void>
  readonly undo: () => Promise<void>
}

/** A backup in a file of records of this version, beside the real ones. */
interface Staged {
  readonly madeAt: string
  readonly bytes: number
  readonly secondPlace: string | null
  /** What the staged file is encrypted with. */
  readonly key: Uint8Array | undefined
  /** The lock that comes with it, where there is none here. */
  readonly keys: Keys | null
}

interface Waiting extends Staged {
  readonly token: string
}

/** Stages it again, with the secret this time. */
type Unlock = (secret: string) => Promise<Staged>

export type GoingBackAround = BackupsAround & {
  readonly newId: () => string
  /** Sets the lock that a backup brought with it; the records that it opens come right after. */
  readonly adoptLock: (keys: Keys, key: Uint8Array) => void
}

export function createGoingBack(around: GoingBackAround, making: BackupMaking): GoingBack {
  const { store, newId } = around
  const { folder } = store
  const staged = stagedFile(folder)
  let waiting: Waiting | null = null
  let locked: { readonly token: string; readonly unlock: Unlock } | null = null
  removeWithCompanions(staged)

  const show = (one: Staged): BackupPreview => {
    const { madeAt, bytes, key } = one
    const token = newId()
    waiting = { ...one, token }
    locked = null
    return { token, madeAt, bytes, ...compared(around, staged, key) }
  }
  const previewOf = async (
    stage: (to: string, secret?: string) => Promise<Staged>,
  ): Promise<BackupPreview | LockedBackup> => {
    waiting = null
    try {
      return show(await stage(staged))
    } catch (error) {
      if (!(error instanceof NeedsPassphrase)) throw error
      const token = newId()
      locked = { token, unlock: secret => stage(staged, secret) }
      return { token, isLocked: true }
    }
  }
  const restore = async (token: string) => {
    if (waiting?.token !== token) throw noLongerOpen()
    const { secondPlace, key, keys } = waiting
    await makeSafe(around, making)
    waiting = null
    // Before the records: a key file beside readable records does no harm, encrypted ones without it would be lost.
    if (keys !== null && key !== undefined) around.adoptLock(keys, key)
    store.takeOver(staged, key)
    changeCatalog(folder, () => ({ testedOn: around.clock.today() }))
    await takeSettings(secondPlace, folder, making)
  }
  return {
    test: ref => testOf(around, ref),
    preview: ref => previewOf((to, secret) => stageRef(around, ref, { to, secret })),
    previewFile: path => previewOf((to, secret) => stageFile(around, path, { to, secret })),
    unlock: async (token, secret) => {
      if (locked?.token !== token) throw noLongerOpen()
      return show(await locked.unlock(secret))
    },
    restore,
    undo: async () => {
      const { undo } = readCatalog(folder)
      if (undo === null) throw new Failure('not-found', 'There is nothing to take back.')
      const ref = { name: undo.name, place: 'here' } as const
      const { token } = await previewOf((to, secret) => stageRef(around, ref, { to, secret }))
      await restore(token)
    },
  }
}

const noLongerOpen = (): Failure =>
  new Failure('not-found', 'That backup is no longer open. Choose it again.')

/** The safety copy. */
async function makeSafe({ store, clock }: GoingBackAround, making: BackupMaking): Promise<void> {
  const safety = hasSomething(store.db()) ? await making.backUp('before-restore') : null
  changeCatalog(store.folder, () => ({
    undo: safety === null ? null : { restoredAt: clock.now(), name: safety.name },
  }))
}

/** On a new PC the second place is chosen again by itself, where it is there. */
async function takeSettings(
  secondPlace: string | null,
  folder: string,
  making: BackupMaking,
): Promise<void> {
  if (secondPlace === null || readCatalog(folder).second !== null) return
  await making.chooseSecond(secondPlace).catch(() => undefined)
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

interface StageTo {
  readonly to: string
  readonly secret?: string | undefined
}

async function stageRef(around: GoingBackAround, ref: BackupRef, stage: StageTo): Promise<Staged> {
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
function makeOurs(around: GoingBackAround, file: string, { key, keys }: BackupKey): BackupKey {
  const { nativeBinding, store } = around
  const ours = store.key()
  if (ours !== undefined && key !== ours) changeKey(file, { nativeBinding, key }, ours)
  const now = ours ?? key
  bringToday(file, { nativeBinding, key: now })
  return { key: now, keys: ours === undefined ? keys : null }
}

/** Ends with records of this version at `to`, every row of them counted, or with a refusal and nothing there. */
async function stageFile(
  around: GoingBackAround,
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

async function testOf(around: GoingBackAround, ref: BackupRef): Promise<Tested> {
  const { folder } = around.store
  const apart = join(folder, 'testing.db')
  try {
    const { madeAt, key } = await stageRef(around, ref, { to: apart })
    const looked = reading(apart, { ...around, key }, lookAt)
    noteTested(folder, ref, around.clock.today())
    return { ...looked, madeAt }
  } catch (error) {
    throw error instanceof NeedsPassphrase ? new BackupRefusal('locked') : error
  } finally {
    removeWithCompanions(apart)
  }
}

function noteTested(folder: string, { name, place }: BackupRef, testedOn: string): void {
  const mark = (known: Catalog['known']) =>
    known.map(each => (each.name === name && each.place === place ? { ...each, testedOn } : each))
  changeCatalog(folder, ({ known }) => ({ known: mark(known), testedOn }))
}

function reading<T>(file: string, options: ConnectOptions, read: (db: Database) => T): T {
  const db = connectToRead(file, options)
  try {
    return read(db)
  } finally {
    db.close()
  }
}

function compared(
  around: GoingBackAround,
  staged: string,
  key: Uint8Array | undefined,
): Pick<BackupPreview, 'then' | 'now' | 'differences'> {
  return reading(staged, { ...around, key }, then => {
    const looked = lookAt(then)
    const db = around.store.db()
    if (db !== null) return { then: looked, now: lookAt(db), differences: differencesOf(db, then) }
    return { then: looked, ...comparedToHurt(around, then) }
  })
}

/** What can still be read of hurt records says what would be lost; often it cannot. */
function comparedToHurt(
  around: GoingBackAround,
  then: Database,
): Pick<BackupPreview, 'now' | 'differences'> {
  const file = recordsFile(around.store.folder)
  const nothing = { now: null, differences: [] }
  if (!existsSync(file)) return nothing
  try {
    return reading(file, { ...around, key: around.store.key() }, hurt => ({
      now: lookAt(hurt),
      differences: differencesOf(hurt, then),
    }))
  } catch {
    return nothing
  }
}
