/** Everything about this computer that the choice of a runtime depends on, gathered in one place so that tests can bring their own. */
import { homedir } from 'node:os'
import path from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly isRoot: boolean
  readonly env: NodeJS.ProcessEnv
  /** The project's own folder: its node_modules is where Electron and better-sqlite3 are looked for. */
  readonly projectFolder: string
  /** Where this tool keeps what it has built, shared by all checkouts of the project. */
  readonly cacheFolder: string
  /** Writes one line for the person at the terminal. */
  readonly say: (line: string) => void
}

/** The computer this process runs on. What is said goes to standard error, so that a command's own output stays clean. */
export function thisMachine(env: NodeJS.ProcessEnv = process.env): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    isRoot: process.getuid?.() === 0,
    env,
    projectFolder: path.resolve(import.meta.dirname, '..', '..'),
    cacheFolder: cacheFolderFor(env),
    say: line => process.stderr.write(`${line}\n`),
  }
}

/** The user's cache folder for this project: below $XDG_CACHE_HOME, else ~/.cache. */
export function cacheFolderFor(env: NodeJS.ProcessEnv): string {
  // The XDG specification says to ignore a relative path.
  const base = env['XDG_CACHE_HOME']
  const cacheHome =
    base !== undefined && path.isAbsolute(base)
      ? base
      : path.join(env['HOME'] ?? homedir(), '.cache')
  return path.join(cacheHome, 'care-cyber-check')
}

/** Whether the stand-in can run here: it is a Linux x64 binary. */
export function canRunStandIn(machine: Pick<Machine, 'platform' | 'arch'>): boolean {
  return machine.platform === 'linux' && machine.arch === 'x64'
}
