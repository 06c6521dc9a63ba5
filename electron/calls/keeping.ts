/** Answers about the records themselves: whether they are open, where they lie, and their copies. */
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import type { Start } from '../../shared/keeping/start.ts'
import type { Store } from '../database/store.ts'
import type { Lock } from '../lock/lock.ts'
import type { Clock } from '../system/clock.ts'

export interface KeepingEdges {
  readonly lock: { readonly lock: Pick<Lock, 'locked'> }
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
  'keeping.showFolder',
  'keeping.openLink',
] as const

/** How the app stands: what the window shows before anything else. */
export function startOf(store: Store, edges: KeepingEdges): Start {
  const locked = edges.lock.lock.locked()
  if (locked !== null) return { state: 'locked', locked }
  const trouble = store.trouble()
  if (trouble !== null) return { state: 'trouble', trouble }
  const { isSample, version } = edges
  return { state: 'ready', isSample, today: edges.clock.today(), version }
}

export function keepingCalls(store: Store, edges: KeepingEdges): CallsOf<'keeping'> {
  const start = () => startOf(store, edges)
  return {
    'keeping.start': start,
    'keeping.tryAgain': () => {
      store.open()
      return start()
    },
    'keeping.useCopy': ({ name }) => {
      store.useCopy(name)
      return start()
    },
    'keeping.where': () => store.place(),
    'keeping.copyNow': () => {
      const copy = store.copyNow()
      if (copy === null) throw recordsNotOpen()
      return copy
    },
    'keeping.showFolder': () => edges.showFolder(store.folder),
    'keeping.openLink': ({ url }) => edges.openLink(url),
  }
}
