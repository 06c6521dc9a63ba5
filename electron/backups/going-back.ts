/** Opens a backup apart from the records: to test it, to show what going back would change, and to go back. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupPreview, BackupRef, Looked } from '../../shared/keeping/backup.ts'
import { Failure } from '../../shared/failure.ts'
import type { BackupRefusalKind } from '../../shared/keeping/refusal-words.ts'
import type { TroubleKind } from '../../shared/keeping/start.ts'
import { connectToRead } from '../database/connect.ts'
import { isBackupName, isCopyName, removeWithCompanions } from '../database/copies.ts'
import type { Database } from '../database/database.ts'
import { differencesOf, differencesThatShow, lookAt } from '../database/look.ts'
import { backupsFolder, recordsFile, stagedFile } from '../database/place.ts'
import { bringToday, checkStaged } from '../database/restore.ts'
import { troubleFrom } from '../database/trouble.ts'
import { stageCopy } from '../database/use-copy.ts'
import { type BackupMaking, type BackupsAround, hasSomething } from './backups.ts'
import { type Catalog, changeCatalog, readCatalog } from './catalog.ts'
import { backedUpSettings } from './manifest.ts'
import { BackupRefusal } from './refusal.ts'
import { mustBeThere } from './second-place.ts'
import { turns } from './turns.ts'

export interface Tested extends Looked {
  readonly madeAt: string
}

export interface GoingBack {
  readonly test: (ref: BackupRef) => Promise<Tested>
  readonly preview: (ref: BackupRef) => Promise<BackupPreview>
  /** Of a file that the person chose. */
  readonly previewFile: (path: string) => Promise<BackupPreview>
  readonly restore: (token: string) => Promise<void>
  readonly undo: () => Promise<void>
}

/** A backup in a file of records of this version, beside the real ones. */
interface Staged {
  readonly madeAt: string
  readonly bytes: number
  readonly secondPlace: string | null
}

interface Waiting extends Staged {
  readonly token: string
}

type Around = BackupsAround & { readonly newId: () => string }

export function createGoingBack(around: Around, making: BackupMaking): GoingBack {
  const { store, newId } = around
  const { folder } = store
  const staged = stagedFile(folder)
  let waiting: Waiting | null = null
  const inTurn = turns()
  forgetStaged(staged)

  const previewOf = async (stage: (to: string) => Promise<Staged>): Promise<BackupPreview> => {
    waiting = null
    const { madeAt, bytes, secondPlace } = await stage(staged)
    const token = newId()
    waiting = { token, madeAt, bytes, secondPlace }
    return { token, madeAt, bytes, ...compared(around, staged) }
  }
  const restore = async (token: string) => {
    if (waiting?.token !== token) {
      throw new Failure('not-found', 'That backup is no longer open. Choose it again.')
    }
    const { secondPlace } = waiting
    await makeSafe(around, making)
    waiting = null
    store.takeOver(staged)
    changeCatalog(folder, () => ({ testedOn: around.clock.today() }))
    await takeSettings(secondPlace, folder, making)
  }
  return {
    test: ref => inTurn(() => testOf(around, ref)),
    preview: ref => inTurn(() => previewOf(to => stageRef(around, ref, to))),
    previewFile: path => inTurn(() => previewOf(to => stageFile(around, path, to))),
    restore: token => inTurn(() => restore(token)),
    undo: () =>
      inTurn(async () => {
        const { undo } = readCatalog(folder)
        if (undo === null) throw new Failure('not-found', 'There is nothing to take back.')
        const ref = { name: undo.name, place: 'here' } as const
        const { token } = await previewOf(to => stageRef(around, ref, to))
        await restore(token)
      }),
  }
}

/** Left by a run that was cut short. On a disk that cannot be written the records themselves say so. */
function forgetStaged(staged: string): void {
  try {
    removeWithCompanions(staged)
  } catch {
    return
  }
}

/** The safety copy. */
async function makeSafe({ store, clock }: Around, making: BackupMaking): Promise<void> {
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

async function stageRef(around: Around, ref: BackupRef, to: string): Promise<Staged> {
  const { folder } = around.store
  if (!isCopyName(ref.name)) return stageFile(around, await pathOf(folder, ref), to)
  removeWithCompanions(to)
  stageCopy(ref.name, to, { ...around, folder })
  bringToday(to, around)
  const copy = around.store.place().copies.find(({ name }) => name === ref.name)
  return { madeAt: copy?.madeAt ?? '', bytes: copy?.bytes ?? 0, secondPlace: null }
}

/** Ends with records of this version at `to`, every row of them counted, or with a refusal and nothing there. */
async function stageFile(around: Around, path: string, to: string): Promise<Staged> {
  removeWithCompanions(to)
  try {
    const { openBackup } = await import('./open-file.ts')
    const { manifest, bytes, settingsText, unpackRecords } = await openBackup(path)
    await unpackRecords(to)
    checkStaged(to, around, { version: manifest.schemaVersion, rows: manifest.rows })
    bringToday(to, around)
    const settings = backedUpSettings.safeParse(JSON.parse(settingsText ?? '{}'))
    const secondPlace = settings.success ? settings.data.secondPlace : null
    return { madeAt: manifest.madeAt, bytes, secondPlace }
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

async function testOf(around: Around, ref: BackupRef): Promise<Tested> {
  const { folder } = around.store
  const apart = join(folder, 'testing.db')
  try {
    const { madeAt } = await stageRef(around, ref, apart)
    const looked = reading(apart, around, lookAt)
    noteTested(folder, ref, around.clock.today())
    return { ...looked, madeAt }
  } finally {
    removeWithCompanions(apart)
  }
}

function noteTested(folder: string, { name, place }: BackupRef, testedOn: string): void {
  const mark = (known: Catalog['known']) =>
    known.map(each => (each.name === name && each.place === place ? { ...each, testedOn } : each))
  changeCatalog(folder, ({ known }) => ({ known: mark(known), testedOn }))
}

function reading<T>(file: string, around: Around, read: (db: Database) => T): T {
  const db = connectToRead(file, around)
  try {
    return read(db)
  } finally {
    db.close()
  }
}

function compared(
  around: Around,
  staged: string,
): Pick<BackupPreview, 'then' | 'now' | 'differences'> {
  return reading(staged, around, then => {
    const looked = lookAt(then)
    const db = around.store.db()
    if (db !== null) return { then: looked, now: lookAt(db), differences: differencesOf(db, then) }
    return { then: looked, ...comparedToHurt(around, then) }
  })
}

/** What can still be read of hurt records says what would be lost; often it cannot. */
function comparedToHurt(
  around: Around,
  then: Database,
): Pick<BackupPreview, 'now' | 'differences'> {
  const file = recordsFile(around.store.folder)
  const nothing = { now: null, differences: [] }
  if (!existsSync(file)) return nothing
  try {
    return reading(file, around, hurt => ({
      // Counts of what is half gone would pass for all there was.
      now: null,
      differences: differencesThatShow(hurt, then),
    }))
  } catch {
    return nothing
  }
}
