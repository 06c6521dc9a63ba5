import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { spawn, spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { lacksDisplay, runWithDisplay } from '../../../tools/runtime/display.ts'
import { aFolder } from './a-machine.ts'

const hasXvfb = spawnSync('xvfb-run', ['--help']).status === 0
const plainly = { needsVirtualDisplay: false, env: process.env }
const virtually = { needsVirtualDisplay: true, env: { ...process.env, DISPLAY: undefined } }

it.each([
  ['linux', {}, true],
  ['linux', { DISPLAY: '' }, true],
  ['linux', { DISPLAY: ':0' }, false],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
  ['win32', {}, false],
  ['darwin', {}, false],
] as const)('knows whether a window can open on %s %j', (platform, env, isLacking) => {
  expect(lacksDisplay({ platform, env })).toBe(isLacking)
})

it('hands on the exit code', async () => {
  expect(await runWithDisplay(plainly, process.execPath, ['-e', 'process.exitCode = 7'])).toBe(7)
})

it('says so when the command is not there', async () => {
  await expect(runWithDisplay(plainly, '/no/such/program', [])).rejects.toThrow(
    '/no/such/program could not be started: it was not found.',
  )
})

it.runIf(hasXvfb)('gives a command a display of its own, and hands on the exit code', async () => {
  const file = path.join(aFolder(), 'seen')
  const code = await runWithDisplay(virtually, 'sh', [
    '-c',
    `echo "$DISPLAY $CARE_CYBER_CHECK_VIRTUAL_DISPLAY" > "${file}"; exit 7`,
  ])
  expect([code, readFileSync(file, 'utf8')]).toEqual([7, expect.stringMatching(/^:\d+ 1\n$/)])
})

it.runIf(hasXvfb)('passes a signal on to the command and leaves no display behind', async () => {
  const file = path.join(aFolder(), 'seen')
  const display = path.resolve(import.meta.dirname, '../../../tools/runtime/display.ts')
  const command = `trap 'echo stopped >> "${file}"; exit 3' TERM; echo "$DISPLAY" > "${file}"; while true; do sleep 0.1; done`
  const script = `
    const { runWithDisplay } = await import(${JSON.stringify(display)})
    process.exitCode = await runWithDisplay({ needsVirtualDisplay: true, env: process.env }, 'sh', ['-c', ${JSON.stringify(command)}])`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script])
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  await expect.poll(() => lineIn(file, 0), { timeout: 20_000 }).toMatch(/^:\d+$/)
  child.kill('SIGTERM')
  expect([await ended, lineIn(file, 1)]).toEqual([3, 'stopped'])

  const lock = `/tmp/.X${(lineIn(file, 0) ?? '').slice(1)}-lock`
  await pause(300)
  expect(isHeld(lock)).toBe(false)
})

function lineIn(file: string, line: number): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')[line]
  } catch {
    return undefined
  }
}

/** Whether an X server of that lock file is running. */
function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}
