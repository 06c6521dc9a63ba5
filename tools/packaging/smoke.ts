/** Starts a finished program as a person would, in surroundings that try to turn it into something else, and sees that it just works. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { lastLines } from '../runtime/command.ts'
import { sqliteVariable } from '../runtime/starting.ts'

const startsWithinMs = 60_000
/** A program that falls over does so soon after it has opened its records. */
const usuallyStaysForMs = 3_000
const endsWithinMs = 10_000

/**
 * Starts the program on an empty data folder. Throws unless it opens its records there, stays, and takes no notice of an inspector, of
 * Node's variables or of another database binding. `flags` are what this machine needs, such as --no-sandbox.
 */
export async function startAndSee(
  program: string,
  flags: readonly string[],
  staysForMs = usuallyStaysForMs,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'care-cyber-check-smoke-'))
  try {
    await startIn(folder, { program, flags, staysForMs })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Start {
  readonly program: string
  readonly flags: readonly string[]
  readonly staysForMs: number
}

async function startIn(folder: string, { program, flags, staysForMs }: Start): Promise<void> {
  const data = join(folder, 'data')
  const intruder = join(folder, 'intruder.cjs')
  const mark = join(folder, 'intruder-was-here')
  await writeFile(intruder, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
  const env = {
    ...process.env,
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require=${JSON.stringify(intruder)}`,
    [sqliteVariable]: join(folder, 'nowhere.node'),
  }
  const child = spawn(program, [...flags, '--inspect=0', `--data-folder=${data}`], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let ending: string | undefined
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  child.once('error', error => (ending = error.message))
  const ended = new Promise<void>(resolve => {
    child.once('close', (status, signal) => {
      ending ??= `it ended with ${signal ?? status ?? 'nothing'}`
      resolve()
    })
  })
  const hasRecords = (): boolean => existsSync(join(data, 'records.db'))
  const until = Date.now() + startsWithinMs
  while (!hasRecords() && ending === undefined && Date.now() < until) await wait(200)
  if (ending === undefined) await Promise.race([wait(staysForMs), ended])
  const faults = faultsOf({ ending, said, hasRecords: hasRecords(), hasIntruder: existsSync(mark) })

  child.kill()
  const timer = setTimeout(() => child.kill('SIGKILL'), endsWithinMs)
  if (child.pid !== undefined) await ended
  clearTimeout(timer)
  if (faults.length > 0) throw new Error(`${faults.join('\n')}\n${lastLines(said)}`)
}

interface Seen {
  readonly ending: string | undefined
  readonly said: string
  readonly hasRecords: boolean
  readonly hasIntruder: boolean
}

function faultsOf({ ending, said, hasRecords, hasIntruder }: Seen): string[] {
  return [
    ...(ending === undefined ? [] : [`The program did not stay: ${ending}.`]),
    ...(hasRecords ? [] : ['The program did not open its records.']),
    ...(hasIntruder ? ['The program ran a script that NODE_OPTIONS named.'] : []),
    ...(said.includes('Debugger listening') ? ['The program let itself be inspected.'] : []),
  ]
}
