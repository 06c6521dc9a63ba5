import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startAndSee } from '../../../tools/packaging/smoke.ts'
import { aFolder } from '../runtime/a-machine.ts'

/** Enough for a script; an app needs longer to fall over. */
const brieflyMs = 1_000
const opensRecords = `for word in "$@"; do case "$word" in --data-folder=*) folder="\${word#*=}"; mkdir -p "$folder"; : > "$folder/records.db";; esac; done`

/** A shell script in place of the app. */
function aProgram(...lines: string[]): string {
  const file = join(aFolder(), 'program')
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 })
  return file
}

describe.skipIf(process.platform === 'win32')('a program that', () => {
  it('opens its records and stays, passes', async () => {
    await expect(
      startAndSee(aProgram(opensRecords, 'exec sleep 30'), [], brieflyMs),
    ).resolves.toBeUndefined()
  })

  it('ends at once, fails, with its last words', async () => {
    const start = startAndSee(aProgram('echo "no such library" >&2', 'exit 127'), [], brieflyMs)
    await expect(start).rejects.toThrow(
      /did not stay: it ended with 127[.]\nThe program did not open its records[.]\nno such library/,
    )
  })

  it('falls over after it has opened its records, fails', async () => {
    const start = startAndSee(aProgram(opensRecords, 'sleep 0.3', 'kill -SEGV $$'), [], brieflyMs)
    await expect(start).rejects.toThrow('did not stay: it ended with SIGSEGV')
  })

  it('runs what NODE_OPTIONS names, fails', async () => {
    const node = `exec ${process.execPath} -e "setTimeout(() => {}, 30000)"`
    await expect(startAndSee(aProgram(opensRecords, node), [], brieflyMs)).rejects.toThrow(
      'ran a script that NODE_OPTIONS named',
    )
  })

  it('lets itself be inspected, fails', async () => {
    const talks = 'echo "Debugger listening on ws://127.0.0.1:1" >&2'
    await expect(
      startAndSee(aProgram(opensRecords, talks, 'exec sleep 30'), [], brieflyMs),
    ).rejects.toThrow('let itself be inspected')
  })

  it('is not there, fails', async () => {
    await expect(startAndSee('/nowhere/program', [], brieflyMs)).rejects.toThrow('ENOENT')
  })
})
