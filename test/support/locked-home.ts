/** A home whose records can be locked: real files, and apps that start on them one after another. */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createAnswer } from '../../electron/calls/answer.ts'
import { callsOf } from '../../electron/calls/every-call.ts'
import { createStore } from '../../electron/database/store.ts'
import type { Call } from '../../renderer/call.ts'
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
    const edges = {
      ...testEdges(clock),
      newId: randomUUID,
      lock: {
        ...lockEdges(lock),
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
  return { folder, safe, start, stop: () => stop(), heard, reported }
}

/** Locked, with the planted word in the records and in a copy; returns the recovery code. */
export async function lockUp(home: ReturnType<typeof lockedHome>): Promise<string> {
  const { call, store } = home.start()
  await call('services.add', someFacts({ name: planted }))
  store.copyNow()
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
