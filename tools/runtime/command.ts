/** Runs another program to its end and hands back what it said, for the caller to judge. */
import { spawn } from 'node:child_process'
import { asSystemError } from './failure.ts'

/** How a program ended: `status` is its exit code, or null when it could not be started or was stopped by a signal. */
export interface Outcome {
  readonly status: number | null
  readonly isMissing: boolean
  readonly output: string
  readonly errors: string
}

export interface CommandOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** After so long it is stopped. */
  readonly timeout?: number
}

/** Starts `command` with `args`, keeps quiet, and waits. Never rejects: a program that is not there is an outcome too. */
export function attempt(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Outcome> {
  return new Promise(resolve => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('error', error => {
      const isMissing = asSystemError(error).code === 'ENOENT'
      resolve({ status: null, isMissing, output, errors: error.message })
    })
    child.once('close', status => resolve({ status, isMissing: false, output, errors }))
  })
}

/** The last lines of what a program complained about: enough to see the reason, short enough to read. */
export function lastLines(text: string, count = 6): string {
  return text.trim().split('\n').slice(-count).join('\n')
}
