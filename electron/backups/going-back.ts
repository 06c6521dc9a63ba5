/** Opens a backup apart from the records: to test it, to show what going back would change, and to go back. */
import { join } from 'node:path'
import type { BackupPreview, BackupRef, LockedBackup, Looked } from '../../shared/keeping/backup.ts'
import type { SalvageOffer } from '../../shared/keeping/salvage.ts'
import type { Keys } from '../../shared/keeping/keys.ts'
import { Failure } from '../../shared/failure.ts'
import { removeWithCompanions } from '../database/copies.ts'
import { lookAt } from '../database/look.ts'
import { salvagedFile, stagedFile } from '../database/place.ts'
import type { Store } from '../database/store.ts'
import { NeedsPassphrase } from './backup-key.ts'
import { type BackupMaking, type BackupsAround, hasSomething } from './backups.ts'
import { type Catalog, changeCatalog, readCatalog } from './catalog.ts'
import { compared, reading } from './compared.ts'
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
  /** Of the backup that was shown last and what hurt records still say; with null of those alone. Null where there is nothing. */
  readonly salvage: (token: string | null) => Promise<SalvageOffer | null>
  /** Goes on with what has been read of hurt records so far. */
  readonly endReading: () => void
  readonly restore: (token: string) => Promise<void>
  readonly undo: () => Promise<void>
}

interface Waiting extends Pick<Staged, 'key' | 'keys' | 'secondPlace'> {
  readonly token: string
  readonly file: string
  /** The name of the backup, where it is one of this PC. */
  readonly name: string | null
}

type Stage = (to: string, secret?: string) => Promise<Staged>
/** Stages it again, with the secret this time. */
type Unlock = (secret: string) => Promise<Staged>

export type GoingBackAround = BackupsAround & {
  readonly newId: () => string
  /** Sets the lock that a backup brought with it; the records that it opens come right after. */
  readonly adoptLock: (keys: Keys, key: Uint8Array) => void
}

/** What was opened last and waits for somebody to agree. */
interface Opened {
  waiting: Waiting | null
  salvaged: Waiting | null
  /** Somebody does not want to wait any longer for what a failing disk gives out. */
  isEnough: boolean
  locked: { readonly token: string; readonly unlock: Unlock; readonly name: string | null } | null
}

export function createGoingBack(around: GoingBackAround, making: BackupMaking): GoingBack {
  const { folder } = around.store
  const opened: Opened = { waiting: null, salvaged: null, isEnough: false, locked: null }
  forgetReady(folder)

  const previewRef = (ref: BackupRef) =>
    previewOf(around, opened, {
      stage: (to, secret) => stageRef(around, ref, { to, secret }),
      name: ref.place === 'here' ? ref.name : null,
    })
  const restore = async (token: string) => {
    const ready = [opened.waiting, opened.salvaged].find(each => each?.token === token)
    if (ready == null) throw noLongerOpen()
    await orKeepUndo(folder, async () => {
      await makeSafe(around, making, ready)
      opened.waiting = null
      opened.salvaged = null
      await takeOver(around, making, ready)
    })
  }
  return {
    test: ref => testOf(around, ref),
    preview: previewRef,
    previewFile: path =>
      previewOf(around, opened, {
        stage: (to, secret) => stageFile(around, path, { to, secret }),
        name: null,
      }),
    unlock: async (token, secret) => {
      if (opened.locked?.token !== token) throw noLongerOpen()
      const { unlock, name } = opened.locked
      return show(around, opened, await unlock(secret), name)
    },
    salvage: token => salvageOf(around, opened, token),
    endReading: () => {
      opened.isEnough = true
    },
    restore,
    undo: async () => restore((await previewRef(madeBefore(folder))).token),
  }
}

function show(
  around: GoingBackAround,
  opened: Opened,
  one: Staged,
  name: string | null,
): BackupPreview {
  const { madeAt, bytes, key } = one
  const file = stagedFile(around.store.folder)
  const token = around.newId()
  opened.waiting = { ...one, token, name, file }
  opened.locked = null
  return { token, madeAt, bytes, ...compared(around, file, key) }
}

interface Opening {
  readonly stage: Stage
  readonly name: string | null
}

async function previewOf(
  around: GoingBackAround,
  opened: Opened,
  { stage, name }: Opening,
): Promise<BackupPreview | LockedBackup> {
  const file = stagedFile(around.store.folder)
  opened.waiting = null
  opened.salvaged = null
  try {
    return show(around, opened, await stage(file), name)
  } catch (error) {
    if (!(error instanceof NeedsPassphrase)) throw error
    const token = around.newId()
    opened.locked = { token, name, unlock: secret => stage(file, secret) }
    return { token, isLocked: true }
  }
}

/** Beside the backup that waits, so that people may also go back to it alone. */
async function salvageOf(
  around: GoingBackAround,
  opened: Opened,
  token: string | null,
): Promise<SalvageOffer | null> {
  const { makeSalvage } = await import('./salvaging.ts')
  opened.salvaged = null
  if (token !== null && opened.waiting?.token !== token) throw noLongerOpen()
  const backup = token === null ? null : opened.waiting
  opened.isEnough = false
  const offer = await makeSalvage(around, backup, () => opened.isEnough)
  if (offer === null) return null
  const own = { token: around.newId(), file: salvagedFile(around.store.folder) }
  opened.salvaged = { ...(backup ?? nothingBrought(around.store)), ...own }
  return { ...offer, token: own.token }
}

/** Records that come from no backup bring nothing along. */
const nothingBrought = (store: Store) => ({
  key: store.key(),
  keys: null,
  secondPlace: null,
  name: null,
})

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

/** Left by a run that was cut short, or not wanted. On a disk that cannot be written the records themselves say so. */
function forgetReady(folder: string): void {
  for (const file of [stagedFile(folder), salvagedFile(folder)]) {
    try {
      removeWithCompanions(file)
    } catch {
      return
    }
  }
}

const noLongerOpen = (): Failure =>
  new Failure('not-found', 'That backup is no longer open. Choose it again.')

async function takeOver(
  around: GoingBackAround,
  making: BackupMaking,
  ready: Waiting,
): Promise<void> {
  const { store, clock, report } = around
  const { secondPlace, key, keys, file } = ready
  // Before the records: a key file beside readable records does no harm, encrypted ones without it would be lost.
  if (keys !== null && key !== undefined) around.adoptLock(keys, key)
  store.takeOver(file, key)
  // The records are the new ones from here on: nobody is to be told that nothing was changed.
  try {
    forgetReady(store.folder)
    changeCatalog(store.folder, () => ({ testedOn: clock.today() }))
    await takeSettings(secondPlace, store.folder, making)
  } catch (error) {
    report('noting that a backup was gone back to', error)
  }
}

/**
 * The safety copy. Hurt records are kept as they are, beside the new ones; there the way back from what was added to a
 * backup is that backup.
 */
async function makeSafe(
  { store, clock }: GoingBackAround,
  making: BackupMaking,
  { file, name }: Waiting,
): Promise<void> {
  const hasAdded = file === salvagedFile(store.folder)
  const safety = hasSomething(store.db()) ? (await making.backUp('before-restore')).name : null
  const way = hasAdded ? name : safety
  changeCatalog(store.folder, () => ({
    undo: way === null ? null : { restoredAt: clock.now(), name: way, hasAdded },
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
