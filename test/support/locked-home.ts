/** A home whose records can be locked: real files, and apps that start on them one after another. */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createAnswer } from '../../electron/calls/answer.ts'
import { callsOf } from '../../electron/calls/every-call.ts'
import { createBackupKeeping } from '../../electron/backups/keeping.ts'
import { makeCopyBeforeUpdate } from '../../electron/database/copies.ts'
import { createStore } from '../../electron/database/store.ts'
import type { Call } from '../../renderer/call.ts'
import { present } from '../../shared/assert.ts'
import type { OutputOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import { someFacts } from './builders.ts'
import { fixedClock } from './fixed-clock.ts'
import { aLock, aSafe, lockEdges } from './lock.ts'
import { testEdges } from './temporary-calls.ts'
import { temporaryFolder } from './temporary-database.ts'

export const passphrase = 'kettle garden harbour'
export const planted = 'Willowherb-planted-word'

export function lockedHome(folder = temporaryFolder(), safe = aSafe()) {
  let stop: () => void = () => undefined
  const heard: string[] = []
  const reported: unknown[] = []
  let chosen: string | null = null

  /** The app as it starts: what was open before is closed first. */
  const start = (milliseconds: () => number = () => 0) => {
    stop()
    const clock = fixedClock()
    const lock = aLock(folder, { safe, milliseconds })
    const report = (error: unknown) => void reported.push(error)
    const store = createStore({
      folder,
      nativeBinding: undefined,
      clock,
      report,
      lock: { key: lock.key, isLocked: () => lock.locked() !== null },
    })
    stop = () => store.close()
    store.open()
    const backups = createBackupKeeping({
      store,
      nativeBinding: undefined,
      clock,
      appVersion: '0.1.0',
      newId: randomUUID,
      adoptLock: lock.adopt,
      hear: () => undefined,
      report: (_name, error) => report(error),
    })
    const edges = {
      ...testEdges(clock),
      backups,
      // The file that the person chooses in the dialog.
      askWhichBackup: () => Promise.resolve(chosen),
      newId: randomUUID,
      lock: {
        ...lockEdges(lock),
        backups,
        safe,
        tellLocked: () => void heard.push('locked'),
        report: (_name: string, error: unknown) => report(error),
      },
    }
    const calls = callsOf(store, edges)
    const answer = createAnswer({
      calls,
      report: (_name, error) => report(error),
      slow: () => undefined,
      milliseconds,
    })
    /** As the window calls. */
    const call: Call = async (name, ...input) => {
      const outcome = await answer(name, input[0])
      if (!outcome.ok) throw new Failure(outcome.code, outcome.message)
      return outcome.value as OutputOf<typeof name>
    }
    return { store, lock, clock, calls, call }
  }
  onTestFinished(() => stop())
  const choose = (path: string) => {
    chosen = path
  }
  return { folder, safe, start, stop: () => stop(), choose, heard, reported }
}

/** Locked, with the planted word in the records and in a copy; returns the recovery code. */
export async function lockUp(home: ReturnType<typeof lockedHome>): Promise<string> {
  const { call, store } = home.start()
  await call('services.add', someFacts({ name: planted }))
  makeCopyBeforeUpdate(present(store.db(), 'The records'), '2026-11-23', {
    folder: home.folder,
    nativeBinding: undefined,
  })
  await call('keeping.backUpNow')
  const { code } = await call('lock.begin', { passphrase })
  await call('lock.turnOn', { code })
  return code
}

/** Every file below the folder that holds the word in clear. */
export function filesWith(folder: string, word: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => readFileSync(file).includes(word))
    .map(file => file.slice(folder.length + 1))
    .sort()
}
