import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import type { Post } from '../../../electron/sending/trip.ts'
import { isGenuine } from '../../../electron/system/signatures.ts'
import { detailsFile } from '../../../review/details-file.ts'
import { readSettings } from '../../../review/settings.ts'
import { present } from '../../../shared/assert.ts'
import type { Details } from '../../../shared/sharing/details.ts'
import { someFacts } from '../../support/builders.ts'
import { chance } from '../../support/chance.ts'
import { mishaps, openChaosProxy, type Plan } from '../../support/chaos-proxy.ts'
import { fewOrInCi } from '../../support/full.ts'
import { nodePost } from '../../support/node-post.ts'
import { reviewFolder, startReview, stored } from '../../support/review.ts'
import { nothingKeptBack, startApp } from '../../support/sending.ts'

/** In batches; in the middle of each, both sides are restarted. All of them on the build machine. */
const uploads = fewOrInCi(1_000, 5_000)
const atOnce = 50
/** A letter has about a thousand bytes with its head, an answer about half as many. */
const longest = 1_300

/** Each offset in turn, and each mishap at some of them. */
function misfortune() {
  const random = chance(21)
  const seen = new Map<string, number>()
  let turn = 0
  const next = (): Plan => {
    turn += 1
    const mishap = present(mishaps[Math.floor(random() * mishaps.length)], 'A mishap')
    seen.set(mishap, (seen.get(mishap) ?? 0) + 1)
    return { mishap, after: (turn * 7) % longest }
  }
  return { next, seen }
}

it(
  `brings ${uploads} letters through a line that breaks at every byte: one row and one receipt each`,
  { timeout: 1_800_000 },
  async () => {
    const { next, seen } = misfortune()
    const proxy = await openChaosProxy(next)
    onTestFinished(proxy.close)
    const folder = reviewFolder()
    const settings = readSettings({
      REVIEW_DATA_FOLDER: folder,
      REVIEW_PORT: '0',
      REVIEW_PER_MINUTE: '100000',
      REVIEW_ADDRESS: proxy.address,
    })
    const start = async () => {
      const review = await startReview(settings)
      proxy.leadTo(Number(new URL(review.address).port))
      return review
    }
    let review = await start()
    const details = JSON.parse(readFileSync(detailsFile(folder), 'utf8')) as Details
    let onTheWay = 0
    const socket = nodePost(2_000)
    const post: Post = async (...asked) => {
      onTheWay += 1
      try {
        return await socket(...asked)
      } finally {
        onTheWay -= 1
      }
    }
    let app = startApp({ post, details })
    const { folder: records, time } = app
    const agreed = new Map<string, string>()

    const batch = async () => {
      for (let one = 0; one < atOnce; one += 1) {
        const { id: serviceId } = await app.calls['services.add'](someFacts())
        const asked = { serviceId, keptBack: nothingKeptBack }
        const { letterId, sha256, text } = await app.calls['sharing.preview'](asked)
        agreed.set(letterId, text)
        await app.calls['sharing.agree']({ letterId, sha256 })
      }
    }
    const restart = async () => {
      app.end()
      await review.stop()
      review = await start()
      app = startApp({ post, details, folder: records, time })
      app.sender.changed()
    }
    const left = () =>
      app.db
        .prepare<[], number>(`SELECT count(*) FROM letter WHERE state IN ('frozen', 'sending')`)
        .pluck()
        .get() ?? 0
    const comeToRest = async (until: number) => {
      while (left() > until) {
        await new Promise(resolve => setImmediate(resolve))
        if (onTheWay === 0) time.pass((time.untilNext() ?? 0) + 1)
      }
    }

    while (agreed.size < uploads) {
      await batch()
      // In the middle of a batch, with one letter on its way.
      await comeToRest(atOnce / 2)
      await restart()
      await comeToRest(0)
    }

    const rows = app.db
      .prepare<[], { id: string; text: string; sha256: string; state: string; receipt: string }>(
        'SELECT id, text, sha256, state, receipt FROM letter',
      )
      .all()
    expect(new Map(rows.map(({ id, text }) => [id, text]))).toEqual(agreed)
    expect(rows.filter(({ state }) => state !== 'sent')).toEqual([])
    const isProved = ({ id, sha256, receipt }: (typeof rows)[number]) =>
      isGenuine(
        JSON.parse(receipt) as Parameters<typeof isGenuine>[0],
        { id, sha256, quarter: '2026-Q4' },
        details,
      )
    expect(rows.filter(row => !isProved(row))).toEqual([])
    expect([...seen.keys()].sort()).toEqual([...mishaps].sort())
    expect(app.reported).toEqual([])
    app.end()
    await review.stop()
    const kept = await stored(settings)
    expect(new Map(kept.map(({ id, body }) => [id, body]))).toEqual(agreed)
    expect(kept.filter(({ replaced_by: by }) => by !== null)).toEqual([])
  },
)
