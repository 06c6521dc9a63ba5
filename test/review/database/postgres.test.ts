import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { present } from '../../../shared/assert.ts'
import type { Letter } from '../../../shared/sharing/letter.ts'
import { readSettings, type Settings } from '../../../review/settings.ts'
import { fewOrInCi } from '../../support/full.ts'
import { hasPostgres, type Postgres, startPostgres } from '../../support/postgres.ts'
import {
  aLetter,
  newSecret,
  reviewFolder,
  send,
  startReview,
  stored,
  tally,
} from '../../support/review.ts'

const rounds = fewOrInCi(2, 20)

describe.skipIf(!hasPostgres)('PostgreSQL', () => {
  let started: Postgres | undefined
  beforeAll(async () => {
    started = await startPostgres()
  })
  afterAll(() => started?.end())
  const postgres = () => present(started, 'PostgreSQL')

  const settingsOn = (url: string, dataFolder = reviewFolder()): Settings =>
    readSettings({
      REVIEW_PORT: '0',
      REVIEW_PER_MINUTE: '100000',
      REVIEW_MOST_WAITING: '5000',
      REVIEW_DATA_FOLDER: dataFolder,
      DATABASE_URL: url,
    })

  /** A second server of the same review: the same keys on another machine. */
  function secondFolder(first: string): string {
    const folder = reviewFolder()
    mkdirSync(join(folder, 'keys'))
    for (const name of ['signing-key.pem', 'sealing-key.pem']) {
      copyFileSync(join(first, 'keys', name), join(folder, 'keys', name))
    }
    return folder
  }

  it('serves two servers at once, and each submission is stored once', async () => {
    const url = postgres().newDatabase()
    const first = settingsOn(url)
    const one = await startReview(first)
    const other = await startReview(settingsOn(url, secondFolder(first.dataFolder)))
    const letter = aLetter()
    const both = [one, other]
    const same = Array.from({ length: 200 }, (_, at) => send(both[at % 2] ?? one, letter))
    expect(tally(await Promise.all(same))).toEqual({ '201': 1, '200': 199 })
    const secret = newSecret()
    const old = aLetter({ secret })
    await send(one, old)
    const corrections = Array.from({ length: 60 }, (_, at) =>
      send(both[at % 2] ?? one, aLetter({ secret, replaces: old.id })),
    )
    expect(tally(await Promise.all(corrections))).toEqual({ '201': 1, '409 stale replaces': 59 })
    await one.stop()
    await other.stop()
    expect(await stored(first)).toHaveLength(3)
  })

  it('lets servers that start together make the tables once', async () => {
    const url = postgres().newDatabase()
    const first = settingsOn(url)
    await (await startReview(settingsOn(postgres().newDatabase(), first.dataFolder))).stop()
    const folders = [first.dataFolder, ...[1, 2, 3].map(() => secondFolder(first.dataFolder))]
    const all = await Promise.all(folders.map(folder => startReview(settingsOn(url, folder))))
    for (const review of all) expect((await send(review, aLetter())).status).toBe(201)
  })

  it('keeps out a server that would sign with another key', async () => {
    const url = postgres().newDatabase()
    await (await startReview(settingsOn(url))).stop()
    await expect(startReview(settingsOn(url))).rejects.toThrow('belongs to the signing key')
  })

  it('says that PostgreSQL cannot be reached, without the password', async () => {
    const away = startReview(settingsOn('postgresql://review:Rosewood@127.0.0.1:1/review'))
    await expect(away).rejects.toThrow('PostgreSQL cannot be reached (ECONNREFUSED)')
  })

  it(
    'tells senders to come back while PostgreSQL is away, and loses nothing',
    { timeout: 60_000 + rounds * 15_000 },
    async () => {
      const settings = settingsOn(postgres().newDatabase())
      const review = await startReview(settings)
      const receipts: { readonly letter: Letter; readonly text: string }[] = []
      const seen = new Map<string, number>()
      let isOver = false
      const sender = async () => {
        while (!isOver) {
          const letter = aLetter()
          const { status, text, retryAfter } = await send(review, letter)
          if (status === 201) receipts.push({ letter, text })
          const said = `${status} ${retryAfter ?? ''}`
          seen.set(said, (seen.get(said) ?? 0) + 1)
          if (status !== 201) await wait(20)
        }
      }
      const senders = Promise.all(Array.from({ length: 8 }, sender))
      for (let round = 0; round < rounds; round += 1) {
        await wait(400)
        await postgres().kill()
        await wait(200)
        expect((await fetch(`${review.address}/ready`)).status).toBe(503)
        expect((await fetch(`${review.address}/health`)).status).toBe(200)
        await postgres().start()
      }
      await wait(400)
      isOver = true
      await senders
      expect([...seen.keys()].sort()).toEqual(['201 ', '503 10'])
      expect((await send(review, aLetter())).status).toBe(201)
      for (const { letter, text } of receipts) {
        expect(await send(review, letter)).toEqual({ status: 200, text, retryAfter: null })
      }
      expect(review.lines.slice(1)).toEqual([])
      console.log(`${rounds} kills of PostgreSQL, ${receipts.length} receipts, none lost`)
    },
  )
})

it.skipIf(!hasPostgres)(
  'refuses a PostgreSQL that does not write through to the disk',
  async () => {
    const careless = await startPostgres(['fsync=off'])
    try {
      const settings = readSettings({
        REVIEW_PORT: '0',
        REVIEW_DATA_FOLDER: reviewFolder(),
        DATABASE_URL: careless.newDatabase(),
      })
      await expect(startReview(settings)).rejects.toThrow('fsync off')
    } finally {
      careless.end()
    }
  },
)
