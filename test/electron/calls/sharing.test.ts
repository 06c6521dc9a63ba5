import { describe, expect, it, onTestFinished } from 'vitest'
import { useReview } from '../../../electron/calls/sharing.ts'
import { readReview } from '../../../electron/database/review.ts'
import { sharedQuestions } from '../../../shared/sharing/questions.ts'
import { letter as letterSchema } from '../../../shared/sharing/letter.ts'
import { someFacts } from '../../support/builders.ts'
import { calm, nothingKeptBack, settleAll, startApp } from '../../support/sending.ts'
import { createMemory, detailsOf, newKeys } from '../../support/small-review.ts'
import { failureOf } from '../../support/temporary-calls.ts'

const unknown = '00000000-0000-4000-8000-000000000000'
const notAsShown = 'conflict: Something changed while you were reading. Look at it once more.'

/** A review that is there, or a line that is dead. */
async function home({ hasReview = true } = {}) {
  const keys = newKeys()
  const memory = createMemory(keys)
  const line = { isUp: true, asked: 0, held: Promise.resolve() }
  const app = startApp({
    post: async (url, text) => {
      await Promise.resolve()
      line.asked += 1
      await line.held
      if (!line.isUp) return 'no-connection'
      const { status, body } = memory.answer(new URL(url).pathname, text)
      return { status, body, retryAfter: null }
    },
    details: hasReview ? detailsOf('https://review.example', keys) : null,
  })
  const { calls } = app
  const { id: serviceId } = await calls['services.add'](someFacts())
  const look = (keptBack: object = {}) =>
    calls['sharing.preview']({ serviceId, keptBack: { ...nothingKeptBack, ...keptBack } })
  const agree = async ({ letterId, sha256 }: Awaited<ReturnType<typeof look>>) =>
    calls['sharing.agree']({ letterId, sha256 })
  const standing = async () => calls['sharing.standing']({ serviceId })
  const states = async () => (await standing()).letters.map(({ state }) => state)
  const takeBack = (letterId: string) => async () => calls['sharing.takeBack']({ letterId })
  const off = async () => calls['sharing.switchOff']({ serviceId })
  /** Another home's letter is on its way and keeps this one's waiting until it is let go. */
  const keepWaiting = async () => {
    let letGo = () => {}
    line.held = new Promise(resolve => {
      letGo = resolve
    })
    const other = await calls['services.add'](someFacts({ name: 'Larch Court' }))
    return { ahead: await app.share(other.id), letGo }
  }
  return {
    app,
    calls,
    keys,
    memory,
    line,
    keepWaiting,
    serviceId,
    look,
    agree,
    standing,
    states,
    takeBack,
    off,
  }
}

describe('sharing, before anybody has chosen it', () => {
  it('is off, with nothing waiting and nobody asked', async () => {
    const { standing, line } = await home({ hasReview: false })
    expect(await standing()).toEqual({
      review: null,
      isOn: false,
      cardHiddenUntil: null,
      quarter: '2026-Q4',
      keptBack: nothingKeptBack,
      letters: [],
    })
    expect(line.asked).toBe(0)
  })

  it('can be looked at without a review, but not agreed to', async () => {
    const { look, agree, states } = await home({ hasReview: false })
    const preview = await look()
    expect(await failureOf(() => agree(preview))).toBe(
      'conflict: Open the details file of the review first.',
    )
    expect(await states()).toEqual(['prepared'])
  })

  it('is not mentioned for a year where the card was hidden', async () => {
    const { calls, serviceId, standing } = await home()
    await calls['sharing.hideCard']({ serviceId })
    expect(await standing()).toMatchObject({ cardHiddenUntil: '2027-11-23', isOn: false })
  })
})

