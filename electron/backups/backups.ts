/** The backups of the records: makes them here and in the second place, thins them out, and lists what there is. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup, BackupProgress, BackupReason, Backups } from '../../shared/keeping/backup.ts'
import type { BackupFacts } from '../../shared/keeping/backups-say.ts'
import { dayOf } from '../../shared/dates.ts'
import { Failure } from '../../shared/failure.ts'
import { toThin } from '../../shared/keeping/thinning.ts'
import { isWhole } from '../database/connect.ts'
import { isBackupName, listCopies, newestFirst } from '../database/copies.ts'
import type { Database } from '../database/database.ts'
import { backupsFolder } from '../database/place.ts'
import { removeFile } from '../database/remove.ts'
import { StoreTrouble } from '../database/trouble.ts'
import * as services from '../database/services.ts'
import type { Store } from '../database/store.ts'
import { keysForBackup } from '../lock/key-file.ts'
import type { Clock } from '../system/clock.ts'
import {
  type Catalog,
  changeCatalog,
  type KnownBackup,
  readCatalog,
  withBackup,
} from './catalog.ts'
import { choosePlace, copyThere, inTime, listThere, mustBeThere } from './second-place.ts'
import { turns } from './turns.ts'

export interface BackupsAround {
  readonly store: Store
  readonly nativeBinding: string | undefined
  readonly clock: Clock
  readonly appVersion: string
  /** The program of the thread that checks a copy; without one it is checked between other work. */
  readonly checkWorker?: URL | undefined
  readonly hear: (progress: BackupProgress) => void
  readonly report: (name: string, error: unknown) => void
}

export interface BackupMaking {
  readonly list: () => Promise<Backups>
  /** Resolves once the backup is here, whole and compared; whether it got to the second place, the list says. */
  readonly backUp: (reason: BackupReason) => Promise<Backup>
  /** Makes that of the day where it is missing, here or in the second place. Resolves to it where it was made. */
  readonly backUpToday: () => Promise<Backup | null>
  readonly chooseSecond: (folder: string) => Promise<void>
  readonly forgetSecond: () => void
  readonly facts: () => BackupFacts
  /** Encrypts what is here with the key, or makes it readable. Resolves to how many stay as they were. */
  readonly turn: (key: Uint8Array, to: 'sealed' | 'readable') => Promise<number>
}

export function createBackups(around: BackupsAround): BackupMaking {
  const { store, clock, report } = around
  const { folder } = store
  const inTurn = turns()

  const backUp = async (reason: BackupReason): Promise<Backup> => {
    const made = await make(around, reason)
    changeCatalog(folder, ({ known }) => ({ known: withBackup(known, made) }))
    thinHere(folder, made.name)
    await copyToSecond(around).catch((error: unknown) => report('the second place', error))
    const { name, place, madeAt, bytes, testedOn } = made
    return { name, place, madeAt, bytes, reason, testedOn }
  }
  return {
    list: () => listAll(folder),
    backUp: reason => inTurn(() => backUp(reason)),
    backUpToday: () =>
      inTurn(async () => {
        if (!hasSomething(store.db())) return null
        const isMade = listCopies(folder).some(
          ({ name, madeAt }) => name.endsWith('.ccc') && dayOf(madeAt) === clock.today(),
        )
        if (!isMade) return backUp('daily')
        await copyToSecond(around)
        return null
      }),
    chooseSecond: chosen =>
      inTurn(async () => {
        const place = await choosePlace(chosen, folder)
        const begun = { chosenAt: clock.now(), reachedAt: null, isReachable: true }
        changeCatalog(folder, ({ known }) => ({
          second: { ...place, ...begun },
          known: known.filter(each => each.place === 'here'),
        }))
        if (newestKnown(readCatalog(folder), 'here') === null) await backUp('asked')
        else await copyToSecond(around)
      }),
    forgetSecond: () => {
      // The backups there stay where they are: nobody asked that they go.
      changeCatalog(folder, ({ known }) => ({
        second: null,
        known: known.filter(({ place }) => place === 'here'),
      }))
    },
    facts: () => factsOf(readCatalog(folder)),
    turn: (key, to) =>
      inTurn(async () => {
        const { turnBackups } = await import('./turn-backups.ts')
        return turnBackups({ folder, nativeBinding: around.nativeBinding, key, to, report })
      }),
  }
}

/** Records without a service have nothing to lose. */
export function hasSomething(db: Database | null): db is Database {
  return db !== null && services.list(db).length + services.listRemoved(db).length > 0
}

/** What writes zips is fetched when the first backup is made: the start is not kept waiting for it. */
async function make(
  { store, clock, ...rest }: BackupsAround,
  reason: BackupReason,
): Promise<KnownBackup> {
  const { makeBackup } = await import('./make.ts')
  const db = store.db()
  if (db === null) throw new Failure('conflict', 'Your records are not open.')
  const catalog = readCatalog(store.folder)
  // Written first: the backup carries the mark of this installation.
  changeCatalog(store.folder, () => ({ madeBy: catalog.madeBy }))
  const key = store.key()
  const making = makeBackup(db, {
    ...rest,
    folder: store.folder,
    moment: clock.now(),
    reason,
    catalog,
    key,
    keysText: key === undefined ? null : keysForBackup(store.folder),
  })
  return making.catch((error: unknown) => {
    throw store.db() === db && isOfCopy(error) && !isWhole(db)
      ? damageIn(store.folder, error)
      : error
  })
}

