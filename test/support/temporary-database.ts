/** Real records in a real folder that goes when the test ends. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Database } from '../../electron/database/database.ts'
import type { Migration } from '../../electron/database/migrate.ts'
import { openRecords } from '../../electron/database/open.ts'
import { createStore, type Store } from '../../electron/database/store.ts'
import { StoreTrouble } from '../../electron/database/trouble.ts'
import type { TroubleKind } from '../../shared/keeping/start.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'

export const today = '2026-11-23'

/** An empty folder. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens the records of a folder, and closes them when the test ends. */
export function openIn(folder: string, migrations?: readonly Migration[]): Database {
  const db = openRecords({
    folder,
    today,
    nativeBinding: undefined,
    ...(migrations === undefined ? {} : { migrations }),
  })
  onTestFinished(() => {
    db.close()
  })
  return db
}

export const temporaryDatabase = (): Database => openIn(temporaryFolder())

/** Which trouble keeps the records of a folder shut; null where they open. */
export function troubleIn(folder: string, migrations?: readonly Migration[]): TroubleKind | null {
  try {
    openIn(folder, migrations).close()
    return null
  } catch (error) {
    if (error instanceof StoreTrouble) return error.kind
    throw error
  }
}

export interface TemporaryStore extends Store {
  readonly clock: FixedClock
  readonly reported: readonly unknown[]
}

/** A store that has not been opened yet. */
export function temporaryStore(folder = temporaryFolder(), clock = fixedClock()): TemporaryStore {
  const reported: unknown[] = []
  const report = (error: unknown) => void reported.push(error)
  const store = createStore({ folder, nativeBinding: undefined, clock, report })
  onTestFinished(() => store.close())
  return { ...store, clock, reported }
}

/** The bytes of the records and of what SQLite keeps beside them, to see whether anything touched them. */
export function bytesIn(folder: string): readonly (string | null)[] {
  return ['records.db', 'records.db-wal'].map(name => {
    try {
      return readFileSync(join(folder, name), 'base64')
    } catch {
      return null
    }
  })
}

/** Opens a folder, expecting the trouble and not a byte changed. */
export function expectUntouched(folder: string, kind: TroubleKind): void {
  const before = bytesIn(folder)
  expect(troubleIn(folder)).toBe(kind)
  expect(bytesIn(folder)[0]).toBe(before[0])
}
