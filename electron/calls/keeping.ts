/** Answers about the records themselves: whether they are open, where they lie, and their copies. */
import type { Pack } from '../../shared/checklist/pack.ts'
import { questionsOf } from '../../shared/checklist/status.ts'
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import type { BackupPreview, LockedBackup, Looked } from '../../shared/keeping/backup.ts'
import type { PlaceRisk } from '../../shared/keeping/place-risk.ts'
import type { Start } from '../../shared/keeping/start.ts'
import type { BackupKeeping } from '../backups/keeping.ts'
import type { Store } from '../database/store.ts'
import type { Lock } from '../lock/lock.ts'
import type { Clock } from '../system/clock.ts'

export interface KeepingEdges {
  readonly lock: { readonly lock: Pick<Lock, 'locked'> }
  readonly pack: () => Pack
  readonly backups: BackupKeeping
  /** Both null where the person closed the dialog. */
  readonly askWhichBackup: () => Promise<string | null>
  readonly askWhichFolder: () => Promise<string | null>
  /** Whether the place of the records is one where they are not safe in use. */
  readonly placeRisk: () => PlaceRisk | null
  readonly clock: Clock
  readonly isSample: boolean
  readonly version: string
  readonly showFolder: (folder: string) => void | Promise<void>
  readonly openLink: (url: string) => void | Promise<void>
}

export const recordsNotOpen = (): Failure => new Failure('conflict', 'Your records are not open.')

/** The calls that must work while a trouble keeps the records shut. */
export const callsWhileShut = [
  'keeping.start',
  'keeping.tryAgain',
  'keeping.useCopy',
  'keeping.backups',
  'keeping.previewBackup',
  'keeping.openBackup',
  'keeping.unlockBackup',
  'keeping.salvage',
  'keeping.endReading',
  'keeping.restore',
  'keeping.showFolder',
  'keeping.openLink',
] as const

/** Those of them that say and change nothing of what is locked. */
export const shutAndLocked = [
  'keeping.start',
  'keeping.tryAgain',
  'keeping.showFolder',
  'keeping.openLink',
] as const

/** How the app stands: what the window shows before anything else. */
export function startOf(store: Store, edges: KeepingEdges): Start {
  const locked = edges.lock.lock.locked()
  if (locked !== null) return { state: 'locked', locked }
  const trouble = store.trouble()
  if (trouble !== null) return { state: 'trouble', trouble, risk: edges.placeRisk() }
  const { isSample, version } = edges
  return { state: 'ready', damage: store.damage(), isSample, today: edges.clock.today(), version }
}

export function keepingCalls(store: Store, edges: KeepingEdges): CallsOf<'keeping'> {
  const { backups } = edges
  const start = () => startOf(store, edges)
  return {
    'keeping.start': start,
    'keeping.tryAgain': () => {
      store.open()
      return start()
    },
    'keeping.checkRecords': () => {
      store.check()
      return start()
    },
    'keeping.useCopy': async ({ name }) => {
      const { token } = await backups.preview({ name, place: 'here' })
      await backups.restore(token)
      return start()
    },
    'keeping.where': () => ({
      ...store.place(),
      facts: backups.facts(),
      risk: edges.placeRisk(),
    }),
    'keeping.showFolder': () => edges.showFolder(store.folder),
    'keeping.openLink': ({ url }) => edges.openLink(url),
    ...backupCalls(edges, start),
  }
}

type BackupCall =
  | `keeping.${'backups' | 'backUpNow' | 'testBackup' | 'previewBackup' | 'openBackup'}`
  | `keeping.${'unlockBackup' | 'salvage' | 'endReading'}`
  | `keeping.${'restore' | 'undoRestore' | 'chooseSecondPlace' | 'forgetSecondPlace'}`

function backupCalls(
  edges: KeepingEdges,
  start: () => Start,
): Pick<CallsOf<'keeping'>, BackupCall> {
  const { backups } = edges
  const worded = (preview: BackupPreview): BackupPreview => ({
    ...preview,
    then: withQuestion(preview.then, edges.pack),
    now: preview.now === null ? null : withQuestion(preview.now, edges.pack),
  })
  const shown = (opened: BackupPreview | LockedBackup) =>
    'isLocked' in opened ? opened : worded(opened)
  return {
    'keeping.backups': () => backups.list(),
    'keeping.backUpNow': () => backups.backUp('asked'),
    'keeping.testBackup': async ref => withQuestion(await backups.test(ref), edges.pack),
    'keeping.previewBackup': async ref => shown(await backups.preview(ref)),
    'keeping.openBackup': async () => {
      const path = await edges.askWhichBackup()
      return path === null ? null : shown(await backups.previewFile(path))
    },
    'keeping.unlockBackup': async ({ token, secret }) =>
      worded(await backups.unlock(token, secret)),
    'keeping.salvage': async ({ token }) => {
      const offer = await backups.salvage(token)
      return offer === null ? null : { ...offer, then: withQuestion(offer.then, edges.pack) }
    },
    'keeping.endReading': () => backups.endReading(),
    'keeping.restore': async ({ token }) => {
      await backups.restore(token)
      return start()
    },
    'keeping.undoRestore': async () => {
      await backups.undo()
      return start()
    },
    'keeping.chooseSecondPlace': async () => {
      const folder = await edges.askWhichFolder()
      if (folder === null) return null
      await backups.chooseSecond(folder)
      return backups.list()
    },
    'keeping.forgetSecondPlace': () => backups.forgetSecond(),
  }
}

/** The text of the question in the place of its id. */
function withQuestion(looked: Looked, pack: () => Pack): Looked {
  const { counts, last, serviceNames } = looked
  if (last?.what !== 'answer') return { counts, last, serviceNames }
  const question = questionsOf(pack()).find(({ id }) => id === last.about)
  return { counts, last: { ...last, about: question?.text ?? '' }, serviceNames }
}
