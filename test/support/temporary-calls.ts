/** Every call on real records, with a clock that stands still and a small pack. */
import { randomBytes, randomUUID } from 'node:crypto'
import { type Edges, type EveryCall, everyCall } from '../../electron/calls/every-call.ts'
import { reviewOf } from '../../electron/system/signatures.ts'
import type { Pack } from '../../shared/checklist/pack.ts'
import type { Service, ServiceFacts } from '../../shared/services/service.ts'
import { someFacts } from './builders.ts'
import { noBackups } from './backups.ts'
import type { FixedClock } from './fixed-clock.ts'
import { shippedSupport } from './shipped-support.ts'
import { lockEdges } from './lock.ts'
import { aPack, aQuestion } from './questions.ts'
import { aCard, someStandards } from './standards.ts'
import { type TemporaryStore, temporaryStore } from './temporary-database.ts'

export const smallPack = aPack([
  aQuestion({ id: 'backups-made', text: 'Do you make backups?' }),
  aQuestion({ id: 'backups-tested', text: 'Do you test your backups?' }),
  aQuestion({
    id: 'home-visits',
    text: 'Are phones locked on home visits?',
    applies: { kinds: ['home-care'] },
  }),
])

/** The edges of the calls; nothing leaves the test. */
export function testEdges(clock: FixedClock, pack: () => Pack = () => smallPack): Edges {
  const refuse = () => Promise.reject(new Error('No test opens anything outside.'))
  return {
    clock,
    newId: randomUUID,
    pack,
    packText: () => JSON.stringify(pack()),
    standards: () => someStandards,
    cards: () => [aCard()],
    support: shippedSupport,
    advisories: () => [],
    lock: lockEdges(),
    backups: noBackups,
    placeRisk: () => null,
    askWhichBackup: refuse,
    askWhichFolder: refuse,
    isSample: false,
    version: '0.1.0',
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
      newSecret: () => randomBytes(32).toString('hex'),
      openDetails: refuse,
      files: { askWhere: refuse, seal: refuse, writeWhole: refuse, openReceipt: refuse },
      reviewOf,
      changed: () => undefined,
      tryNow: () => undefined,
    },
    news: {
      openFile: refuse,
      receiver: {
        ask: refuse,
        isAsking: () => false,
        stop: () => undefined,
        look: () => undefined,
      },
    },
    privacy: {
      windowFolder: '/nowhere/window',
      readParts: () => [],
      showFile: refuse,
      browserLicences: '/nowhere/LICENSES.chromium.html',
      eraseTraces: refuse,
      startAnew: refuse,
    },
    updates: { open: () => Promise.resolve(null), askWhichRelease: refuse },
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
  }
}

export interface TemporaryCalls {
  readonly calls: EveryCall
  readonly store: TemporaryStore
  readonly clock: FixedClock
  /** The pack that the calls see from now on. */
  readonly use: (pack: Pack) => void
  readonly addService: (facts?: Partial<ServiceFacts>) => Promise<Service>
}

export function temporaryCalls(store = temporaryStore()): TemporaryCalls {
  let pack = smallPack
  store.open()
  const db = store.db()
  if (db === null) throw new Error(`The records did not open: ${String(store.trouble()?.kind)}`)
  const calls = everyCall(
    db,
    store,
    testEdges(store.clock, () => pack),
  )
  return {
    calls,
    store,
    clock: store.clock,
    use: next => {
      pack = next
    },
    addService: async facts => calls['services.add'](someFacts(facts)),
  }
}

/** What a call failed with: its code and its sentence. */
export async function failureOf(run: () => unknown): Promise<string> {
  try {
    await run()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `${String(error.code)}: ${error.message}`
    throw error
  }
  throw new Error('It did not fail.')
}
