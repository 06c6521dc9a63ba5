/** The review as tests need it: on either database, listening for real, with a clock that stands where it is put. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest'
import type { LetterRow } from '../../review/database/database.ts'
import { openStore } from '../../review/database/open.ts'
import type { Clock } from '../../review/edges.ts'
import { type Running, serve } from '../../review/serve.ts'
import { readSettings, type Settings } from '../../review/settings.ts'
import { present } from '../../shared/assert.ts'
import { lettersPath, withdrawalsPath } from '../../shared/sharing/asked.ts'
import { canonical } from '../../shared/sharing/canonical.ts'
import type { Letter } from '../../shared/sharing/letter.ts'
import { problem } from '../../shared/sharing/problem.ts'
import type { Submission } from '../../shared/sharing/submission.ts'
import { hasPostgres, type Postgres, startPostgres } from './postgres.ts'

export const newSecret = (): string => randomBytes(32).toString('hex')
export const hashOf = (text: string | Buffer): string =>
  createHash('sha256').update(text).digest('hex')

export function aSubmission(changes: Partial<Submission> = {}): Submission {
  return {
    schema: 1,
    quarter: '2026-Q4',
    pack: '2026.11',
    app: '0.1',
    kind: 'care-home',
    region: 'South East',
    size: '20-49',
    dspt: 'not-yet',
    answers: { 'backups-made': 'yes', 'device-list': 'partly' },
    devices: null,
    ...changes,
  }
}

interface Marks {
  readonly id: string
  readonly replaces: string | null
  readonly secret: string
}

export function aLetter(
  { id = randomUUID(), replaces = null, secret = newSecret() }: Partial<Marks> = {},
  changes: Partial<Submission> = {},
): Letter {
  return { id, replaces, withdrawal: hashOf(secret), submission: aSubmission(changes) }
}

export const textOf = (letter: Letter): string => canonical(letter)

export interface Place {
  readonly name: string
  /** Nothing stored yet. */
  readonly settings: (more?: Readonly<Record<string, string>>) => Settings
  /** The environment of the same, for a server in a process of its own. */
  readonly environment: (more?: Readonly<Record<string, string>>) => Record<string, string>
  readonly postgres: () => Postgres
}

const generous = {
  REVIEW_PORT: '0',
  REVIEW_PER_MINUTE: '100000',
  REVIEW_MOST_WAITING: '5000',
}

/** A folder that goes when the test ends. */
export function reviewFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-review-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The same tests on SQLite and on PostgreSQL; the latter is started once for a file. */
export function onEachStore(tests: (place: Place) => void): void {
  describe('on SQLite', () => {
    const environment: Place['environment'] = more => ({
      ...generous,
      REVIEW_DATA_FOLDER: reviewFolder(),
      ...more,
    })
    tests({
      name: 'SQLite',
      environment,
      settings: more => readSettings(environment(more)),
      postgres: () => {
        throw new Error('This is SQLite.')
      },
    })
  })
  describe.skipIf(!hasPostgres)('on PostgreSQL', () => {
    let started: Postgres | undefined
    beforeAll(async () => {
      started = await startPostgres()
    })
    afterAll(() => started?.end())
    const postgres = () => present(started, 'PostgreSQL')
    const environment: Place['environment'] = more => ({
      ...generous,
      REVIEW_DATA_FOLDER: reviewFolder(),
      DATABASE_URL: postgres().newDatabase(),
      ...more,
    })
    tests({
      name: 'PostgreSQL',
      environment,
      settings: more => readSettings(environment(more)),
      postgres,
    })
  })
}

export interface SetClock extends Clock {
  readonly set: (day: string) => void
}

export function clockOn(day: string): SetClock {
  let today = day
  return {
    today: () => today,
    milliseconds: () => performance.now(),
    set: next => {
      today = next
    },
  }
}

export interface Started extends Running {
  readonly clock: SetClock
  readonly lines: readonly string[]
}

/** Listens until the test ends, or is stopped before. */
export async function startReview(
  settings: Settings,
  clock = clockOn('2026-11-23'),
): Promise<Started> {
  const lines: string[] = []
  const running = await serve(settings, line => lines.push(line), clock)
  let isStopped = false
  const stop = async () => {
    if (isStopped) return
    isStopped = true
    await running.stop()
  }
  onTestFinished(stop)
  return { ...running, stop, clock, lines }
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly retryAfter: string | null
}

export async function post(
  address: string,
  body: string | Buffer<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Promise<Answer> {
  const response = await fetch(address, { method: 'POST', body, headers })
  const retryAfter = response.headers.get('retry-after')
  return { status: response.status, text: await response.text(), retryAfter }
}

export const send = ({ address }: Pick<Running, 'address'>, letter: Letter): Promise<Answer> =>
  post(address + lettersPath, textOf(letter))

export const takeBack = (
  { address }: Pick<Running, 'address'>,
  id: string,
  secret: string,
): Promise<Answer> => post(address + withdrawalsPath, JSON.stringify({ id, secret }))

/** "409 stale", "422 wrong-shape submission.size"; the status alone where it went well. */
export function verdict({ status, text }: Answer): string {
  if (status < 300) return String(status)
  const { code, field } = problem.parse(JSON.parse(text))
  return [status, code, ...(field === undefined ? [] : [field])].join(' ')
}

/** How often each verdict was given. */
export function tally(answers: readonly Answer[]): Readonly<Record<string, number>> {
  const said: Record<string, number> = {}
  for (const answer of answers) said[verdict(answer)] = (said[verdict(answer)] ?? 0) + 1
  return said
}

/** The letters that are stored, once the server has let go of them. */
export async function stored(settings: Settings): Promise<readonly LetterRow[]> {
  const store = await openStore(settings, { isAlone: true })
  try {
    return await store.db.selectFrom('letter').selectAll().orderBy('id').execute()
  } finally {
    await store.close()
  }
}
