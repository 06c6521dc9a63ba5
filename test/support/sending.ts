/** The app's side of sharing without its window: real records, real calls, the real sender, and a clock to turn. */
import { onTestFinished } from 'vitest'
import { type EveryCall, everyCall } from '../../electron/calls/every-call.ts'
import type { SharingFiles } from '../../electron/calls/sharing-by-file.ts'
import type { Database } from '../../electron/database/database.ts'
import { shown } from '../../electron/database/letters.ts'
import { writeReview } from '../../electron/database/review.ts'
import { createSender, type Sender } from '../../electron/sending/sender.ts'
import type { Post } from '../../electron/sending/trip.ts'
import type { Details } from '../../shared/sharing/details.ts'
import type { KeptLetter } from '../../shared/sharing/queue.ts'
import { present } from '../../shared/assert.ts'
import { chance } from './chance.ts'
import { fixedClock } from './fixed-clock.ts'
import { testEdges } from './temporary-calls.ts'
import { temporaryFolder, type TemporaryStore, temporaryStore } from './temporary-database.ts'

export const nothingKeptBack = { questions: [], devices: false, dspt: false }

/** Time that stands still until it is turned; what was put off runs when its turn has come. */
export function turnedTime(start = Date.parse('2026-11-23T09:00:00.000Z')) {
  let wall = start
  let passed = 0
  let waiting: { readonly run: () => void; readonly at: number }[] = []
  const clock = fixedClock(new Date(start).toISOString())
  return {
    clock,
    milliseconds: () => passed,
    later: (run: () => void, milliseconds: number) => {
      const one = { run, at: passed + milliseconds }
      waiting.push(one)
      return () => {
        waiting = waiting.filter(each => each !== one)
      }
    },
    /** The next thing that was put off, and how far away it is; null where nothing was. */
    untilNext: () =>
      waiting.length === 0 ? null : Math.max(0, Math.min(...waiting.map(({ at }) => at)) - passed),
    pass: (milliseconds: number) => {
      passed += milliseconds
      wall += milliseconds
      clock.set(new Date(wall).toISOString())
      const due = waiting.filter(({ at }) => at <= passed)
      waiting = waiting.filter(({ at }) => at > passed)
      due.forEach(({ run }) => run())
    },
    /** The clock of the PC is set; no time passes. */
    setClock: (moment: string) => {
      wall = Date.parse(moment)
      clock.set(moment)
    },
    /** The app ended: nobody waits any more. */
    forget: () => {
      waiting = []
    },
  }
}

export type TurnedTime = ReturnType<typeof turnedTime>

export interface Surroundings {
  readonly post: Post
  readonly details: Details | null
  readonly folder?: string
  readonly time?: TurnedTime
  /** Another hand on the records, such as one that is torn away. */
  readonly through?: (db: Database) => Database
  readonly isSample?: boolean
  readonly files?: SharingFiles
}

export interface RunningApp {
  readonly calls: EveryCall
  readonly db: Database
  readonly store: TemporaryStore
  readonly folder: string
  readonly time: TurnedTime
  readonly sender: Sender
  readonly reported: readonly unknown[]
  /** How often the window was told that something changed. */
  readonly told: () => number
  readonly letters: (serviceId: string) => readonly KeptLetter[]
  readonly share: (serviceId: string) => Promise<string>
  /** As when the process is killed: nothing more is written, and what was put off is forgotten. */
  readonly end: () => void
}

/** One run of the app. A second one on the same folder is the app after a restart. */
export function startApp(at: Surroundings): RunningApp {
  const { post, details, folder = temporaryFolder(), time = turnedTime(), isSample = false } = at
  const store = temporaryStore(folder, time.clock)
  store.open()
  const raw = present(store.db(), 'The records')
  if (details !== null) writeReview(raw, details, time.clock.today())
  const db = at.through?.(raw) ?? raw
  const reported: unknown[] = []
  let told = 0
  let isOpen = true
  const sender = createSender({
    db: () => (isOpen ? db : null),
    post,
    clock: time.clock,
    chance: chance(7),
    milliseconds: time.milliseconds,
    later: time.later,
    tell: () => void (told += 1),
    report: (_name, error) => void reported.push(error),
  })
  const edges = testEdges(time.clock)
  const calls: EveryCall = everyCall(db, store, {
    ...edges,
    isSample,
    sharing: {
      ...edges.sharing,
      files: at.files ?? edges.sharing.files,
      changed: sender.changed,
      tryNow: sender.tryNow,
    },
  })
  const end = () => {
    isOpen = false
    sender.stop()
    time.forget()
    store.close()
  }
  onTestFinished(end)
  return {
    calls,
    db: raw,
    store,
    folder,
    time,
    sender,
    reported,
    told: () => told,
    letters: serviceId => shown(raw, serviceId),
    share: (serviceId: string) => share(calls, serviceId),
    end,
  }
}

/** Looks and agrees; returns the letter's id. */
export async function share(calls: EveryCall, serviceId: string): Promise<string> {
  const { letterId, sha256 } = await calls['sharing.preview']({
    serviceId,
    keptBack: nothingKeptBack,
  })
  await calls['sharing.agree']({ letterId, sha256 })
  return letterId
}

/** Until everything that is not put off has happened. */
export async function calm(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setImmediate(resolve))
}

/** Lets time pass until no letter is under way. */
export async function settleAll({ time, db }: RunningApp): Promise<void> {
  const left = db
    .prepare<[], number>(
      `SELECT count(*) FROM letter WHERE state IN ('frozen', 'sending', 'withdrawing')`,
    )
    .pluck()
  for (let round = 0; round < 400; round += 1) {
    await calm()
    if (left.get() === 0) return
    time.pass((time.untilNext() ?? 60_000) + 1)
  }
  throw new Error('The letters do not come to rest.')
}
