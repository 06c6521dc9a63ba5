/** The list of devices at work: from a key in the search to the painted rows, and the longest frame while it scrolls. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeviceFacts } from '../../shared/devices/device.ts'
import { sampleDevices } from '../../electron/sample-devices.ts'
import * as devices from '../../electron/database/devices.ts'
import { present } from '../../shared/assert.ts'
import { openCalls } from './calls.ts'
import { atMost, type Figure, median, quantile } from './figure.ts'
import { launchAndListen } from './launched.ts'
import { unknownService } from './unknown-service.ts'

const filterLimitMs = 50
const frameLimitMs = 50
const day = '2026-11-23'
/** What somebody types who looks for one device among many. */
const typed = ['office pc', 'samsung first', 'sn-00001', 'deputy', 'room 17']
const measured = 20_000
const alsoShown = [1000, 5000, 50_000]
const turns = 3

const places = ['Office', 'First floor', 'Ground floor', 'Lounge', 'Staff room', 'Reception']

/** The sample's devices over and over, each with a name, place and serial number of its own. */
function manyDevices(count: number): readonly DeviceFacts[] {
  const kinds = sampleDevices(day).filter(({ state }) => state !== 'disposed')
  return Array.from({ length: count }, (_, index) => ({
    ...present(kinds[index % kinds.length], 'A kind of device'),
    name: `${kinds[index % kinds.length]?.name ?? ''} ${index}`,
    place: `${places[index % places.length] ?? ''}, room ${index % 240}`,
    serial: `SN-${String(index).padStart(7, '0')}`,
  }))
}

async function seed(folder: string, count: number): Promise<void> {
  const { calls, store } = openCalls(folder, day)
  const { id } = await calls['services.add']({ ...unknownService, name: 'Larch House' })
  const db = present(store.db(), 'The records')
  db.transaction(() => {
    for (const facts of manyDevices(count)) {
      devices.insert(db, id, {
        ...facts,
        id: crypto.randomUUID(),
        createdAt: `${day}T09:00:00.000Z`,
      })
    }
  })()
  store.close()
}

interface Took {
  readonly filterMs: number
  readonly frameMs: number
}

async function measure(count: number, times: number): Promise<Took> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-devices-'))
  try {
    await seed(folder, count)
    const filters: number[] = []
    const frames: number[] = []
    for (let turn = 0; turn < times; turn += 1) {
      const { keysMs, framesMs } = await launchAndListen({
        app: '.',
        folder,
        typed,
        isToDevices: true,
      })
      filters.push(quantile(keysMs, 0.95))
      frames.push(Math.max(...framesMs))
    }
    return { filterMs: median(filters), frameMs: median(frames) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The limits hold for 20,000 devices; the other sizes are printed to see how the cost grows. */
export async function measureDevices(): Promise<readonly Figure[]> {
  const { filterMs, frameMs } = await measure(measured, turns)
  for (const count of alsoShown) {
    const took = await measure(count, 1)
    const words = `${took.filterMs.toFixed(1)} ms a key (p95), ${took.frameMs.toFixed(1)} ms the longest frame`
    console.error(`${count} devices: ${words}`)
  }
  return [
    {
      ...atMost(
        'devices-filter',
        filterMs,
        filterLimitMs,
        'ms from a key to its rows among 20,000, p95',
      ),
      runs: turns,
    },
    {
      ...atMost(
        'devices-scroll',
        frameMs,
        frameLimitMs,
        'ms, the longest frame scrolling through 20,000',
      ),
      runs: turns,
    },
  ]
}
