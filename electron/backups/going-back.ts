/** Opens a backup apart from the records: to test it, to show what going back would change, and to go back. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupPreview, BackupRef, LockedBackup, Looked } from '../../shared/keeping/backup.ts'
import type { Keys } from '../../shared/keeping/keys.ts'
import { Failure } from '../../shared/failure.ts'
import { type ConnectOptions, connectToRead } from '../database/connect.ts'
import { removeWithCompanions } from '../database/copies.ts'
import type { Database } from '../database/database.ts'
import { differencesOf, differencesThatShow, lookAt } from '../database/look.ts'
import { recordsFile, stagedFile } from '../database/place.ts'
import { NeedsPassphrase } from './backup-key.ts'
import { type BackupMaking, type BackupsAround, hasSomething } from './backups.ts'
import { type Catalog, changeCatalog, readCatalog } from './catalog.ts'
import { BackupRefusal } from './refusal.ts'
import { isOurPlace } from './second-place.ts'
import { stageFile, type Staged, stageRef } from './stage.ts'

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
  const { newId } = around
  const { folder } = around.store
  const staged = stagedFile(folder)
  let waiting: Waiting | null = null
  let locked: { readonly token: string; readonly unlock: Unlock } | null = null
  forgetStaged(staged)

  const show = (one: Staged): BackupPreview => {
    const [{ madeAt, bytes, key }, token] = [one, newId()]
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
    const ready = waiting
    await orKeepUndo(folder, async () => {
      await makeSafe(around, making)
      waiting = null
      await takeOver(around, making, ready)
    })
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
      const ref = madeBefore(folder)
      await restore((await previewOf((to, secret) => stageRef(around, ref, { to, secret }))).token)
    },
  }
}

/** Where it fails, what the last restore is taken back with is still that. */
async function orKeepUndo(folder: string, goBack: () => Promise<void>): Promise<void> {
  const { undo } = readCatalog(folder)
  try {
    await goBack()
  } catch (error) {
    changeCatalog(folder, () => ({ undo }))
    throw error
  }
}

/** The backup that was made before the last restore. */
function madeBefore(folder: string): BackupRef {
  const { undo } = readCatalog(folder)
  if (undo === null) throw new Failure('not-found', 'There is nothing to take back.')
  return { name: undo.name, place: 'here' }
}

/** Left by a run that was cut short. On a disk that cannot be written the records themselves say so. */
function forgetStaged(staged: string): void {
  try {
    removeWithCompanions(staged)
  } catch {
    return
  }
}

const noLongerOpen = (): Failure =>
  new Failure('not-found', 'That backup is no longer open. Choose it again.')

async function takeOver(
  around: GoingBackAround,
  making: BackupMaking,
  ready: Staged,
): Promise<void> {
  const { store, clock, report } = around
  const { secondPlace, key, keys } = ready
  // Before the records: a key file beside readable records does no harm, encrypted ones without it would be lost.
  if (keys !== null && key !== undefined) around.adoptLock(keys, key)
  store.takeOver(stagedFile(store.folder), key)
  // The records are the new ones from here on: nobody is to be told that nothing was changed.
  try {
    changeCatalog(store.folder, () => ({ testedOn: clock.today() }))
    await takeSettings(secondPlace, store.folder, making)
  } catch (error) {
    report('noting that a backup was gone back to', error)
  }
}

/** The safety copy. */
async function makeSafe({ store, clock }: GoingBackAround, making: BackupMaking): Promise<void> {
  const safety = hasSomething(store.db()) ? await making.backUp('before-restore') : null
  changeCatalog(store.folder, () => ({
    undo: safety === null ? null : { restoredAt: clock.now(), name: safety.name },
  }))
}

/** On a new PC the second place is chosen again by itself, where it is there and was one before. */
async function takeSettings(
  secondPlace: string | null,
  folder: string,
  making: BackupMaking,
): Promise<void> {
  if (secondPlace === null || readCatalog(folder).second !== null) return
  if (!(await isOurPlace(secondPlace))) return
  await making.chooseSecond(secondPlace).catch(() => undefined)
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
      // Counts of what is half gone would pass for all there was.
      now: null,
      differences: differencesThatShow(hurt, then),
    }))
  } catch {
    return nothing
  }
}
