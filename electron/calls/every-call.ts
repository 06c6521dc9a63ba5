/** Gathers the answers of every area; while the records are shut, only the few that can open them. */
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'
import type { Database } from '../database/database.ts'
import type { Store } from '../database/store.ts'
import { advisoryCalls } from './advisories.ts'
import { checklistCalls } from './checklist.ts'
import { comparingCalls } from './comparing.ts'
import type { CallEdges } from './edges.ts'
import {
  callsWhileShut,
  keepingCalls,
  type KeepingEdges,
  shutAndLocked,
  startOf,
} from './keeping.ts'
import { callsWhileLocked, lockCalls, type LockEdges } from './lock.ts'
import { type ReadingEdges, readingCalls } from './device-readings.ts'
import { deviceCalls } from './devices.ts'
import { learningCalls } from './learning.ts'
import { type NewsEdges, newsCalls } from './news.ts'
import { planCalls } from './plan.ts'
import { type PrivacyEdges, privacyCalls } from './privacy.ts'
import { copyCall, type ReportEdges, reportCalls } from './reports.ts'
import { roundCalls } from './rounds.ts'
import { serviceCalls } from './services.ts'
import { type SharingEdges, sharingCalls } from './sharing.ts'
import { type SpreadsheetEdges, spreadsheetCalls } from './spreadsheets.ts'
import { systemCalls } from './systems.ts'
import { type UpdateCallEdges, updateCalls } from './updates.ts'

/** One answer for each name in the contract: a forgotten one does not compile. */
export type EveryCall = {
  readonly [N in CallName]: (input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>
}

export interface Edges extends CallEdges, KeepingEdges, UpdateCallEdges {
  readonly reports: ReportEdges
  readonly spreadsheets: SpreadsheetEdges
  readonly readings: ReadingEdges
  readonly sharing: SharingEdges
  readonly privacy: PrivacyEdges
  readonly lock: LockEdges
  readonly news: NewsEdges
}

export function everyCall(db: Database, store: Store, edges: Edges): EveryCall {
  const spreadsheets = spreadsheetCalls(db, edges, edges.spreadsheets)
  return {
    ...serviceCalls(db, edges, edges.sharing),
    ...checklistCalls(db, edges),
    ...roundCalls(db, edges),
    ...planCalls(db, edges),
    ...deviceCalls(db, edges),
    ...readingCalls(db, edges, edges.readings),
    ...spreadsheets,
    'devices.import': async file => {
      // A file of thousands of lines changes more than anybody can look through.
      await edges.backups.backUp('before-import')
      return spreadsheets['devices.import'](file)
    },
    ...systemCalls(db, edges, edges.spreadsheets),
    ...advisoryCalls(db, edges),
    ...learningCalls(db, edges),
    ...reportCalls(db, edges, edges.reports),
    ...sharingCalls(db, edges, edges.sharing),
    ...comparingCalls(db, edges),
    ...newsCalls(db, edges, edges.news),
    ...keepingCalls(store, edges),
    ...privacyCalls(store, edges.privacy),
    ...updateCalls(db, edges),
    ...lockCalls(store, edges.lock, () => startOf(store, edges)),
  }
}

/** The calls that exist now. Made anew when the records are opened anew. */
export function callsOf(store: Store, edges: Edges): () => Partial<EveryCall> {
  const keeping = keepingCalls(store, edges)
  const lock = lockCalls(store, edges.lock, () => startOf(store, edges))
  const whileLocked = {
    ...Object.fromEntries(callsWhileLocked.map(name => [name, lock[name]])),
    ...Object.fromEntries(shutAndLocked.map(name => [name, keeping[name]])),
  }
  const whileShut = {
    ...whileLocked,
    // What could not be opened is not to stay in sight either.
    'lock.now': lock['lock.now'],
    ...Object.fromEntries(callsWhileShut.map(name => [name, keeping[name]])),
    ...copyCall(edges.reports),
  }
  let open: { readonly db: Database; readonly calls: EveryCall } | null = null
  return () => {
    if (edges.lock.lock.locked() !== null) return whileLocked
    const db = store.db()
    if (db === null) return whileShut
    if (open?.db !== db) {
      open = { db, calls: everyCall(db, store, edges) }
      // What these records had on its way goes on.
      edges.sharing.changed()
    }
    return open.calls
  }
}
