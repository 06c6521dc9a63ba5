/** Startup and memory of the app over those of a blank window in the same runtime. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost, type Figure, median, runs } from './figure.ts'
import { type Launched, launchAndListen } from './launched.ts'
import { seedThreeYears } from './seed.ts'

const startupLimit = 1.35
const memoryLimit = 1.35
let measured: Promise<readonly Figure[]> | undefined

export async function measureStartup(): Promise<readonly Figure[]> {
  return (await bothOnce()).filter(({ name }) => name === 'startup')
}

export async function measureMemory(): Promise<readonly Figure[]> {
  return (await bothOnce()).filter(({ name }) => name === 'memory')
}

/** One set of launches serves both figures. */
function bothOnce(): Promise<readonly Figure[]> {
  measured ??= measureLaunches()
  return measured
}

async function measureLaunches(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-bench-'))
  const blankFolder = mkdtempSync(join(tmpdir(), 'care-cyber-check-blank-'))
  try {
    await seedThreeYears(folder)
    const app: Launched[] = []
    const blank: Launched[] = []
    // The first launch of each fills the caches, as yesterday's launch did for the manager.
    for (let turn = -1; turn < runs; turn += 1) {
      const one = await launchAndListen({ app: '.', folder })
      const other = await launchAndListen({ app: 'tools/bench/blank', folder: blankFolder })
      if (turn < 0) continue
      app.push(one)
      blank.push(other)
    }
    const ratio = (of: (launched: Launched) => number) =>
      median(app.map(of)) / median(blank.map(of))
    return [
      atMost(
        'startup',
        ratio(({ usableMs }) => usableMs),
        startupLimit,
        '× a blank window',
      ),
      atMost(
        'memory',
        ratio(({ kilobytes }) => kilobytes),
        memoryLimit,
        '× a blank window',
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(blankFolder, { recursive: true, force: true })
  }
}
