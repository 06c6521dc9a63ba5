import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { readSettings } from '../../review/settings.ts'
import { present } from '../../shared/assert.ts'
import type { Letter } from '../../shared/sharing/letter.ts'
import { openChaosProxy } from '../support/chaos-proxy.ts'
import { fewOr } from '../support/full.ts'
import { hasPostgres, type Postgres, startPostgres } from '../support/postgres.ts'
import { aLetter, reviewFolder, send, startReview } from '../support/review.ts'

const rounds = fewOr(1, 5)

/** An address that stays the same whichever of two databases is behind it, as a managed PostgreSQL has. */
async function openSwitch(to: Postgres) {
  const line = await openChaosProxy(() => ({ mishap: 'none', after: 0 }))
  onTestFinished(line.close)
  line.leadTo(to.port)
  return { port: new URL(line.address).port, leadTo: line.leadTo }
}

it.skipIf(!hasPostgres)(
  'goes on with the standby when PostgreSQL is lost, with all that it gave a receipt for',
  { timeout: 60_000 + rounds * 60_000 },
  async () => {
    let now = await startPostgres()
    onTestFinished(() => now.end())
    const own = now.newDatabase()
    const line = await openSwitch(now)
    const review = await startReview(
      readSettings({
        REVIEW_PORT: '0',
        REVIEW_PER_MINUTE: '100000',
        REVIEW_DATA_FOLDER: reviewFolder(),
        DATABASE_URL: own.replace(`:${now.port}/`, `:${line.port}/`),
      }),
    )
    const receipts: { readonly letter: Letter; readonly text: string }[] = []
    const seen = new Set<string>()
    let isOver = false
    const sender = async () => {
      while (!isOver) {
        const letter = aLetter()
        const { status, text, retryAfter } = await send(review, letter)
        if (status === 201) receipts.push({ letter, text })
        else await wait(20)
        seen.add(`${status} ${retryAfter ?? ''}`)
      }
    }
    const senders = Promise.all(Array.from({ length: 8 }, sender))
    for (let round = 0; round < rounds; round += 1) {
      const standby = await now.follow()
      await wait(400)
      const lost = now
      await lost.kill()
      now = standby
      const before = receipts.length
      // It follows, and takes nothing itself, until somebody says so.
      line.leadTo(standby.port)
      await wait(200)
      await standby.promote()
      while (receipts.length === before) await wait(20)
      lost.end()
    }
    isOver = true
    await senders
    expect([...seen].sort()).toEqual(['201 ', '503 10'])
    for (const { letter, text } of receipts) {
      expect(await send(review, letter)).toEqual({ status: 200, text, retryAfter: null })
    }
    expect(review.lines.slice(1)).toEqual([])
    expect(present(receipts.at(-1), 'A receipt').text).toContain('signature')
    console.log(`${rounds} times to a standby, ${receipts.length} receipts, none lost`)
  },
)
