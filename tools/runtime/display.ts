/** Runs a command where it can open windows: on the display that is there, or on a virtual one that goes when the command goes. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { asSystemError, RuntimeFailure } from './failure.ts'
import type { Machine } from './machine.ts'

/** Set for everything that runs under a virtual display, which itself cannot be told from a real one. */
export const virtualDisplayMark = 'CARE_CYBER_CHECK_VIRTUAL_DISPLAY'

/** Whether windows need a virtual display here. */
export function lacksDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'>): boolean {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']
}

export interface DisplayNeed {
  readonly needsVirtualDisplay: boolean
  readonly env: NodeJS.ProcessEnv
}

const virtualScreen = ['-a', '-s', '-screen 0 1920x1200x24']
// The shell tells its process number, then becomes the command: signals go to that one, and xvfb-run stays to clear up after it.
// By way of a file, because newer versions of xvfb-run close or use the further channels of the process.
const tellNumber = 'echo "$$" > "$1"; shift; exec "$@"'

/**
 * Runs `command` with the runtime's environment, under a virtual display if it needs one, in this terminal.
 * Hands back its exit code (128 + number for a signal, as a shell does). Signals to this process are passed on to it.
 */
export function runWithDisplay(
  runtime: DisplayNeed,
  command: string,
  args: readonly string[],
  cwd = process.cwd(),
): Promise<number> {
  const task = { command, args, cwd, env: runtime.env }
  return runtime.needsVirtualDisplay ? runVirtually(task) : runPlainly(task)
}

interface Task {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

function runPlainly({ command, args, cwd, env }: Task): Promise<number> {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' })
  const passOn = (signal: NodeJS.Signals): void => {
    // A terminal sends Ctrl-C to the command as well; twice means "at once" to many programs.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  return untilEnd(child, passOn, command)
}

async function runVirtually({ command, args, cwd, env }: Task): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'care-cyber-check-display-'))
  const numberFile = path.join(folder, 'process-number')
  const child = spawn(
    'xvfb-run',
    [...virtualScreen, 'sh', '-c', tellNumber, 'sh', numberFile, command, ...args],
    {
      cwd,
      env: { ...env, [virtualDisplayMark]: '1' },
      stdio: 'inherit',
      // Outside the terminal's group, or Ctrl-C would end xvfb-run before it has stopped its display.
      detached: true,
    },
  )
  const passOn = (signal: NodeJS.Signals): void => {
    const told = existsSync(numberFile) ? Number(readFileSync(numberFile, 'utf8')) : 0
    if (told > 0) sendUnlessGone(told, signal)
    // Before the command has begun there is only xvfb-run and its display: both go with their group.
    else if (child.pid !== undefined) sendUnlessGone(-child.pid, 'SIGTERM')
  }
  try {
    return await untilEnd(child, passOn, 'xvfb-run')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function untilEnd(
  child: ChildProcess,
  passOn: (signal: NodeJS.Signals) => void,
  command: string,
): Promise<number> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, passOn)
  return new Promise<number>((resolve, reject) => {
    child.once('error', error => {
      const isMissing = asSystemError(error).code === 'ENOENT'
      reject(
        isMissing
          ? new RuntimeFailure(
              `${command} could not be started: it was not found.`,
              'Run `npm ci`, then try again.',
            )
          : error,
      )
    })
    child.once('exit', (status, signal) =>
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    )
  }).finally(() => signals.forEach(signal => process.off(signal, passOn)))
}

function sendUnlessGone(processNumber: number, signal: NodeJS.Signals): void {
  try {
    process.kill(processNumber, signal)
  } catch (error) {
    if (asSystemError(error).code !== 'ESRCH') throw error
  }
}