describe('what is shown', () => {
  it('is the exact text of a letter that the review would take', async () => {
    const { look } = await home()
    const preview = await look()
    const read = letterSchema.parse(JSON.parse(preview.text))
    expect(read).toMatchObject({
      id: preview.letterId,
      replaces: null,
      submission: preview.submission,
    })
    expect(preview.submission).toMatchObject({ kind: 'care-home', quarter: '2026-Q4', app: '0.1' })
  })

  it('leaves out what is kept back, remembers that, and stays one letter', async () => {
    const { look, standing } = await home()
    const first = await look()
    const keptBack = { questions: [sharedQuestions[0]], devices: true, dspt: true }
    const second = await look(keptBack)
    expect([second.letterId, second.submission.dspt]).toEqual([first.letterId, null])
    const { letters, keptBack: kept } = await standing()
    expect(kept).toEqual(keptBack)
    expect(letters.map(({ text, state }) => [text, state])).toEqual([[second.text, 'prepared']])
  })

  it('is nothing after the last quarter that is collected, or of a service that is gone', async () => {
    const { app, look, calls } = await home()
    expect(
      await failureOf(() =>
        calls['sharing.preview']({ serviceId: unknown, keptBack: nothingKeptBack }),
      ),
    ).toBe('not-found: That service is no longer in the list.')
    app.time.setClock('2032-01-01T09:00:00.000Z')
    expect(await failureOf(look)).toBe('conflict: The review collects nothing at this time.')
  })
})

describe('the consent', () => {
  it('is to the text that was shown: another one is refused', async () => {
    const { calls, look, agree, states, line } = await home()
    const first = await look()
    const second = await look({ devices: true, dspt: true })
    expect(await failureOf(() => agree(first))).toBe(notAsShown)
    expect(await failureOf(() => agree({ ...second, letterId: unknown }))).toBe(notAsShown)
    expect(
      await failureOf(() =>
        calls['sharing.agree']({ letterId: second.letterId, sha256: '0'.repeat(64) }),
      ),
    ).toBe(notAsShown)
    await calm()
    expect([await states(), line.asked]).toEqual([['prepared'], 0])
  })

  it('sends what was shown though the records have changed since', async () => {
    const { app, calls, serviceId, look, agree, memory } = await home()
    const preview = await look()
    await calls['services.change']({ id: serviceId, change: { dsptStatus: 'never' } })
    await agree(preview)
    await settleAll(app)
    expect(memory.textOf(preview.letterId)).toBe(preview.text)
  })

  it('counts once', async () => {
    const { app, look, agree, memory } = await home()
    const preview = await look()
    await agree(preview)
    expect(await failureOf(() => agree(preview))).toBe(notAsShown)
    await settleAll(app)
    expect(memory.counting()).toEqual([preview.letterId])
  })

  it('is asked for anew where what would be replaced has come or gone meanwhile', async () => {
    const { app, look, agree, takeBack } = await home()
    const first = await look()
    await agree(first)
    await settleAll(app)
    const correction = await look()
    expect(correction.replaces).toBe(first.letterId)
    await takeBack(first.letterId)()
    expect(await failureOf(() => agree(correction))).toBe(notAsShown)
    const anew = await look()
    expect([anew.replaces, anew.letterId]).toEqual([null, correction.letterId])
    const [old, own] = [correction, anew].map(({ text }) => letterSchema.parse(JSON.parse(text)))
    // The secret of what was taken back is spent.
    expect(own?.withdrawal).not.toBe(old?.withdrawal)
  })

  it('to a correction takes the place of one that never left', async () => {
    const { app, keepWaiting, look, agree, standing, memory } = await home()
    const { ahead, letGo } = await keepWaiting()
    const first = await look()
    await agree(first)
    const second = await look({ dspt: true })
    expect(second.replaces).toBeNull()
    await agree(second)
    const { letters } = await standing()
    expect(letters.map(({ id, state }) => [id, state])).toEqual([
      [second.letterId, 'frozen'],
      [first.letterId, 'replaced'],
    ])
    letGo()
    await settleAll(app)
    expect(memory.counting()).toEqual([ahead, second.letterId])
  })
})

