/** Runs the measurements named, or all, and prints a table or, with --json, only an array. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { measureBundle } from './bundle.ts'
import { measureContent } from './content.ts'
import { measureDevices } from './devices.ts'
import type { Figure } from './figure.ts'
import { measureImport } from './import.ts'
import { measureInstalledSize } from './installed-size.ts'
import { measureImportWindow } from './import-window.ts'
import { measureIntake } from './intake.ts'
import { measureKeeping } from './keeping.ts'
import { measureLock } from './lock.ts'
import { measureMemory, measureStartup } from './launch.ts'
import { measureReview } from './review.ts'
import { measureSave } from './save.ts'

const measurements: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  startup: measureStartup,
  memory: measureMemory,
  save: measureSave,
  content: measureContent,
  'devices-list': measureDevices,
  bundle: measureBundle,
  import: measureImport,
  'import-window': measureImportWindow,
  intake: measureIntake,
  keeping: measureKeeping,
  lock: measureLock,
  review: measureReview,
  'installed-size': measureInstalledSize,
}

/** One word for all that the limits of an area say. */
const together: Readonly<Record<string, readonly string[]>> = {
  devices: ['devices-list', 'import', 'import-window'],
}

const words = process.argv.slice(2)
const isJson = words.includes('--json')
const named = words
  .filter(word => !word.startsWith('--'))
  .flatMap(word => (Object.hasOwn(together, word) ? (together[word] ?? []) : [word]))
const unknown = named.filter(name => !Object.hasOwn(measurements, name))
if (unknown.length > 0) {
  console.error(
    `There is no measurement called ${unknown.join(', ')}; there are ${[...Object.keys(together), ...Object.keys(measurements)].join(', ')}.`,
  )
  process.exit(1)
}

const figures: Figure[] = []
for (const [name, measure] of Object.entries(measurements)) {
  if (named.length === 0 || named.includes(name)) figures.push(...(await measure()))
}
mkdirSync('out', { recursive: true })
writeFileSync('out/bench.json', `${JSON.stringify(figures, null, 2)}\n`)
if (isJson) console.log(JSON.stringify(figures, null, 2))
else console.table(Object.fromEntries(figures.map(({ name, ...rest }) => [name, rest])))
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1
