/** A computer for the tests of the runtime: Linux x64 with an empty cache in a temporary folder, and everything it says kept. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Outcome } from '../../../tools/runtime/command.ts'
import type { Machine } from '../../../tools/runtime/machine.ts'

/** An empty folder that goes when the test is over. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'care-cyber-check-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A machine with its own cache; `said` fills with the lines it says. */
export function aMachine(changes: Partial<Machine> = {}): Machine & { said: string[] } {
  const said: string[] = []
  return {
    platform: 'linux',
    arch: 'x64',
    isRoot: false,
    env: { DISPLAY: ':0', PATH: process.env['PATH'] },
    projectFolder: path.resolve(import.meta.dirname, '..', '..', '..'),
    cacheFolder: changes.cacheFolder ?? aFolder(),
    say: line => said.push(line),
    said,
    ...changes,
  }
}

/** How a program ended, unless told otherwise well and in silence. */
export function anOutcome(changes: Partial<Outcome> = {}): Outcome {
  return { status: 0, isMissing: false, output: '', errors: '', ...changes }
}
