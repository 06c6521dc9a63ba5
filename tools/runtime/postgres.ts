/** A real PostgreSQL from Debian's package, on a free port and in a folder of its own that goes with it. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'

const installed = '/usr/lib/postgresql'
const versions = existsSync(installed) ? readdirSync(installed).map(Number) : []
const newest = versions.length === 0 ? null : Math.max(...versions)

export const isInstalled = newest !== null

/** PostgreSQL refuses to run as root, so that the user of Debian's package takes its place. */
const isRoot = userInfo().uid === 0

function run(program: string, args: readonly string[]): string {
  const path = join(installed, String(newest), 'bin', program)
  const asOther = ['--reuid=postgres', '--regid=postgres', '--init-groups', path, ...args]
  const [command, options] = isRoot ? ['setpriv', asOther] : [path, args]
  return execFileSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

export interface Postgres {
  readonly folder: string
  /** An empty database. */
  readonly newDatabase: () => string
  readonly dump: (url: string) => string
  readonly start: () => void
  /** At once, as if the power failed. */
  readonly kill: () => void
  readonly end: () => void
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export async function startPostgres(settings: readonly string[] = []): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-postgres-'))
  if (isRoot) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const port = await freePort()
  const log = join(folder, 'log')
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'review', '--no-sync'])
  const options = [`-k ${folder} -p ${port} -h 127.0.0.1`, ...settings.map(set => `-c ${set}`)]
  const control = (...args: string[]) => run('pg_ctl', ['-D', data, '-l', log, '-w', ...args])
  const start = () => void control('-o', options.join(' '), 'start')
  const kill = () => void control('-m', 'immediate', 'stop')
  start()
  let databases = 0
  return {
    folder,
    newDatabase: () => {
      databases += 1
      const name = `review${databases}`
      run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'review', name])
      return `postgresql://review@127.0.0.1:${port}/${name}`
    },
    dump: url => run('pg_dump', [url]),
    start,
    kill,
    end: () => {
      kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