describe('taking back', () => {
  it('ends at once what never left', async () => {
    const { app, keepWaiting, serviceId, look, agree, takeBack, states, memory } = await home()
    const { ahead, letGo } = await keepWaiting()
    const preview = await look()
    await agree(preview)
    await takeBack(preview.letterId)()
    expect(await states()).toEqual(['withdrawn'])
    letGo()
    await settleAll(app)
    expect(memory.counting()).toEqual([ahead])
    expect(app.letters(serviceId)[0]?.attempts).toEqual([])
  })

  it('goes on until the review has said so', async () => {
    const { app, look, agree, takeBack, states, line, memory } = await home()
    const preview = await look()
    await agree(preview)
    await settleAll(app)
    line.isUp = false
    await takeBack(preview.letterId)()
    await calm()
    app.time.pass(24 * 60 * 60_000)
    await calm()
    expect([await states(), memory.counting()]).toEqual([['withdrawing'], [preview.letterId]])
    line.isUp = true
    await settleAll(app)
    expect([await states(), memory.counting()]).toEqual([['withdrawn'], []])
    await takeBack(preview.letterId)()
    expect(await states()).toEqual(['withdrawn'])
  })

  it('of a correction takes back all that carry its secret', async () => {
    const { app, look, agree, takeBack, states, line, memory } = await home()
    await agree(await look())
    await settleAll(app)
    line.isUp = false
    const correction = await look()
    await agree(correction)
    await calm()
    expect(await states()).toEqual(['frozen', 'sent'])
    await takeBack(correction.letterId)()
    expect(await states()).toEqual(['withdrawing', 'withdrawing'])
    line.isUp = true
    await settleAll(app)
    expect([await states(), memory.counting()]).toEqual([['withdrawn', 'withdrawn'], []])
  })

  it('says plainly where there is nothing to take back, or no longer a way', async () => {
    const { app, look, agree, takeBack, states } = await home()
    const first = await look()
    const nothing = 'not-found: That was never sent, so there is nothing to take back.'
    expect(await failureOf(takeBack(unknown))).toBe(nothing)
    expect(await failureOf(takeBack(first.letterId))).toBe(nothing)
    await agree(first)
    await settleAll(app)
    const second = await look()
    await agree(second)
    await settleAll(app)
    expect(await failureOf(takeBack(first.letterId))).toBe(
      'conflict: A newer one took its place. Take that one back instead.',
    )
    app.time.setClock('2027-01-01T09:00:00.000Z')
    expect(await failureOf(takeBack(second.letterId))).toBe(
      'conflict: That quarter ended on 31 December 2026. What was sent is part of its totals now and cannot be taken out again.',
    )
    expect(await states()).toEqual(['sent', 'replaced'])
  })
})

