/** What the review takes in, over its own framework doing nothing but the same insert, and how it bears ten times too many. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInstalled, type Postgres, startPostgres } from '../runtime/postgres.ts'
import { atLeast, atMost, type Figure, median, quantile, runs } from './figure.ts'
import { load, type Said, type Server, startServer } from './intake-load.ts'

const senders = 20
const timesTooMany = 10
const seconds = 3
const overloadSeconds = 10
const mostSecondsToRecover = 10
const limits = { ratio: 0.7, served: 0.8, waitMs: 100, memory: 512 }

interface Place {
  readonly name: string
  readonly newDatabase: () => string | null
}

async function withServers<T>(
  place: Place,
  settings: Readonly<Record<string, string>>,
  work: (review: Server, plain: Server) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-intake-'))
  const started: Server[] = []
  const start = async (...given: Parameters<typeof startServer>) => {
    const server = await startServer(...given)
    started.push(server)
    return server
  }
  try {
    const url = place.newDatabase()
    const review = await start(['review/server.ts'], {
      REVIEW_PORT: '0',
      REVIEW_PER_MINUTE: '100000',
      REVIEW_DATA_FOLDER: folder,
      ...(url === null ? {} : { DATABASE_URL: url }),
      ...settings,
    })
    const plain = await start(
      ['tools/bench/intake-plain.ts', folder, place.newDatabase() ?? ''],
      {},
    )
    return await work(review, plain)
  } finally {
    for (const server of started) await server.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

const isStored = ({ status }: Said) => status === 201
const perSecond = (said: readonly Said[], during: number) => said.filter(isStored).length / during

async function measureRate(place: Place): Promise<Figure> {
  return withServers(place, {}, async (review, plain) => {
    const ratios: number[] = []
    // The first run warms up both.
    for (let run = 0; run <= runs; run += 1) {
      const ours = perSecond(await load(review, senders, seconds), seconds)
      const theirs = perSecond(await load(plain, senders, seconds), seconds)
      if (run === 0) continue
      ratios.push(ours / theirs)
      console.error(
        `${place.name}: ${Math.round(ours)} submissions a second, nothing but inserts ${Math.round(theirs)}`,
      )
    }
    const unit = '× the framework with nothing but the insert'
    return atLeast(`intake-${place.name}`, median(ratios), limits.ratio, unit)
  })
}

/**
 * It is told to serve as many at once as are measured before, and then ten times as many come, each asking again a
 * tenth of a second after it was sent away, where the app waits for minutes.
 */
async function measureOverload(place: Place): Promise<readonly Figure[]> {
  const settings = { REVIEW_MOST_WAITING: String(senders) }
  return withServers(place, settings, async review => {
    await load(review, senders, seconds)
    const best = perSecond(await load(review, senders, overloadSeconds), overloadSeconds)
    const said = await load(review, senders * timesTooMany, overloadSeconds)
    const recovery = await secondsToRecover(review, best)
    const refused = said.filter(one => !isStored(one))
    const odd = refused.filter(({ status, isToldWhen }) => status !== 503 || !isToldWhen)
    if (odd.length > 0) throw new Error(`${odd.length} answers were neither stored nor told when.`)
    const served = perSecond(said, overloadSeconds)
    const wait = quantile(
      refused.map(({ milliseconds }) => milliseconds),
      0.95,
    )
    console.error(
      `${place.name}: best ${Math.round(best)} a second, overloaded ${Math.round(served)}, told to wait ${refused.length}`,
    )
    const name = `intake-${place.name}-overload`
    return [
      atLeast(`${name}-served`, served / best, limits.served, '× its best'),
      atMost(`${name}-told`, wait, limits.waitMs, 'ms until told to wait, p95'),
      atMost(`${name}-memory`, review.mostMemory(), limits.memory, 'MiB'),
      atMost(`${name}-recovery`, recovery, mostSecondsToRecover, 's until as before'),
    ]
  })
}

/** Until nobody is sent away for a second and as much is served as at least 0.8 of the best. */
async function secondsToRecover(review: Server, best: number): Promise<number> {
  const began = performance.now()
  for (let second = 0; second < 2 * mostSecondsToRecover; second += 1) {
    const from = performance.now()
    const said = await load(review, senders, 1)
    if (said.every(isStored) && perSecond(said, 1) >= limits.served * best) {
      return (from - began) / 1000
    }
  }
  return Number.POSITIVE_INFINITY
}

export async function measureIntake(): Promise<readonly Figure[]> {
  if (!isInstalled) throw new Error('Install PostgreSQL first: apt-get install postgresql')
  const postgres: Postgres = await startPostgres()
  try {
    const places: readonly Place[] = [
      { name: 'sqlite', newDatabase: () => null },
      { name: 'postgresql', newDatabase: postgres.newDatabase },
    ]
    const figures: Figure[] = []
    for (const place of places) {
      figures.push(await measureRate(place), ...(await measureOverload(place)))
    }
    return figures
  } finally {
    postgres.end()
  }
}
