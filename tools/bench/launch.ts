/** Startup and memory of the app over those of a blank window in the same runtime. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost, type Figure, median } from './figure.ts'
import { type Launched, launchAndListen } from './launched.ts'
import { seedThreeYears } from './seed.ts'

const startupLimit = 1.35
const memoryLimit = 1.35
/**
 * Each launch of the app is held against the launch of the blank window beside it, and the median of these ratios counts: from one
 * minute to the next a busy machine is slower by a third, from one second to the next mostly not. Who comes first takes turns.
 * With five of each, and the median of either, the same build came out between 1.30 and 1.68.
 */
const pairs = 11
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
    const launchApp = () => launchAndListen({ app: '.', folder })
    const launchBlank = () => launchAndListen({ app: 'tools/bench/blank', folder: blankFolder })
    // The first launch of each fills the caches, as yesterday's launch did for the manager.
    await launchApp()
    await launchBlank()
    const launched: { readonly app: Launched; readonly blank: Launched }[] = []
    for (let turn = 0; turn < pairs; turn += 1) {
      const early = turn % 2 === 0 ? await launchApp() : undefined
      const blank = await launchBlank()
      launched.push({ app: early ?? (await launchApp()), blank })
    }
    const ratio = (of: (launched: Launched) => number) =>
      median(launched.map(({ app, blank }) => of(app) / of(blank)))
    const startup = ratio(({ usableMs }) => usableMs)
    const memory = ratio(({ kilobytes }) => kilobytes)
    return [
      { ...atMost('startup', startup, startupLimit, '× a blank window'), runs: pairs },
      { ...atMost('memory', memory, memoryLimit, '× a blank window'), runs: pairs },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(blankFolder, { recursive: true, force: true })
  }
}
