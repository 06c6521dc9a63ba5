import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openBackup } from '../../electron/backups/open-file.ts'
import { createStore } from '../../electron/database/store.ts'
import { present } from '../../shared/assert.ts'
import { chance } from '../support/chance.ts'
import { counted } from '../support/faults/counted.ts'
import { fixedClock } from '../support/fixed-clock.ts'
import { fewOr } from '../support/full.ts'
import { aLock } from '../support/lock.ts'
import { createDisk, type Cut } from '../support/power-cut/disk.ts'
import { passphrase } from '../support/power-cut/plan.ts'
import { type Event, eventsOf, traced } from '../support/power-cut/trace.ts'
import { hasStrace } from '../support/sockets.ts'

const cuts: readonly Cut[] = ['nothing more', 'everything', 'some of it', 'torn']
/** How many cuts are tried; the goal of a full run is ten thousand. */
const many = fewOr(160, 10_000)
const home = mkdtempSync(join(tmpdir(), 'care-cyber-check-power-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Runs the app under strace; returns what it asked of the disk and what it acknowledged, in their order. */
function record(folder: string): readonly Event[] {
  const log = join(home, 'strace')
  const app = resolve('test/support/power-cut/app.ts')
  const options = ['-f', '-qq', '-xx', '-s', '100000000', '-e', `trace=${traced}`, '-o', log]
  const ran = spawnSync('strace', [...options, process.execPath, app, folder], { encoding: 'utf8' })
  expect([ran.status, ran.stderr]).toEqual([0, ''])
  return [...eventsOf(readFileSync(log, 'latin1'))]
}

interface Moment {
  /** How many events had happened. */
  readonly after: number
  /** What was acknowledged last, and what would have been next. */
  readonly least: number
  readonly next: number
}

/** Each moment at which something on the disk had just changed, from the first acknowledgement on. */
function momentsOf(events: readonly Event[], folder: string): readonly Moment[] {
  const acknowledged = (event: Event | undefined) =>
    event?.kind === 'said' ? Number(/^ack (\d+)/.exec(event.text)?.[1]) : Number.NaN
  const disk = createDisk(folder)
  const moments: Moment[] = []
  let least = Number.NaN
  events.forEach((event, at) => {
    const said = acknowledged(event)
    if (!Number.isNaN(said)) least = said
    if (!disk.take(event) || Number.isNaN(least)) return
    const next =
      events
        .slice(at)
        .map(acknowledged)
        .find(each => !Number.isNaN(each)) ?? least
    moments.push({ after: at + 1, least, next })
  })
  return moments
}

/** The lines of the plan, as the app that starts on what is left shows them. */
async function linesIn(folder: string): Promise<readonly string[]> {
  const lock = aLock(folder)
  if (lock.locked() !== null) await lock.unlock(passphrase)
  const store = createStore({
    folder,
    nativeBinding: undefined,
    clock: fixedClock(),
    report: error => {
      throw error
    },
    lock: { key: lock.key, isLocked: () => lock.locked() !== null },
  })
  try {
    store.open()
    const db = present(store.db(), 'The records')
    const sql = 'SELECT title FROM written_line WHERE question_id IS NULL ORDER BY rowid'
    return db.prepare<[], string>(sql).pluck().all()
  } finally {
    store.close()
  }
}

async function backupsIn(folder: string): Promise<void> {
  const at = join(folder, 'backups')
  if (!existsSync(at)) return
  for (const name of readdirSync(at).filter(each => each.endsWith('.ccc'))) {
    await openBackup(join(at, name))
  }
}

it.skipIf(!hasStrace)(
  'loses nothing that was acknowledged, whatever a power cut leaves of what was not flushed',
  { timeout: 3_600_000 },
  async () => {
    const folder = join(home, 'app')
    const events = record(folder)
    const moments = momentsOf(events, folder)
    expect(moments.length).toBeGreaterThan(300)
    const random = chance(1)
    const faults: string[] = []
    const chosen = Array.from({ length: many }, (_, at) => ({
      moment: present(moments[Math.floor(random() * moments.length)], 'A moment'),
      cut: present(cuts[at % cuts.length], 'A cut'),
    })).sort((a, b) => a.moment.after - b.moment.after)
    const disk = createDisk(folder)
    let done = 0
    for (const { moment, cut } of chosen) {
      for (; done < moment.after; done += 1) disk.take(present(events[done], 'An event'))
      const left = mkdtempSync(join(home, 'left-'))
      disk.leave(left, cut, random)
      const said = `after event ${moment.after} (${cut})`
      try {
        const lines = await linesIn(left)
        const isRight = lines.length === moment.least || lines.length === moment.next
        const isInOrder = lines.every((title, at) => title === `line ${at + 1}`)
        if (!isRight || !isInOrder) {
          faults.push(`${said}: ${lines.length}, not ${moment.least} or ${moment.next}`)
        }
        await backupsIn(left)
      } catch (error) {
        faults.push(`${said}: ${String(error)}`)
      }
      rmSync(left, { recursive: true, force: true })
    }
    counted('power cuts', chosen.length)
    expect(faults).toEqual([])
  },
)

it.runIf(!hasStrace)('was not tried', () => {
  console.warn('STRACE IS NOT INSTALLED: no power cut was tried (apt-get install strace).')
})