describe('switching sharing off', () => {
  it('empties the queue at once and takes back what may have arrived', async () => {
    const { app, look, agree, off, standing, states, line, memory } = await home()
    await agree(await look())
    await settleAll(app)
    line.isUp = false
    await agree(await look())
    await calm()
    await agree(await look())
    await look()
    expect(await states()).toEqual(['prepared', 'frozen', 'frozen', 'sent'])
    await off()
    expect(await standing()).toMatchObject({ isOn: false })
    expect(await states()).toEqual(['withdrawn', 'withdrawing', 'withdrawing'])
    line.isUp = true
    await settleAll(app)
    expect([await states(), memory.counting()]).toEqual([
      ['withdrawn', 'withdrawn', 'withdrawn'],
      [],
    ])
  })

  it('leaves what was sent in an earlier quarter, which nobody can take out again', async () => {
    const { app, look, agree, off, states, memory } = await home()
    const old = await look()
    await agree(old)
    await settleAll(app)
    app.time.setClock('2027-01-15T09:00:00.000Z')
    const fresh = await look()
    expect(fresh.replaces).toBeNull()
    await agree(fresh)
    await settleAll(app)
    await off()
    await settleAll(app)
    expect([await states(), memory.counting()]).toEqual([['withdrawn', 'sent'], [old.letterId]])
  })

  it('comes with the removal of the service, and does not come back with it', async () => {
    const { app, calls, serviceId, look, agree, standing, memory } = await home()
    await agree(await look())
    await settleAll(app)
    await calls['services.remove']({ id: serviceId })
    await calls['services.restore']({ id: serviceId })
    await settleAll(app)
    expect(await standing()).toMatchObject({ isOn: false, letters: [{ state: 'withdrawn' }] })
    expect(memory.counting()).toEqual([])
  })

  it('goes on when the service is gone for good, and then leaves nothing behind', async () => {
    const { app, calls, serviceId, look, agree, line, memory, keys } = await home()
    await agree(await look())
    await settleAll(app)
    line.isUp = false
    await calls['services.remove']({ id: serviceId })
    await calm()
    app.end()
    app.time.setClock('2027-01-23T09:00:00.000Z')
    const reach = {
      post: (url: string, text: string) => {
        const { status, body } = memory.answer(new URL(url).pathname, text)
        return Promise.resolve({ status, body, retryAfter: null })
      },
      details: detailsOf('https://review.example', keys),
      folder: app.folder,
      time: app.time,
    }
    const later = startApp(reach)
    const count = (table: string) =>
      later.db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()
    expect([count('service'), count('sharing'), count('letter')]).toEqual([0, 0, 1])
    later.sender.changed()
    await settleAll(later)
    expect(memory.counting()).toEqual([])
    later.end()
    const last = startApp(reach)
    const left = last.db.prepare<[], number>('SELECT count(*) FROM letter').pluck()
    expect(left.get()).toBe(0)
  })
})

describe('the details of the review', () => {
  it('can be changed while nothing waits, and what was sent stays within reach', async () => {
    const { app, look, agree, keys, line, off } = await home()
    const today = '2026-11-23'
    const moved = detailsOf('https://elsewhere.example', keys)
    const other = detailsOf('https://other.example', newKeys(), 'Another review')
    useReview(app.db, other, today)
    useReview(app.db, detailsOf('https://review.example', keys), today)
    line.isUp = false
    await agree(await look())
    await calm()
    const use = (details: typeof moved) => () => useReview(app.db, details, today)
    const waits =
      'conflict: Something still waits for The landscape review. Send it or take it back before you choose another review.'
    expect([await failureOf(use(moved)), await failureOf(use(other))]).toEqual([waits, waits])
    line.isUp = true
    await settleAll(app)
    use(moved)()
    expect(await failureOf(use(other))).toMatch(/^conflict: What you sent to The landscape review/)
    await off()
    await settleAll(app)
    use(other)()
    expect(readReview(app.db)).toEqual(other)
  })
})

it('comes back from a copy with sharing off, and takes back what may have gone since', async () => {
  const { app, look, agree, memory, keys, line, serviceId } = await home()
  line.isUp = false
  await agree(await look())
  await calm()
  const copy = app.store.copyNow()
  line.isUp = true
  app.time.pass(24 * 60 * 60_000)
  await settleAll(app)
  expect(memory.counting()).toHaveLength(1)
  app.end()
  app.store.useCopy(copy?.name ?? '')
  app.store.close()
  const back = startApp({
    post: (url, text) => {
      const { status, body } = memory.answer(new URL(url).pathname, text)
      return Promise.resolve({ status, body, retryAfter: null })
    },
    details: detailsOf('https://review.example', keys),
    folder: app.folder,
    time: app.time,
  })
  onTestFinished(back.end)
  expect(back.letters(serviceId).map(({ state }) => state)).toEqual(['withdrawing'])
  expect(await back.calls['sharing.standing']({ serviceId })).toMatchObject({ isOn: false })
  back.sender.changed()
  await settleAll(back)
  expect(memory.counting()).toEqual([])
})
