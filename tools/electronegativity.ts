/**
 * Runs electronegativity over the app's sources and fails on every finding without an answer: node tools/electronegativity.ts. Not among
 * the development packages, as it brings four hundred old ones; npm fetches it for this run alone.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './build.ts'
import { answersGiven, findingsIn, openFindings } from './supply-chain/findings.ts'

const tool = '@doyensec/electronegativity@1.10.3'
const looked = ['electron', 'renderer', 'shared', 'package.json']

const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-electronegativity-'))
try {
  for (const name of looked) cpSync(join(root, name), join(folder, name), { recursive: true })
  const found = join(folder, 'found.csv')
  const words = ['exec', '--yes', `--package=${tool}`, '--', 'electronegativity']
  const { status } = spawnSync('npm', [...words, '-i', folder, '-o', found], {
    cwd: tmpdir(),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('electronegativity did not run; the lines above say why.')
  const findings = findingsIn(readFileSync(found, 'utf8'), folder)
  const open = openFindings(findings, answersGiven())
  console.log(`electronegativity: ${findings.length} findings, ${open.length} to answer`)
  for (const line of open) console.error(line)
  process.exitCode = open.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
