/** Tries the records against all that can happen to a PC, in full: power cuts, kills, damaged files, hostile backups, full disks. */
import { spawnSync } from 'node:child_process'
import { commandOf, root } from './build.ts'

/** Each in a part of the tests; what CI runs of them is a short part. */
const suites = [
  'test/electron/power-cut.test.ts',
  'test/electron/kill-while-answering.test.ts',
  'test/electron/sending/kill-between-writes.test.ts',
  'test/electron/backups',
  'test/electron/lock',
  'test/electron/database',
  'test/electron/calls/any-input.test.ts',
]

const { status } = spawnSync(commandOf('vitest'), ['run', ...suites, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CARE_CYBER_CHECK_FULL: 'yes' },
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
