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
const small = 5000
const large = 50_000
const sizes = [1000, small, measured, large]
const turns = 3
/** What a key costs among 50,000 devices over what it costs among 5,000: ten times the devices, and the growth of import.ts. */
const growthLimit = 15

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

async function measure(folder: string): Promise<Took> {
  const { keysMs, framesMs } = await launchAndListen({
    app: '.',
    folder,
    typed,
    isToDevices: true,
  })
  return { filterMs: quantile(keysMs, 0.95), frameMs: Math.max(...framesMs) }
}

/** The limits hold for 20,000 devices; the other sizes show how the cost grows, each in turn, so that a noisy minute hurts all. */
export async function measureDevices(): Promise<readonly Figure[]> {
  const took = new Map<number, Took[]>(sizes.map(count => [count, []]))
  const folders = new Map(
    sizes.map(count => [count, mkdtempSync(join(tmpdir(), 'care-cyber-check-devices-'))]),
  )
  try {
    for (const [count, folder] of folders) await seed(folder, count)
    for (let turn = 0; turn < turns; turn += 1) {
      for (const [count, folder] of folders) took.get(count)?.push(await measure(folder))
    }
  } finally {
    for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true })
  }
  const filterMs = (count: number) => median((took.get(count) ?? []).map(each => each.filterMs))
  const frameMs = (count: number) => median((took.get(count) ?? []).map(each => each.frameMs))
  for (const count of sizes) {
    const words = `${filterMs(count).toFixed(1)} ms a key (p95), ${frameMs(count).toFixed(1)} ms the longest frame`
    console.error(`${count} devices: ${words}`)
  }
  const of20000 = 'among 20,000'
  return [
    atMost(
      'devices-filter',
      filterMs(measured),
      filterLimitMs,
      `ms from a key to its rows ${of20000}, p95`,
    ),
    atMost(
      'devices-scroll',
      frameMs(measured),
      frameLimitMs,
      `ms, the longest frame scrolling ${of20000}`,
    ),
    atMost(
      'devices-growth',
      filterMs(large) / filterMs(small),
      growthLimit,
      '× the time of a key, 50,000 devices over 5,000',
    ),
  ].map(figure => ({ ...figure, runs: turns }))
}
