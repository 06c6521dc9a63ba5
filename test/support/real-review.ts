/** The review itself in a process of its own, for journeys: on a random port, in a folder that goes afterwards. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { detailsFile } from '../../review/details-file.ts'
import type { LetterRow } from '../../review/database/database.ts'
import { openStore } from '../../review/database/open.ts'
import { readSettings } from '../../review/settings.ts'
import type { Details } from '../../shared/sharing/details.ts'
import { journey as usual } from './window.ts'

const root = resolve(import.meta.dirname, '../..')
const name = 'The made-up landscape review'

export interface RealReview {
  readonly name: string
  readonly address: string
  /** The details file that a manager opens. */
  readonly file: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Stops it, runs its real command on these files and gives what that said. */
  readonly takeIn: (...files: readonly string[]) => Promise<string>
  /** Runs its real command that publishes advisories, beside it, and gives what that said. */
  readonly advise: (...words: readonly string[]) => string
  /** What is in its database. Stops it first: nobody else may look while it runs. */
  readonly stored: () => Promise<readonly LetterRow[]>
}

export async function openRealReview(folder: string): Promise<RealReview> {
  const environment = (port: string) => ({
    REVIEW_DATA_FOLDER: folder,
    REVIEW_PORT: port,
    REVIEW_NAME: name,
  })
  let child: ChildProcess | null = await listen(environment('0'))
  const { address } = JSON.parse(readFileSync(detailsFile(folder), 'utf8')) as Details
  const environmentAgain = environment(new URL(address).port)
  const stop = async () => {
    const running = child
    child = null
    if (running === null) return
    const ended = once(running, 'exit')
    running.kill('SIGTERM')
    await ended
  }
  const command = (...words: readonly string[]) =>
    execFileSync(process.execPath, [join(root, 'review/server.ts'), ...words], {
      cwd: root,
      env: { ...process.env, ...environmentAgain },
      encoding: 'utf8',
    })
  return {
    name,
    address,
    file: detailsFile(folder),
    start: async () => {
      child ??= await listen(environmentAgain)
    },
    stop,
    takeIn: async (...files) => {
      await stop()
      return command('import', ...files)
    },
    advise: (...words) => command('advise', ...words),
    stored: async () => {
      await stop()
      const store = await openStore(readSettings(environmentAgain), { isAlone: true })
      try {
        return await store.db.selectFrom('letter').selectAll().execute()
      } finally {
        await store.close()
      }
    },
  }
}

/** Resolves once it says that it listens. */
async function listen(environment: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'review/server.ts')], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const said of child.stdout) {
    if (String(said).includes('listens at')) {
      child.stdout.resume()
      return child
    }
  }
  throw new Error('The review ended before it listened.')
}

/** A journey with the review beside it. */
export const journey = usual.extend<{ review: RealReview }>({
  review: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-review-'))
    const review = await openRealReview(folder)
    await use(review)
    await review.stop()
    rmSync(folder, { recursive: true, force: true })
  },
})
