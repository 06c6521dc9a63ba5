/** The part behind the window: opens the records, answers the calls, makes the copies. Loaded while the page is. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { type Answer, createAnswer } from './calls/answer.ts'
import { callsOf, type Edges, everyCall } from './calls/every-call.ts'
import type { Tell } from './calls/serve.ts'
import { type SharingEdges, useReview } from './calls/sharing.ts'
import type { SharingFiles } from './calls/sharing-by-file.ts'
import { keepDailyCopies } from './daily-copy.ts'
import { createStore, type Store } from './database/store.ts'
import { createSender, type Sender } from './sending/sender.ts'
import type { Post } from './sending/trip.ts'
import { type Clock, createClock } from './system/clock.ts'
import { contentReaders } from './system/content.ts'
import type { Options } from './system/options.ts'
import { readDetailsFile } from './system/review-details.ts'
import { reviewOf } from './system/signatures.ts'

export interface Surroundings extends Pick<
  Edges,
  'version' | 'showFolder' | 'openLink' | 'reports' | 'readings' | 'spreadsheets' | 'privacy'
> {
  readonly options: Options
  /** Where the build put the questions. */
  readonly outFolder: string
  readonly tell: Tell
  readonly review: {
    /** Asks which details file; null where the person closed the dialog. */
    readonly askWhichDetails: () => Promise<string | null>
    readonly post: Post
    readonly files: SharingFiles
  }
}

export interface Records {
  readonly answer: Answer
  readonly close: () => void
}

function report(name: string, error: unknown): void {
  console.error(`${name}:`, error)
}

export async function startRecords(at: Surroundings): Promise<Records> {
  const { options, outFolder, tell, review, ...rest } = at
  const clock = createClock(options.fixedDay)
  const store = createStore({
    folder: options.dataFolder,
    nativeBinding: options.nativeBinding,
    clock,
    report: error => report('opening the records', error),
  })
  const sender = senderOf({ store, clock, post: review.post, tell })
  const edges: Edges = {
    ...rest,
    sharing: sharingOf(sender, review),
    isSample: options.isSample,
    clock,
    newId: randomUUID,
    ...contentReaders(outFolder),
  }
  store.open()
  await takeGivenReview(store, options.reviewFile, clock)
  if (options.isSample) {
    await fillSample(store, edges).catch((error: unknown) => report('filling the sample', error))
  }
  const stopCopies = keepDailyCopies({
    store,
    clock,
    tell: copy => tell('keeping.copied', copy),
    report,
  })
  const answer = createAnswer({
    calls: callsOf(store, edges),
    report,
    slow: (name, milliseconds) => console.warn(`${name} took ${Math.round(milliseconds)} ms`),
    milliseconds: () => performance.now(),
  })
  return {
    answer,
    close: () => {
      stopCopies()
      sender.stop()
      store.close()
    },
  }
}

function senderOf(
  at: Pick<Surroundings, 'tell'> & { store: Store; clock: Clock; post: Post },
): Sender {
  return createSender({
    db: at.store.db,
    post: at.post,
    clock: at.clock,
    chance: () => randomInt(2 ** 32) / 2 ** 32,
    milliseconds: () => performance.now(),
    later,
    tell: () => {
      at.tell('sharing.changed', null)
    },
    report,
  })
}

function later(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => {
    clearTimeout(timer)
  }
}

function sharingOf(
  sender: Sender,
  { askWhichDetails, files }: Surroundings['review'],
): SharingEdges {
  return {
    newSecret: () => randomBytes(32).toString('hex'),
    openDetails: async () => {
      const path = await askWhichDetails()
      return path === null ? null : readDetailsFile(path)
    },
    files,
    reviewOf,
    changed: sender.changed,
    tryNow: sender.tryNow,
  }
}

/** The details file that the app was started with. One that cannot be taken leaves the review as it is. */
async function takeGivenReview(store: Store, file: string | null, clock: Clock): Promise<void> {
  const db = store.db()
  if (file === null || db === null) return
  try {
    useReview(db, await readDetailsFile(file), clock.today())
  } catch (error) {
    report('opening the details of the review', error)
  }
}

async function fillSample(store: Store, edges: Edges): Promise<void> {
  const db = store.db()
  if (db === null) return
  const { seedSample, steppingClock } = await import('./sample.ts')
  const today = edges.clock.today()
  const clock = steppingClock(today)
  const calls = everyCall(db, store, { ...edges, clock })
  await seedSample({ calls, pack: edges.pack(), clock, today })
}
