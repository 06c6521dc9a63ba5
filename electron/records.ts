/** The part behind the window: opens the records, answers the calls, makes the copies. Loaded while the page is. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Answer, createAnswer } from './calls/answer.ts'
import { callsOf, type Edges, everyCall } from './calls/every-call.ts'
import type { NewsEdges } from './calls/news.ts'
import type { Tell } from './calls/serve.ts'
import type { SharingEdges } from './calls/sharing.ts'
import type { SharingFiles } from './calls/sharing-by-file.ts'
import { hasSomething } from './backups/backups.ts'
import { createBackupKeeping } from './backups/keeping.ts'
import { type Busy, createBusy } from './busy.ts'
import { keepDailyBackups } from './daily-backup.ts'
import { createStore, type Store } from './database/store.ts'
import { createLock, type Lock } from './lock/lock.ts'
import { createNoticing } from './noticing.ts'
import type { Safe } from './system/safe.ts'
import { keepTries } from './lock/tries.ts'
import { createReceiver, type Get, type Receiver } from './receiving/receiver.ts'
import { mostNewsBytes } from './receiving/news-forms.ts'
import { createSender, type Sender } from './sending/sender.ts'
import type { Post } from './sending/trip.ts'
import { type Clock, createClock } from './system/clock.ts'
import { contentReaders } from './system/content.ts'
import type { Options } from './system/options.ts'
import { placeRiskOf } from './system/place-risk.ts'
import { type ReviewFiles, shippedDetails, takeFirstReview } from './first-review.ts'
import { readDetailsFile } from './system/review-details.ts'
import { textUpTo } from './system/short-file.ts'
import { reviewOf } from './system/signatures.ts'
import type { UpdatesEdges } from './updates/around.ts'
import { createUpdating, type Updating } from './updating.ts'

export interface Surroundings extends Pick<
  Edges,
  | 'version'
  | 'showFolder'
  | 'openLink'
  | 'askWhichBackup'
  | 'askWhichFolder'
  | 'reports'
  | 'readings'
  | 'spreadsheets'
  | 'privacy'
> {
  readonly options: Options
  /** Where the build put the questions. */
  readonly outFolder: string
  readonly tell: Tell
  readonly safe: Safe
  /** Runs when this PC is locked or goes to sleep. */
  readonly onAway: (run: () => void) => void
  readonly review: {
    /** Asks which details file; null where the person closed the dialog. */
    readonly askWhichDetails: () => Promise<string | null>
    readonly post: Post
    readonly get: Get
    /** Asks which file of news; null where the person closed the dialog. */
    readonly askWhichNews: () => Promise<string | null>
    readonly files: SharingFiles
  }
  readonly updating: Pick<UpdatesEdges, 'system' | 'way' | 'line' | 'show' | 'quit'> &
    Pick<Updating['calls'], 'askWhichRelease'>
}

export interface Records {
  readonly answer: Answer
  readonly close: () => void
}

/** What works with the records and may meet damage in them. */
interface Around {
  readonly store: Store
  readonly clock: Clock
  readonly tell: Tell
  readonly report: Report
}

/** What is typed is saved within it; content is to be gone within a second. */
const windowMayTakeMs = 800

type Report = (name: string, error: unknown) => void

function report(name: string, error: unknown): void {
  console.error(`${name}:`, error)
}

export async function startRecords(at: Surroundings): Promise<Records> {
  const { options, outFolder, tell, review, safe, onAway, ...rest } = at
  const clock = createClock(options.fixedDay)
  const { lock, store } = storeOf(options, safe, clock)
  const notice = createNoticing({ store, tell, report })
  const around = { store, clock, tell, report: notice }
  const backups = backupsOf(at, { ...around, lock })
  const sender = senderOf({ ...around, post: review.post })
  const receiver = receiverOf({ ...around, get: review.get })
  const busy = createBusy()
  const updating = updatingOf(at, { ...around, backups, busy })
  const edges: Edges = {
    ...rest,
    sharing: sharingOf(sender, review),
    lock: lockEdgesOf(at, { lock, backups }),
    backups,
    placeRisk: () => placeRiskOf(options.dataFolder),
    news: newsOf(receiver, review),
    updates: updating.calls,
    isSample: options.isSample,
    clock,
    newId: randomUUID,
    ...contentReaders(outFolder),
  }
  store.open()
  await knowReview(store, { given: options.reviewFile, shipped: shippedDetails(outFolder) }, clock)
  if (options.isSample) {
    await fillSample(store, edges).catch((error: unknown) => report('filling the sample', error))
  }
  const stopBackups = keepDailyBackups({
    backups: { backUpToday: () => busy.during(backups.backUpToday) },
    tell: backup => tell('keeping.copied', backup),
    report: notice,
  })
  const answer = busy.counting(answerOf(callsOf(store, edges), notice))
  onAway(() => {
    lockSoon(lock, tell, answer)
  })
  return {
    answer,
    close: () => {
      stopBackups()
      sender.stop()
      receiver.close()
      store.close()
      // What was to be installed then begins when nothing is written any more.
      updating.close()
    },
  }
}

