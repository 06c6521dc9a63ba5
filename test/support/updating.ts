/** Updates over real records, a real folder, a real socket and the real library; only the clock stands still. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { KeyObject } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { UpdatesEdges } from '../../electron/updates/around.ts'
import { createLibrary } from '../../electron/updates/library.ts'
import { createUpdates, type Updates } from '../../electron/updates/updates.ts'
import type { Database } from '../../electron/database/database.ts'
import { present } from '../../shared/assert.ts'
import type { FixedClock } from './fixed-clock.ts'
import { nodeGet } from './node-get.ts'
import { temporaryFolder, temporaryStore } from './temporary-database.ts'
import {
  anInstaller,
  aSource,
  newReleaseKey,
  nodeStream,
  openUpdateServer,
  type UpdateServer,
} from './update-server.ts'

export interface SomeUpdates {
  readonly updates: Updates
  readonly edges: UpdatesEdges
  readonly server: UpdateServer
  readonly key: KeyObject
  readonly db: Database
  readonly clock: FixedClock
  /** What was done to this PC, one step each. */
  readonly did: readonly string[]
  readonly reported: readonly unknown[]
  readonly folder: string
  readonly pending: string
  /** A folder for the files of a stick. */
  readonly stick: string
  readonly installer: Buffer
  /** How often the library was told to start one. */
  readonly starts: () => number
  /** How installers were started. */
  readonly started: () => readonly string[]
  readonly startedSoon: () => Promise<readonly string[]>
}

/** `mode` is that of an installer that was taken in. */
export async function someUpdates(
  own: Partial<UpdatesEdges> = {},
  mode = 0o700,
): Promise<SomeUpdates> {
  const folder = temporaryFolder()
  const server = await openUpdateServer()
  onTestFinished(server.close)
  const key = newReleaseKey()
  const outside = temporaryFolder()
  const notes = join(outside, 'started.txt')
  const file = join(outside, 'source.json')
  const source = aSource(server.address, key)
  writeFileSync(file, JSON.stringify(source))
  const store = temporaryStore(folder)
  store.open()
  const db: Database = present(store.db(), 'The records')
  const did: string[] = []
  const reported: unknown[] = []
  const told = { starts: 0 }
  const edges: UpdatesEdges = {
    source: { ...source, file },
    version: '0.1.0',
    records: 9,
    system: 'linux-deb',
    way: 'runs',
    dataFolder: folder,
    db: store.db,
    line: { get: nodeGet(), open: nodeStream() },
    library: () => libraryFor(file, folder, { reported, mode, told }),
    isWorking: () => false,
    backUp: () => {
      did.push('backed up')
      return Promise.resolve()
    },
    show: path => void did.push(`showed ${path}`),
    quit: () => void did.push('quit'),
    clock: store.clock,
    chance: () => 0.5,
    // Only the wait for an installer that will not start is waited for here.
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds > 60_000 ? milliseconds : 300)
      return () => clearTimeout(timer)
    },
    tell: () => undefined,
    hear: () => undefined,
    report: (_name, error) => void reported.push(error),
    ...own,
  }
  const updates = await createUpdates(edges)
  onTestFinished(updates.close)
  const started = () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [])
  /** A program that was started writes its notes when it gets to it. */
  const startedSoon = async () => {
    for (let waits = 0; waits < 100 && started().length === 0; waits += 1) await wait(50)
    return started()
  }
  const installer = anInstaller(notes)
  return {
    ...{ updates, edges, server, key, db, did, reported, folder, installer, started, startedSoon },
    clock: store.clock,
    starts: () => told.starts,
    stick: join(outside, 'stick'),
    pending: join(folder, 'updates', 'pending'),
  }
}

const libraries = new Map<string, ReturnType<typeof createLibrary>>()

function libraryFor(
  sourceFile: string,
  baseFolder: string,
  { reported, mode, told }: { reported: unknown[]; mode: number; told: { starts: number } },
) {
  const made =
    libraries.get(sourceFile) ??
    createLibrary({
      version: '0.1.0',
      sourceFile,
      baseFolder,
      platform: 'linux',
      report: (_name, error) => void reported.push(error),
    })
  libraries.set(sourceFile, made)
  return Promise.resolve({
    ...made,
    take: async (...given: Parameters<typeof made.take>) => {
      const path = await made.take(...given)
      // On Windows every .exe may run; here a file has to be told.
      chmodSync(path, mode)
      return path
    },
    start: (...given: Parameters<typeof made.start>) => {
      told.starts += 1
      return made.start(...given)
    },
  })
}
