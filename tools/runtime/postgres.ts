/** A real PostgreSQL from Debian's package, on a free port and in a folder of its own that goes with it. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'

const installed = '/usr/lib/postgresql'
/** Those with a server: the client's package makes the same folder. */
const versions = (existsSync(installed) ? readdirSync(installed) : [])
  .filter(version => existsSync(join(installed, version, 'bin', 'initdb')))
  .map(Number)
const newest = versions.length === 0 ? null : Math.max(...versions)

export const isInstalled = newest !== null

/** PostgreSQL refuses to run as root, so that the user of Debian's package takes its place. */
const isRoot = userInfo().uid === 0

function commandOf(program: string, args: readonly string[]) {
  const path = join(installed, String(newest), 'bin', program)
  const asOther = ['--reuid=postgres', '--regid=postgres', '--init-groups', path, ...args]
  return isRoot ? (['setpriv', asOther] as const) : ([path, args] as const)
}

function run(program: string, args: readonly string[]): string {
  const [command, options] = commandOf(program, args)
  return execFileSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** While senders and servers of this very process go on; one that stood still would tear their lines itself. */
async function runBeside(program: string, args: readonly string[]): Promise<void> {
  const [command, options] = commandOf(program, args)
  const [code] = (await once(spawn(command, options, { stdio: 'ignore' }), 'exit')) as unknown[]
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}.`)
}

export interface Postgres {
  readonly folder: string
  readonly port: number
  /** An empty database. */
  readonly newDatabase: () => string
  readonly dump: (url: string) => string
  readonly start: () => Promise<void>
  /** At once, as if the power failed. */
  readonly kill: () => Promise<void>
  /** A second one that follows this one word by word, and lets it say that something is stored only once it has it. */
  readonly follow: () => Promise<Standby>
  readonly end: () => void
}

export interface Standby extends Postgres {
  /** Takes the place of the one that it followed. */
  readonly promote: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** In a folder that it makes, and that goes when this ends. */
export async function startPostgres(
  settings: readonly string[] = [],
  folder = newFolder(),
): Promise<Postgres> {
  own(folder)
  const data = join(folder, 'data')
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'review', '--no-sync'])
  return startIn(folder, await freePort(), settings)
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'care-cyber-check-postgres-'))

function own(folder: string): void {
  mkdirSync(folder, { recursive: true })
  if (isRoot) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
}

async function startIn(
  folder: string,
  port: number,
  settings: readonly string[],
): Promise<Standby> {
  const data = join(folder, 'data')
  const options = [`-k ${folder} -p ${port} -h 127.0.0.1`, ...settings.map(set => `-c ${set}`)]
  const log = join(folder, 'log')
  const control = (...args: string[]) => ['-D', data, '-l', log, '-w', ...args]
  const start = () => runBeside('pg_ctl', control('-o', options.join(' '), 'start'))
  const stop = control('-m', 'immediate', 'stop')
  const at = ['-h', '127.0.0.1', '-p', String(port), '-U', 'review']
  await start()
  let databases = 0
  return {
    folder,
    port,
    newDatabase: () => {
      databases += 1
      const name = `review${databases}`
      run('createdb', [...at, name])
      return `postgresql://review@127.0.0.1:${port}/${name}`
    },
    dump: url => run('pg_dump', [url]),
    start,
    kill: () => runBeside('pg_ctl', stop),
    follow: () => followerOf(at),
    promote: () => runBeside('pg_ctl', control('promote')),
    end: () => {
      if (isRunning(data)) run('pg_ctl', stop)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** `at` is where the one that it follows listens. */
async function followerOf(at: readonly string[]): Promise<Standby> {
  const next = newFolder()
  own(next)
  await runBeside('pg_basebackup', [
    ...at,
    '-D',
    join(next, 'data'),
    '-R',
    '-X',
    'stream',
    '-c',
    'fast',
    '--no-sync',
  ])
  const standby = await startIn(next, await freePort(), [])
  const wait = "alter system set synchronous_standby_names = '*'"
  for (const words of [wait, 'select pg_reload_conf()']) {
    run('psql', [...at, '-d', 'postgres', '-c', words])
  }
  return standby
}

const isRunning = (data: string) => existsSync(join(data, 'postmaster.pid'))