/** SQLite copies an index as it finds it: a copy that is not whole may tell of the disk, or of the records. */
const isOfCopy = (error: unknown): boolean =>
  error instanceof StoreTrouble && error.kind === 'damaged'

/** Told like damage that SQLite meets in the records itself. */
const damageIn = (folder: string, cause: unknown): Error =>
  Object.assign(new Error(`The records are damaged: ${folder}`, { cause }), {
    code: 'SQLITE_CORRUPT',
  })

function newestKnown({ known }: Catalog, place: 'here' | 'second'): KnownBackup | null {
  const there = known.filter(each => each.place === place)
  return there.reduce<KnownBackup | null>(
    (one, each) => (one === null || each.madeAt > one.madeAt ? each : one),
    null,
  )
}

/** Only files that this installation noted as its own, and only while they are the size they had. */
function thinHere(folder: string, justMade: string): void {
  const { known, undo } = readCatalog(folder)
  const here = known.filter(({ place }) => place === 'here')
  const going = new Set(toThin(here, [justMade, ...(undo === null ? [] : [undo.name])]))
  for (const backup of here.filter(({ name }) => going.has(name))) {
    removeIfOurs(join(backupsFolder(folder), backup.name), backup)
  }
  forget(folder, 'here', going)
}

/** By a name of ours: what is noted is only a file, and names in it lead nowhere else. */
function removeIfOurs(path: string, { name, bytes }: KnownBackup): void {
  if (!isBackupName(name)) return
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() === true && found.size === bytes) removeFile(path)
}

function forget(folder: string, place: 'here' | 'second', names: ReadonlySet<string>): void {
  if (names.size === 0) return
  changeCatalog(folder, ({ known }) => ({
    known: known.filter(each => each.place !== place || !names.has(each.name)),
  }))
}

/** The newest that is here and not there yet. Notes whether the place could be reached; throws where it could not. */
async function copyToSecond({ store, clock }: BackupsAround): Promise<void> {
  const { folder } = store
  const catalog = readCatalog(folder)
  const newest = newestKnown(catalog, 'here')
  const { second } = catalog
  if (second === null || newest === null) return
  try {
    await mustBeThere(second)
    const there = catalog.known.some(
      each => each.place === 'second' && each.sha256 === newest.sha256,
    )
    const copied = there
      ? null
      : await copyThere(join(backupsFolder(folder), newest.name), newest, second)
    const reached = { ...second, isReachable: true, reachedAt: clock.now() }
    changeCatalog(folder, now => ({
      second: reached,
      known: copied === null ? now.known : withBackup(now.known, copied),
    }))
    thinThere(folder, second.folder, copied?.name ?? '')
  } catch (error) {
    changeCatalog(folder, () => ({ second: { ...second, isReachable: false } }))
    throw error
  }
}

function thinThere(folder: string, there: string, justMade: string): void {
  const ours = readCatalog(folder).known.filter(({ place }) => place === 'second')
  const going = new Set(toThin(ours, [justMade]))
  for (const backup of ours.filter(({ name }) => going.has(name))) {
    removeIfOurs(join(there, backup.name), backup)
  }
  forget(folder, 'second', going)
}

async function listAll(folder: string): Promise<Backups> {
  const catalog = readCatalog(folder)
  const { second, undo } = catalog
  const annotated = (
    found: { readonly name: string; readonly madeAt: string; readonly bytes: number },
    place: 'here' | 'second',
  ): Backup => {
    const known = catalog.known.find(each => each.name === found.name && each.place === place)
    const reason = known?.reason ?? (found.name.startsWith('before-') ? 'before-update' : null)
    const { name, madeAt, bytes } = known ?? found
    return { name, madeAt, bytes, place, reason, testedOn: known?.testedOn ?? null }
  }
  const here = listCopies(folder).map(found => annotated(found, 'here'))
  const there = second === null ? null : await foundThere(second)
  const known = catalog.known.filter(({ place }) => place === 'second')
  const backups = [...here, ...(there ?? known).map(found => annotated(found, 'second'))]
  return {
    backups: newestFirst(backups) as readonly Backup[],
    second: second === null ? null : { ...shown(second), isReachable: there !== null },
    undo: undo !== null && here.some(({ name }) => name === undo.name) ? shownUndo(undo) : null,
  }
}

const shownUndo = ({ restoredAt, hasAdded }: NonNullable<Catalog['undo']>) => ({
  restoredAt,
  hasAdded,
})

function shown({ folder, chosenAt, reachedAt, isSameDisk }: NonNullable<Catalog['second']>) {
  return { folder, chosenAt, reachedAt, isSameDisk }
}

/** Null where the place is not there. */
async function foundThere(second: NonNullable<Catalog['second']>) {
  try {
    await mustBeThere(second)
    return await inTime(listThere(second.folder))
  } catch {
    return null
  }
}

function factsOf(catalog: Catalog): BackupFacts {
  const { second, testedOn } = catalog
  return {
    newestAt: newestKnown(catalog, 'here')?.madeAt ?? null,
    second: second === null ? null : { ...shown(second), isReachable: second.isReachable },
    testedOn,
  }
}
