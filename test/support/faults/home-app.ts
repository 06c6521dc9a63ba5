/** A whole app on a folder, as it runs in the main process, whose ids and moments are the same in every run. */
import { join } from 'node:path'
import { createAnswer } from '../../../electron/calls/answer.ts'
import { callsOf, type Edges } from '../../../electron/calls/every-call.ts'
import { type BackupKeeping, createBackupKeeping } from '../../../electron/backups/keeping.ts'
import { createStore, type Store } from '../../../electron/database/store.ts'
import type { Lock } from '../../../electron/lock/lock.ts'
import type { Call } from '../../../renderer/call.ts'
import type { OutputOf } from '../../../shared/contract.ts'
import { Failure } from '../../../shared/failure.ts'
import { fixedClock } from '../fixed-clock.ts'
import { aLock, lockEdges } from '../lock.ts'
import { testEdges } from '../temporary-calls.ts'

/** The data folder, and beside it a stick that backups are copied to. */
export const dataIn = (root: string): string => join(root, 'data')
export const stickIn = (root: string): string => join(root, 'stick')

export interface HomeApp {
  readonly root: string
  readonly store: Store
  readonly lock: Lock
  readonly backups: BackupKeeping
  /** As the window calls; throws the Failure of a call that did not go well. */
  readonly call: Call
  /** What went wrong behind the words, or beside a call that went well. */
  readonly reported: readonly unknown[]
  /** The time and the ids of that step from here on, however often it is tried. */
  readonly goTo: (step: number) => void
}

/** Started, but the records not opened yet. */
export function homeApp(root: string): HomeApp {
  const folder = dataIn(root)
  const clock = fixedClock()
  const reported: unknown[] = []
  const report = (error: unknown) => void reported.push(error)
  const ids = { step: 0, given: 0 }
  const newId = () => {
    ids.given += 1
    const [step, given] = [ids.step, ids.given].map(each => String(each).padStart(6, '0'))
    return `5c0f2f5e-3a0e-4d0a-8a52-${step}${given}`
  }
  const lock = aLock(folder)
  const key = { key: lock.key, isLocked: () => lock.locked() !== null }
  const store = createStore({ folder, nativeBinding: undefined, clock, report, lock: key })
  const backups = createBackupKeeping({
    store,
    nativeBinding: undefined,
    clock,
    appVersion: '0.1.0',
    newId,
    adoptLock: lock.adopt,
    hear: () => undefined,
    report: (_name, error) => report(error),
  })
  const plain = testEdges(clock)
  const edges: Edges = {
    ...plain,
    newId,
    backups,
    askWhichFolder: () => Promise.resolve(stickIn(root)),
    spreadsheets: { ...plain.spreadsheets, ...listOfDevices },
    privacy: { ...plain.privacy, ...nothingBeside },
    lock: { ...lockEdges(lock), backups, report: (_name, error) => report(error) },
  }
  const answer = createAnswer({
    calls: callsOf(store, edges),
    report: (_name, error) => report(error),
    slow: () => undefined,
    milliseconds: () => 0,
  })
  const call: Call = async (name, ...input) => {
    const outcome = await answer(name, input[0])
    if (!outcome.ok) throw new Failure(outcome.code, outcome.message)
    return outcome.value as OutputOf<typeof name>
  }
  const goTo = (step: number) => {
    Object.assign(ids, { step, given: 0 })
    clock.set(new Date(Date.UTC(2026, 10, 23, 9, step)).toISOString())
  }
  return { root, store, lock, backups, call, reported, goTo }
}

const nothingBeside = {
  eraseTraces: () => Promise.resolve(),
  startAnew: () => Promise.resolve(),
}

const rows = Array.from({ length: 60 }, (_, at) => [
  `Tablet ${at + 1}`,
  'Tablet',
  `SN-${at + 1}`,
  at % 2 === 0 ? 'Lounge' : 'Office',
])

/** The file that the person chooses in the dialog. */
const listOfDevices: Pick<Edges['spreadsheets'], 'askWhich' | 'read'> = {
  askWhich: () => Promise.resolve('devices.csv'),
  read: (_path, _signal, take) => {
    take([['Name', 'Kind', 'Serial number', 'Place'], ...rows])
    return Promise.resolve()
  },
}
