import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { detailsFile } from '../../../review/details-file.ts'
import { readSettings } from '../../../review/settings.ts'
import { present } from '../../../shared/assert.ts'
import type { Details } from '../../../shared/sharing/details.ts'
import type { Quarter } from '../../../shared/sharing/quarters.ts'
import { refusalSentences } from '../../../shared/sharing/refusal-words.ts'
import { someFacts } from '../../support/builders.ts'
import { nodePost } from '../../support/node-post.ts'
import { clockOn, reviewFolder, startReview, stored } from '../../support/review.ts'
import { nothingKeptBack, startApp, turnedTime } from '../../support/sending.ts'
import { failureOf } from '../../support/temporary-calls.ts'

const lastDay = '2027-01-14'
const dayAfter = '2027-01-15'
const closed =
  'conflict: Nothing can be corrected for October to December 2026. The last day was 14 January 2027.'

/** The app and the review itself, each with a clock of its own, and what was sent in December. */
async function home({ isUp = true } = {}) {
  const settings = readSettings({ REVIEW_PORT: '0', REVIEW_DATA_FOLDER: reviewFolder() })
  const review = await startReview(settings, clockOn('2026-12-30'))
  const details = JSON.parse(readFileSync(detailsFile(settings.dataFolder), 'utf8')) as Details
  const line = { isUp }
  const bring = nodePost()
  const app = startApp({
    post: (url, text, signal) =>
      line.isUp ? bring(url, text, signal) : Promise.resolve('no-connection'),
    details,
    time: turnedTime(Date.parse('2026-12-30T09:00:00.000Z')),
  })
  const { id: serviceId } = await app.calls['services.add'](someFacts())
  const on = (day: string, reviewsDay = day) => {
    app.time.setClock(`${day}T09:00:00.000Z`)
    review.clock.set(reviewsDay)
  }
  const look = (quarter?: Quarter, keptBack = nothingKeptBack) =>
    app.calls['sharing.preview']({ serviceId, quarter, keptBack })
  const agree = async ({ letterId, sha256 }: Awaited<ReturnType<typeof look>>) => {
    await app.calls['sharing.agree']({ letterId, sha256 })
    return letterId
  }
  const letter = (id: string) =>
    present(
      app.letters(serviceId).find(each => each.id === id),
      'The letter',
    )
  /** Real sockets take their time. */
  const settled = async (id: string) => {
    while (['sending', 'withdrawing'].includes(letter(id).state)) {
      await new Promise(resolve => setImmediate(resolve))
    }
    return letter(id).state
  }
  const takeBack = (letterId: string) => async () => app.calls['sharing.takeBack']({ letterId })
  const rows = async () => {
    await review.stop()
    return (await stored(settings)).map(({ id, replaced_by: by }) => [id, by]).sort()
  }
  return { app, serviceId, line, on, look, agree, letter, settled, takeBack, rows }
}

describe('what was sent for the quarter before', () => {
  it('is taken back until the very last day', async () => {
    const { on, look, agree, settled, takeBack, rows } = await home()
    const id = await agree(await look())
    expect(await settled(id)).toBe('sent')
    on(lastDay)
    await takeBack(id)()
    expect(await settled(id)).toBe('withdrawn')
    expect(await rows()).toEqual([])
  })

  it('stays in the totals from the day after, and the review is not even asked', async () => {
    const { on, look, agree, letter, settled, takeBack, rows } = await home()
    const id = await agree(await look())
    await settled(id)
    on(dayAfter)
    expect(await failureOf(takeBack(id))).toMatch(/^conflict: The last day for October to December/)
    expect([letter(id).state, letter(id).attempts.length]).toEqual(['sent', 1])
    expect(await rows()).toEqual([[id, null]])
  })

  it('is corrected until the very last day, for its own quarter and without one for the next', async () => {
    const { on, look, agree, letter, settled, rows } = await home()
    const first = await agree(await look())
    await settled(first)
    on(lastDay)
    const correction = await look('2026-Q4', { ...nothingKeptBack, dspt: true })
    expect(correction).toMatchObject({ replaces: first, submission: { quarter: '2026-Q4' } })
    const second = await agree(correction)
    expect([await settled(second), letter(first).state]).toEqual(['sent', 'replaced'])
    // What is shared without naming a quarter is for the one that runs, and replaces nothing.
    const fresh = await look()
    expect(fresh).toMatchObject({ replaces: null, submission: { quarter: '2027-Q1' } })
    const third = await agree(fresh)
    expect([await settled(third), letter(second).state]).toEqual(['sent', 'sent'])
    expect(await rows()).toEqual(
      [
        [first, second],
        [second, null],
        [third, null],
      ].sort(),
    )
  })

  it('cannot be corrected from the day after, nor agreed to then though it was shown before', async () => {
    const { on, look, agree, settled, rows } = await home()
    const first = await agree(await look())
    await settled(first)
    on(lastDay)
    const correction = await look('2026-Q4')
    on(dayAfter)
    expect(await failureOf(() => look('2026-Q4'))).toBe(closed)
    expect(await failureOf(() => agree(correction))).toMatch(/^conflict: Something changed/)
    expect(await rows()).toEqual([[first, null]])
  })

  it('is only ever corrected, never shared for the first time afterwards', async () => {
    const { on, look } = await home()
    on('2027-01-02')
    const nothing = 'conflict: Nothing can be corrected for October to December 2026.'
    expect(await failureOf(() => look('2026-Q4'))).toBe(`${nothing} Nothing was sent for them.`)
    expect(await failureOf(() => look('2027-Q2'))).toMatch(/Nothing was sent for them[.]$/)
  })
})

describe('where the two clocks do not agree, or the line was down too long', () => {
  it('the review decides about a request, and what it says is said plainly', async () => {
    const { on, look, agree, letter, settled, takeBack, rows } = await home()
    const id = await agree(await look())
    await settled(id)
    on(lastDay, dayAfter)
    await takeBack(id)()
    expect(await settled(id)).toBe('sent')
    expect(refusalSentences(letter(id)).slice(0, 2)).toEqual([
      'You asked to take it back.',
      'The review said no: the last day had passed.',
    ])
    expect(await rows()).toEqual([[id, null]])
  })

  it('the review decides about a correction, and what it corrects still counts', async () => {
    const { on, look, agree, letter, settled, rows } = await home()
    const first = await agree(await look())
    await settled(first)
    on(lastDay, dayAfter)
    const second = await agree(await look('2026-Q4'))
    expect([await settled(second), letter(first).state]).toEqual(['refused', 'sent'])
    expect(refusalSentences(letter(second))[0]).toBe('The review said no: the last day had passed.')
    expect(await rows()).toEqual([[first, null]])
  })
})

describe('what was agreed to before the quarter ended and never left', () => {
  it('is still sent in the days before the freeze', async () => {
    const { app, line, on, look, agree, letter, settled, rows } = await home({ isUp: false })
    const id = await agree(await look())
    await settled(id)
    on('2027-01-10')
    line.isUp = true
    await app.calls['sharing.tryNow'](undefined)
    expect(await settled(id)).toBe('sent')
    expect(letter(id).quarter).toBe('2026-Q4')
    expect(await rows()).toEqual([[id, null]])
  })
})