const answerOf = (calls: ReturnType<typeof callsOf>, report: Report): Answer =>
  createAnswer({
    calls,
    report,
    slow: (name, milliseconds) => console.warn(`${name} took ${Math.round(milliseconds)} ms`),
    milliseconds: () => performance.now(),
  })

function storeOf({ dataFolder: folder, nativeBinding }: Options, safe: Safe, clock: Clock) {
  const lock = createLock({ folder, safe, tries: keepTries(folder, () => performance.now()) })
  const store = createStore({
    folder,
    nativeBinding,
    lock: { key: lock.key, isLocked: () => lock.locked() !== null },
    clock,
    report: error => report('opening the records', error),
  })
  return { lock, store }
}

const lockEdgesOf = (
  { safe, options, tell }: Surroundings,
  own: Pick<Edges['lock'], 'lock' | 'backups'>,
): Edges['lock'] => ({
  ...own,
  safe,
  nativeBinding: options.nativeBinding,
  tellLocked: () => tell('lock.locked', null),
  report,
})

/** The window saves what is typed and locks; one that hangs is not waited for. */
function lockSoon(lock: Lock, tell: Tell, answer: Answer): void {
  if (!lock.isOn() || lock.locked() !== null) return
  tell('lock.asked', null)
  later(() => void answer('lock.now', undefined), windowMayTakeMs)
}

function backupsOf(
  { options, outFolder, version, tell }: Surroundings,
  { store, clock, lock, report }: Around & { readonly lock: Lock },
) {
  return createBackupKeeping({
    adoptLock: lock.adopt,
    store,
    nativeBinding: options.nativeBinding,
    clock,
    appVersion: version,
    newId: randomUUID,
    checkWorker: pathToFileURL(join(outFolder, 'main', 'check-worker.js')),
    hear: progress => tell('keeping.progress', progress),
    report,
  })
}

function senderOf(at: Around & { readonly post: Post }): Sender {
  return createSender({
    db: at.store.db,
    post: at.post,
    clock: at.clock,
    chance,
    milliseconds: () => performance.now(),
    later,
    tell: () => {
      at.tell('sharing.changed', null)
    },
    report: at.report,
  })
}

function receiverOf(at: Around & { readonly get: Get }): Receiver {
  return createReceiver({
    db: at.store.db,
    get: at.get,
    clock: at.clock,
    chance,
    later,
    tell: () => {
      at.tell('news.changed', null)
    },
    report: at.report,
  })
}

function updatingOf(
  { options, outFolder, version, tell, updating }: Surroundings,
  at: Around & { readonly backups: Edges['backups']; readonly busy: Busy },
): Updating {
  const { store, clock, backups, busy, report } = at
  return createUpdating({
    ...updating,
    ...{ version, outFolder, clock, chance, later, report },
    updatesFile: options.updatesFile,
    dataFolder: options.dataFolder,
    db: store.db,
    isWorking: busy.isBusy,
    backUp: async () => {
      if (hasSomething(store.db())) await backups.backUp('before-update')
    },
    tell: () => {
      tell('updates.changed', null)
    },
    hear: progress => tell('updates.progress', progress),
  })
}

const chance = () => randomInt(2 ** 32) / 2 ** 32

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

function newsOf(receiver: Receiver, { askWhichNews }: Surroundings['review']): NewsEdges {
  return {
    receiver,
    openFile: async () => {
      const path = await askWhichNews()
      return path === null ? null : { text: await textUpTo(path, mostNewsBytes) }
    },
  }
}

/** The details file that the app was started with. One that cannot be taken leaves the review as it is. */

async function fillSample(store: Store, edges: Edges): Promise<void> {
  const db = store.db()
  if (db === null) return
  const { seedSample, steppingClock } = await import('./sample.ts')
  const today = edges.clock.today()
  const clock = steppingClock(today)
  const calls = everyCall(db, store, { ...edges, clock })
  await seedSample({ calls, pack: edges.pack(), clock, today })
}

async function knowReview(store: Store, files: ReviewFiles, clock: Clock): Promise<void> {
  const db = store.db()
  if (db === null) return
  await takeFirstReview(db, files, clock.today()).catch((error: unknown) =>
    report('opening the details of the review', error),
  )
}
