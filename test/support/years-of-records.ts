/** A home that has worked with the app for a while, as real files: to damage, and to see what comes back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyCall } from '../../electron/calls/every-call.ts'
import type { Database } from '../../electron/database/database.ts'
import { seedSample, steppingClock } from '../../electron/sample.ts'
import { present } from '../../shared/assert.ts'
import { aPack, aQuestion } from './questions.ts'
import { testEdges } from './temporary-calls.ts'
import type { TemporaryStore } from './temporary-database.ts'

/** As many questions as make answers that take several pages. */
export const longPack = aPack(
  Array.from({ length: 110 }, (_, index) => aQuestion({ id: `question-${index}` })),
)

/** Fills an open store with the made-up home. */
export async function fillWithYears(store: TemporaryStore): Promise<void> {
  const clock = steppingClock('2026-11-23')
  const edges = { ...testEdges(store.clock, () => longPack), clock }
  const calls = everyCall(recordsOf(store), store, edges)
  await seedSample({ calls, pack: longPack, clock, today: '2026-11-23' })
}

export const recordsOf = (store: TemporaryStore): Database => present(store.db(), 'The records')

/** The file as it lies on the disk, with everything in it. */
export function fileOf(store: TemporaryStore): Buffer {
  recordsOf(store).pragma('wal_checkpoint(TRUNCATE)')
  return readFileSync(join(store.folder, 'records.db'))
}
