/** What every collector is: it looks at this PC with a few tools that only read, and always comes back with a reading. */
import { execFile } from 'node:child_process'
import { readFile, statfs } from 'node:fs/promises'
import type { Reading } from '../../../shared/devices/reading.ts'

export type Trouble = 'missing' | 'denied' | 'too-long' | 'failed'

/** What was written, and what went wrong; a program that failed or was stopped may have written something too. */
export interface Told {
  readonly text: string
  readonly trouble: Trouble | null
}

export interface Tools {
  /** Runs a program that only reads, without a shell. */
  readonly run: (
    program: string,
    args: readonly string[],
    given?: { readonly input?: string; readonly milliseconds?: number },
  ) => Promise<Told>
  readonly read: (path: string) => Promise<Told>
  /** Bytes that are free on the disk of this folder, or null. */
  readonly freeOn: (path: string) => Promise<number | null>
  readonly memory: () => number
  /** The version of the core of the system. */
  readonly release: () => string
}

export type Collector = (tools: Tools, today: string) => Promise<Reading>

const shortMs = 5000
const mostOutput = 4 * 1024 * 1024

/** The longest that any collector may take. */
export const longestMs = 20_000

export const run: Tools['run'] = (program, args, { input, milliseconds = shortMs } = {}) =>
  new Promise(resolve => {
    const options = {
      timeout: milliseconds,
      killSignal: 'SIGKILL',
      maxBuffer: mostOutput,
      windowsHide: true,
      // The words of commands in English, whatever the language of this PC.
      env: { ...process.env, LC_ALL: 'C', LANGUAGE: 'C' },
    } as const
    const child = execFile(program, [...args], options, (error, text) => {
      resolve({ text, trouble: error === null ? null : troubleOf(error) })
    })
    // A program that ends before it has read everything closes its side.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input ?? '')
  })

export async function read(path: string): Promise<Told> {
  try {
    return { text: await readFile(path, 'utf8'), trouble: null }
  } catch (error) {
    return { text: '', trouble: troubleOf(error) }
  }
}

export async function freeOn(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(path)
    return bavail * bsize
  } catch {
    return null
  }
}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return 'failed'
  if ('killed' in error && error.killed === true) return 'too-long'
  const code = 'code' in error ? error.code : null
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing'
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed'
}
