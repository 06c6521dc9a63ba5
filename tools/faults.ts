/** Tries the records against all that can happen to a PC, in full, and ends with how much of each was tried. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, root } from './build.ts'

/** Each in a part of the tests; what CI runs of them is a short part. */
const suites = [
  'test/electron/faults',
  'test/electron/power-cut.test.ts',
  'test/electron/kill-while-answering.test.ts',
  'test/electron/sending/kill-between-writes.test.ts',
  'test/electron/backups',
  'test/electron/lock',
  'test/electron/database',
  'test/electron/calls/any-input.test.ts',
]

/** What a full run tries at least. Counted by the tests themselves, in test/support/faults/counted.ts. */
const goals: Readonly<Record<string, number>> = {
  'power cuts': 10_000,
  kills: 1_000,
  'kills inside updates': 500,
  'full disks': 50,
  'input and output errors': 50,
  'read-only disks': 50,
  'damaged files': 1_000,
  'hostile backups': 900,
  'path forms': 60,
  'generated calls': 10_000 * 100,
  'two apps at once': 20,
}

interface Count {
  readonly kind: string
  readonly many: number
}

function countsIn(file: string): ReadonlyMap<string, number> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  const counts = new Map<string, number>()
  for (const line of lines.filter(each => each !== '')) {
    const { kind, many } = JSON.parse(line) as Count
    counts.set(kind, (counts.get(kind) ?? 0) + many)
  }
  return counts
}

const given = process.argv.slice(2)
const names = given.filter(each => !each.startsWith('-'))
const files = names.length > 0 ? names : suites
const counted = join(root, 'out/faults/counted.jsonl')
mkdirSync(join(root, 'out/faults'), { recursive: true })
rmSync(counted, { force: true })

const options = given.filter(each => each.startsWith('-'))
// One after the other: each is measured by what it tries, and together they would only wait for the disk.
const args = ['run', '--no-file-parallelism', ...files, ...options]
const { status } = spawnSync(commandOf('vitest'), args, {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    CARE_CYBER_CHECK_FULL: 'yes',
    CARE_CYBER_CHECK_FAULTS_FILE: counted,
  },
  shell: process.platform === 'win32',
})

const counts = countsIn(counted)
const isWhole = names.length === 0
const rows = Object.entries(goals)
  .map(([kind, goal]) => ({ kind, goal, many: counts.get(kind) ?? 0 }))
  .filter(({ many }) => isWhole || many > 0)
const short = rows.filter(({ many, goal }) => isWhole && many < goal)

console.log('\nTried:')
for (const { kind, many, goal } of rows) {
  const isShort = isWhole && many < goal
  const figure = many.toLocaleString('en-GB').padStart(11)
  console.log(`${figure}  ${kind}${isShort ? `: FEWER THAN ${goal.toLocaleString('en-GB')}` : ''}`)
}
const isWell = status === 0 && short.length === 0
console.log(isWell ? '\nNothing was lost.' : '\nNOT ALL IS WELL: see above.')
process.exitCode = isWell ? 0 : 1
