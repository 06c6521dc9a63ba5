/** The review opened on a made-up nation, in a process of its own: what it published is fetched as from the real one. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { detailsFile } from '../../review/details-file.ts'
import { publishedFolder } from '../../review/place.ts'
import type { Details } from '../../shared/sharing/details.ts'
import type { Quarter } from '../../shared/sharing/quarters.ts'

const root = resolve(import.meta.dirname, '../..')

export interface MadeUpReview {
  readonly name: string
  readonly address: string
  /** The details file that a manager opens. */
  readonly file: string
  /** What homes get of a quarter that was published. */
  readonly benchmarkOf: (quarter: Quarter) => string
  readonly publish: (quarter: Quarter) => void
  readonly stop: () => Promise<void>
  /** Stops it and takes its folder away. */
  readonly end: () => Promise<void>
}

/** Half of so many made-up services share, in two quarters; the first is published. */
export async function openMadeUpReview(services = 4_000): Promise<MadeUpReview> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-made-up-'))
  const env = { ...process.env, REVIEW_DATA_FOLDER: folder, REVIEW_PORT: '0' }
  const program = join(root, 'review/server.ts')
  const review = (...asked: readonly string[]) =>
    execFileSync(process.execPath, [program, ...asked], { cwd: root, env, encoding: 'utf8' })
  const publish = (quarter: Quarter) => void review('publish', quarter, '--made-up')
  const nation = ['--opt-in', '0.5', '--quarters', '2', '--seed', '1']
  review('simulate', '--services', String(services), ...nation)
  publish('2026-Q4')
  const child = spawn(process.execPath, [program, 'show', '--made-up'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await listening(child)
  const own = join(folder, 'made-up')
  const { name, address } = JSON.parse(readFileSync(detailsFile(own), 'utf8')) as Details
  const stop = async () => {
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return {
    name,
    address,
    file: detailsFile(own),
    benchmarkOf: quarter => join(publishedFolder(own), quarter, 'benchmark.json'),
    publish,
    stop,
    end: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function listening(child: ChildProcess): Promise<void> {
  for await (const said of child.stdout ?? []) {
    if (String(said).includes('listens at')) {
      child.stdout?.resume()
      return
    }
  }
  throw new Error('The review ended before it listened.')
}
