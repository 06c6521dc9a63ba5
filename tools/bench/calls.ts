/** The app's own store and calls without its window, for seeding and for measuring a call by itself. */
import { randomUUID } from 'node:crypto'
import { present } from '../../shared/assert.ts'
import type { Pack } from '../../shared/checklist/pack.ts'
import { createAnswer } from '../../electron/calls/answer.ts'
import { type Edges, everyCall, type EveryCall } from '../../electron/calls/every-call.ts'
import { createBackupKeeping } from '../../electron/backups/keeping.ts'
import { createStore, type Store } from '../../electron/database/store.ts'
import { createLock, type Lock } from '../../electron/lock/lock.ts'
import { keepTries } from '../../electron/lock/tries.ts'
import type { Safe } from '../../electron/system/safe.ts'
import { steppingClock, type SteppingClock } from '../../electron/sample.ts'
import { writeContent } from '../content/compile.ts'

const refuse = () => {
  throw new Error('The measurements have no window.')
}

export interface OpenCalls {
  readonly calls: EveryCall
  readonly answer: ReturnType<typeof createAnswer>
  readonly pack: Pack
  readonly clock: SteppingClock
  readonly store: Store
}

/** Nothing that the measurements call needs a window, a disk or a network. */
const machine = {
  version: '0.0.0',
  isSample: false,
  placeRisk: () => null,
  askWhichBackup: refuse,
  askWhichFolder: refuse,
  updates: { open: () => Promise.resolve(null), askWhichRelease: refuse },
  showFolder: refuse,
  openLink: refuse,
  reports: {
    askWhere: refuse,
    toPdf: refuse,
    posterToPdf: refuse,
    writeWhole: refuse,
    showInFolder: refuse,
    copyText: refuse,
  },
  sharing: {
    newSecret: refuse,
    openDetails: refuse,
    files: { askWhere: refuse, seal: refuse, writeWhole: refuse, openReceipt: refuse },
    reviewOf: refuse,
    changed: () => undefined,
    tryNow: refuse,
  },
  news: {
    openFile: refuse,
    receiver: { ask: refuse, isAsking: () => false, stop: refuse, look: refuse },
  },
  readings: { readThisPc: refuse, saveReader: refuse, openReading: refuse },
  spreadsheets: {
    askWhich: refuse,
    read: refuse,
    askWhere: refuse,
    toXlsx: refuse,
    sample: refuse,
    writeWhole: refuse,
    showInFolder: refuse,
  },
  privacy: {
    windowFolder: '',
    readParts: refuse,
    showFile: refuse,
    browserLicences: '',
    eraseTraces: refuse,
    startAnew: refuse,
  },
} satisfies Partial<Edges>

const noSafe: Safe = { isThere: () => false, keep: refuse, give: () => null }

interface LockedStore {
  readonly lock: Lock
  readonly store: Store
}

export function storeOf(folder: string, clock: SteppingClock): LockedStore {
  const lock = createLock({
    folder,
    safe: noSafe,
    tries: keepTries(folder, () => performance.now()),
  })
  const store = createStore({
    folder,
    nativeBinding: undefined,
    clock,
    report: error => console.error(error),
    lock: { key: lock.key, isLocked: () => lock.locked() !== null },
  })
  return { lock, store }
}

/** Opens the records in a folder as the app does, at a standing day; or takes a store whose lock was opened. */
export function openCalls(folder: string, today: string, opened?: LockedStore): OpenCalls {
  const { pack, standards, cards, support, advisories } = writeContent('.')
  const clock = steppingClock(today)
  const report = (error: unknown) => console.error(error)
  const { lock, store } = opened ?? storeOf(folder, clock)
  store.open()
  const backups = createBackupKeeping({
    store,
    nativeBinding: undefined,
    clock,
    appVersion: '0.0.0',
    newId: randomUUID,
    adoptLock: lock.adopt,
    hear: () => undefined,
    report: (_name, error) => report(error),
  })
  const edges: Edges = {
    clock,
    newId: randomUUID,
    pack: () => pack,
    packText: () => JSON.stringify(pack),
    standards: () => standards,
    cards: () => cards,
    support: () => support,
    advisories: () => advisories,
    lock: {
      lock,
      safe: noSafe,
      nativeBinding: undefined,
      backups,
      tellLocked: () => undefined,
      report: (_name, error) => report(error),
    },
    backups,
    ...machine,
  }
  const calls = everyCall(present(store.db(), 'The records'), store, edges)
  const answer = createAnswer({
    calls: () => calls,
    report: (_name, error) => report(error),
    slow: () => undefined,
    milliseconds: () => performance.now(),
  })
  return { calls, answer, pack, clock, store }
}
