/** Gathers the answers of every area; while the records are shut, only the few that can open them. */
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts'
import type { Database } from '../database/database.ts'
import type { Store } from '../database/store.ts'
import { checklistCalls } from './checklist.ts'
import type { CallEdges } from './edges.ts'
import { callsWhileShut, keepingCalls, type KeepingEdges } from './keeping.ts'
import { type ReadingEdges, readingCalls } from './device-readings.ts'
import { deviceCalls } from './devices.ts'
import { learningCalls } from './learning.ts'
import { planCalls } from './plan.ts'
import { type PrivacyEdges, privacyCalls } from './privacy.ts'
import { copyCall, type ReportEdges, reportCalls } from './reports.ts'
import { roundCalls } from './rounds.ts'
import { serviceCalls } from './services.ts'
import { type SharingEdges, sharingCalls } from './sharing.ts'
import { type SpreadsheetEdges, spreadsheetCalls } from './spreadsheets.ts'
import { systemCalls } from './systems.ts'

/** One answer for each name in the contract: a forgotten one does not compile. */
export type EveryCall = {
  readonly [N in CallName]: (input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>
}

export interface Edges extends CallEdges, KeepingEdges {
  readonly reports: ReportEdges
  readonly spreadsheets: SpreadsheetEdges
  readonly readings: ReadingEdges
  readonly sharing: SharingEdges
  readonly privacy: PrivacyEdges
}

export function everyCall(db: Database, store: Store, edges: Edges): EveryCall {
  return {
    ...serviceCalls(db, edges, edges.sharing),
    ...checklistCalls(db, edges),
    ...roundCalls(db, edges),
    ...planCalls(db, edges),
    ...deviceCalls(db, edges),
    ...readingCalls(db, edges, edges.readings),
    ...spreadsheetCalls(db, edges, edges.spreadsheets),
    ...systemCalls(db, edges),
    ...learningCalls(db, edges),
    ...reportCalls(db, edges, edges.reports),
    ...sharingCalls(db, edges, edges.sharing),
    ...keepingCalls(store, edges),
    ...privacyCalls(store, edges.privacy),
  }
}

/** The calls that exist now. Made anew when the records are opened anew. */
export function callsOf(store: Store, edges: Edges): () => Partial<EveryCall> {
  const keeping = keepingCalls(store, edges)
  const whileShut = {
    ...Object.fromEntries(callsWhileShut.map(name => [name, keeping[name]])),
    ...copyCall(edges.reports),
  }
  let open: { readonly db: Database; readonly calls: EveryCall } | null = null
  return () => {
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
