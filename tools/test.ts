/** Runs every check and ends with one line: N passed, N failed. `--quick` leaves out the journeys. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, root } from './build.ts'
import { thisMachine } from './runtime/machine.ts'
import { isInstalled } from './runtime/postgres.ts'
import { ensureForTests, ensureOffice } from './runtime/system-packages.ts'

interface Tally {
  readonly passed: number
  readonly failed: number
  /** How many of those that passed needed a second try. */
  readonly second?: number
}

interface Step {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  /** Reads how many tests ran; a step without it counts as one. */
  readonly tally?: () => Tally
}

/** What is read of the runners' own reports: Vitest's two numbers, or Playwright's. */
interface Report {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly stats?: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
  }
}

const isQuick = process.argv.includes('--quick')

function run({ name, command, args, tally }: Step): Tally {
  console.log(`\n── ${name}`)
  const began = Date.now()
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  console.log(
    `── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`,
  )
  const counted = tally?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  // A runner that broke down without counting a failure has failed all the same, and so has one that ran nothing.
  const isBroken = counted.failed === 0 && (status !== 0 || counted.passed === 0)
  return isBroken ? { ...counted, failed: 1 } : counted
}

function reportIn(file: string, read: (report: Report) => Tally): () => Tally {
  rmSync(join(root, file), { force: true })
  return () => {
    if (!existsSync(join(root, file))) return { passed: 0, failed: 1 }
    return read(JSON.parse(readFileSync(join(root, file), 'utf8')) as Report)
  }
}

const unitTally = reportIn('out/unit-tests.json', report => ({
  passed: report.numPassedTests ?? 0,
  failed: report.numFailedTests ?? 0,
}))
const journeyTally = reportIn('out/journeys.json', ({ stats }) => ({
  passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
  failed: stats?.unexpected ?? 0,
  second: stats?.flaky ?? 0,
}))

const node = (tool: string, ...args: string[]) => ({
  command: process.execPath,
  args: [tool, ...args],
})
const steps: readonly Step[] = [
  { name: 'Types', command: commandOf('tsc'), args: ['-b', '--pretty', 'false'] },
  { name: 'Lint', command: commandOf('eslint'), args: ['.', '--max-warnings', '0'] },
  { name: 'Boundaries', ...node('tools/boundaries.ts') },
  {
    name: 'Formatting',
    command: commandOf('prettier'),
    args: ['--check', '.', '--log-level', 'warn'],
  },
  { name: 'Nothing unused', command: commandOf('knip'), args: [] },
  { name: 'Words', ...node('tools/content.ts', 'check') },
  { name: 'Build', ...node('tools/build.ts') },
  { name: 'What it is made of', ...node('tools/supply-chain.ts') },
  { name: 'Unit tests', command: commandOf('vitest'), args: ['run'], tally: unitTally },
  ...(isQuick
    ? []
    : [{ name: 'Journeys in the real window', ...node('tools/journeys.ts'), tally: journeyTally }]),
]

/** PostgreSQL for the review, strace for power cuts, kills and failing disks. */
const missing = [
  ...(isInstalled ? [] : ['postgresql']),
  ...(spawnSync('strace', ['-V']).status === 0 ? [] : ['strace']),
]
await ensureForTests(thisMachine(), missing)
await ensureOffice(thisMachine())
const tallies = steps.map(run)
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
const second = tallies.reduce((sum, tally) => sum + (tally.second ?? 0), 0)
if (second > 0) console.log(`\nPassed at the second try only, see “flaky” above: ${second}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
