import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readSettings } from '../../review/settings.ts'
import type { Letter } from '../../shared/sharing/letter.ts'
import { canMount, temporaryDisk } from '../support/mounted-disk.ts'
import { hasPostgres, startPostgres } from '../support/postgres.ts'
import { aLetter, reviewFolder, send, startReview } from '../support/review.ts'

const generous = { REVIEW_PORT: '0', REVIEW_PER_MINUTE: '100000' }

async function fillAndEmpty(
  disk: string,
  environment: Readonly<Record<string, string>>,
  pagesLeft: number,
): Promise<void> {
  const review = await startReview(readSettings({ ...generous, ...environment }))
  const receipts = new Map<Letter, string>()
  const sendTen = async () => {
    const letters = Array.from({ length: 10 }, () => aLetter())
    const answers = await Promise.all(letters.map(letter => send(review, letter)))
    for (const [at, letter] of letters.entries()) {
      const answer = answers[at]
      if (answer?.status === 201) receipts.set(letter, answer.text)
    }
    return answers.map(({ status, retryAfter }) => `${status} ${retryAfter ?? ''}`)
  }
  await sendTen()
  const filler = join(disk, 'somebody-elses-file')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc((bavail - pagesLeft) * bsize))
  const said = new Set<string>()
  for (let round = 0; round < 60; round += 1) for (const each of await sendTen()) said.add(each)
  expect([...said].sort()).toEqual(['201 ', '503 10'])
  const kept = receipts.size
  // Full to the last byte, what was stored is still given its receipt.
  const [first = aLetter()] = receipts.keys()
  expect((await send(review, first)).status).toBe(200)
  rmSync(filler)
  expect(new Set(await sendTen())).toEqual(new Set(['201 ']))
  expect(receipts.size).toBe(kept + 10)
  for (const [letter, text] of receipts) {
    expect(await send(review, letter)).toEqual({ status: 200, text, retryAfter: null })
  }
  expect(review.lines.slice(1)).toEqual([])
}

it.skipIf(!canMount)(
  'tells senders to come back while the disk is full, loses nothing, and goes on once there is room',
  async () => {
    const disk = temporaryDisk('4m')
    await fillAndEmpty(disk, { REVIEW_DATA_FOLDER: disk }, 10)
  },
)

it.skipIf(!canMount || !hasPostgres)(
  'does so while the disk of PostgreSQL is full',
  { timeout: 120_000 },
  async () => {
    const disk = temporaryDisk('128m')
    const postgres = await startPostgres([], join(disk, 'postgres'))
    onTestFinished(postgres.end)
    const DATABASE_URL = postgres.newDatabase()
    await fillAndEmpty(disk, { REVIEW_DATA_FOLDER: reviewFolder(), DATABASE_URL }, 40)
  },
)
