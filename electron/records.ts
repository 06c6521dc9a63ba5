/** The part behind the window: opens the records, answers the calls, makes the copies. Loaded while the page is. */
import { randomUUID } from 'node:crypto'
import { type Answer, createAnswer } from './calls/answer.ts'
import { callsOf, type Edges, everyCall } from './calls/every-call.ts'
import type { Tell } from './calls/serve.ts'
import { keepDailyCopies } from './daily-copy.ts'
import { createStore, type Store } from './database/store.ts'
import { createClock } from './system/clock.ts'
import { contentReaders } from './system/content.ts'
import type { Options } from './system/options.ts'

export interface Surroundings extends Pick<
  Edges,
  'version' | 'showFolder' | 'openLink' | 'reports' | 'readings' | 'spreadsheets'
> {
  readonly options: Options
  /** Where the build put the questions. */
  readonly outFolder: string
  readonly tell: Tell
}

export interface Records {
  readonly answer: Answer
  readonly close: () => void
}

function report(name: string, error: unknown): void {
  console.error(`${name}:`, error)
}

export async function startRecords(at: Surroundings): Promise<Records> {
  const { options, outFolder, tell, ...rest } = at
  const clock = createClock(options.fixedDay)
  const store = createStore({
    folder: options.dataFolder,
    nativeBinding: options.nativeBinding,
    clock,
    report: error => report('opening the records', error),
  })
  const edges: Edges = {
    ...rest,
    isSample: options.isSample,
    clock,
    newId: randomUUID,
    ...contentReaders(outFolder),
  }
  store.open()
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
      store.close()
    },
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
