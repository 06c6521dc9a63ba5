/**
 * What the lock costs: the wait after the passphrase, a save in encrypted records over the same save in readable ones, and the
 * start over one without a lock.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { questionsOf } from '../../shared/checklist/status.ts'
import { steppingClock } from '../../electron/sample.ts'
import { openCalls, storeOf } from './calls.ts'
import { atMost, type Figure, median, runs } from './figure.ts'
import { launchAndListen } from './launched.ts'
import { seedThreeYears } from './seed.ts'
import { unknownService } from './unknown-service.ts'

const mostSeconds = 1
const mostPerSave = 1.2
/** The wait after the passphrase has a limit of its own. */
const mostPerStart = 1.15
const savesInARun = 200
const day = '2026-11-23'
const passphrase = 'kettle garden harbour'

/** Saves an answer, the next one at each call. */
async function saver(folder: string, opened?: ReturnType<typeof storeOf>) {
  const { calls, answer, pack } = openCalls(folder, day, opened)
  const service = await calls['services.add'](unknownService)
  const { round } = await calls['checklist.open']({ serviceId: service.id })
  const ids = questionsOf(pack).map(({ id }) => id)
  let turn = 0
  return async (): Promise<number> => {
    turn += 1
    const choice = Math.floor(turn / ids.length) % 2 === 0 ? 'yes' : 'no'
    const given = { roundId: round.id, questionId: ids[turn % ids.length], choice, reason: '' }
    const began = performance.now()
    await answer('checklist.answer', given)
    return performance.now() - began
  }
}

async function setLock(folder: string): Promise<void> {
  const { calls, store } = openCalls(folder, day)
  const { code } = await calls['lock.begin']({ passphrase })
  await calls['lock.turnOn']({ code })
  store.close()
}

/** As at the start of the app: the key file is read, the passphrase opens it, the records are checked and opened. */
async function unlock(folder: string) {
  const opened = storeOf(folder, steppingClock(day))
  const began = performance.now()
  await opened.lock.unlock(passphrase)
  opened.store.open()
  return { ...opened, seconds: (performance.now() - began) / 1000 }
}

async function savesAt(locked: string, readable: string): Promise<number> {
  const save = await saver(locked, await unlock(locked))
  const saveReadable = await saver(readable)
  const ratios: number[] = []
  // The first run warms up both. Each save is followed by its rival, so that a busy moment hurts both.
  for (let run = 0; run <= runs; run += 1) {
    const one: number[] = []
    const other: number[] = []
    for (let turn = 0; turn < savesInARun; turn += 1) {
      one.push(await save())
      other.push(await saveReadable())
    }
    if (run > 0) ratios.push(median(one) / median(other))
  }
  return median(ratios)
}

/**
 * Real launches with the records of three years. Of the one with a lock two spans count: from the start of the process to the
 * place for the passphrase painted, and from the passphrase taken, the records open and checked, to Today painted. What lies
 * between is the person's typing, and the wait that is long on purpose: that one is the figure "unlock". Without a lock it is
 * one span, from the start of the process to Today painted.
 */
async function startsAt(locked: string, readable: string): Promise<number> {
  const withLock: number[] = []
  const without: number[] = []
  // The first launch of each fills the caches, as yesterday's launch did for the manager.
  for (let turn = -1; turn < runs; turn += 1) {
    const one = await launchAndListen({ app: '.', folder: locked, passphrase })
    const other = await launchAndListen({ app: '.', folder: readable })
    if (turn < 0) continue
    withLock.push(one.usableMs + one.openedMs)
    without.push(other.usableMs)
  }
  return median(withLock) / median(without)
}

async function measureStart(): Promise<Figure> {
  const locked = mkdtempSync(join(tmpdir(), 'care-cyber-check-locked-'))
  const readable = mkdtempSync(join(tmpdir(), 'care-cyber-check-readable-'))
  try {
    await seedThreeYears(locked)
    await seedThreeYears(readable)
    await setLock(locked)
    const ratio = await startsAt(locked, readable)
    return atMost('start-locked', ratio, mostPerStart, '× the start without a lock')
  } finally {
    for (const folder of [locked, readable]) rmSync(folder, { recursive: true, force: true })
  }
}

export async function measureLock(): Promise<readonly Figure[]> {
  const locked = mkdtempSync(join(tmpdir(), 'care-cyber-check-locked-'))
  const readable = mkdtempSync(join(tmpdir(), 'care-cyber-check-readable-'))
  try {
    await setLock(locked)
    const seconds: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const opened = await unlock(locked)
      seconds.push(opened.seconds)
      opened.store.close()
    }
    return [
      atMost('unlock', median(seconds), mostSeconds, 's from the passphrase to open records'),
      atMost(
        'save-locked',
        await savesAt(locked, readable),
        mostPerSave,
        '× the same save without a lock',
      ),
      await measureStart(),
    ]
  } finally {
    for (const folder of [locked, readable]) rmSync(folder, { recursive: true, force: true })
  }
}
