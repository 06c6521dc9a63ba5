import { describe, expect, it } from 'vitest'
import { useReview } from '../../../electron/calls/sharing.ts'
import { readReview } from '../../../electron/database/review.ts'
import { present } from '../../../shared/assert.ts'
import { withdrawalsPath } from '../../../shared/sharing/asked.ts'
import { letterMeaning } from '../../../shared/sharing/letter-words.ts'
import { calm, settleAll, startApp } from '../../support/sending.ts'
import { sharingHome as home } from '../../support/sharing-home.ts'
import { detailsOf, newKeys } from '../../support/small-review.ts'
import { failureOf } from '../../support/temporary-calls.ts'

const unknown = '00000000-0000-4000-8000-000000000000'

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

  it('is known of all that went with one secret once the review says that it is gone', async () => {
    const { app, look, agree, states, memory } = await home()
    const { letterId: id } = await look()
    await agree(await look())
    await settleAll(app)
    const stored = app.db.prepare<[string], string>('SELECT secret FROM letter WHERE id = ?')
    // Taken back by these very records on another PC, say, before they came here as a copy.
    memory.answer(withdrawalsPath, JSON.stringify({ id, secret: stored.pluck().get(id) }))
    await agree(await look())
    await settleAll(app)
    expect(await states()).toEqual(['withdrawn', 'withdrawn'])
    const anew = await look()
    expect(anew.replaces).toBeNull()
    await agree(anew)
    await settleAll(app)
    expect(memory.counting()).toEqual([anew.letterId])
  })

  it('ends at the close of the quarter: what is in the totals stays sent, with the reason', async () => {
    const { app, look, agree, takeBack, line, serviceId } = await home()
    const { letterId } = await look()
    await agree(await look())
    await settleAll(app)
    line.says = { status: 409, body: '{"code":"quarter-closed","message":"Closed."}' }
    await takeBack(letterId)()
    await settleAll(app)
    expect(app.letters(serviceId)[0]).toMatchObject({ state: 'sent', refusal: 'quarter-closed' })
    expect(app.letters(serviceId)[0]?.receipt).not.toBeNull()
  })

  it('is still had after the quarter of what has no receipt, and nothing of it is sent any more', async () => {
    const { app, look, agree, takeBack, line, memory, states } = await home()
    line.isUp = false
    const { letterId } = await look()
    await agree(await look())
    await calm()
    app.time.setClock('2027-01-16T09:00:00.000Z')
    await takeBack(letterId)()
    expect(await states()).toEqual(['withdrawing'])
    line.isUp = true
    await settleAll(app)
    expect([await states(), memory.counting()]).toEqual([['withdrawn'], []])
  })

  it('of what has no receipt and is in the totals says that it may be, not that nothing is there', async () => {
    const { app, look, agree, takeBack, line, serviceId } = await home()
    line.says = { status: 503, body: '' }
    const { letterId } = await look()
    await agree(await look())
    await calm()
    line.says = { status: 409, body: '{"code":"quarter-closed","message":"Closed."}' }
    await takeBack(letterId)()
    await settleAll(app)
    const [letter] = app.letters(serviceId)
    expect(letter).toMatchObject({ state: 'refused', refusal: 'quarter-closed', receipt: null })
    expect(letterMeaning(present(letter, 'The letter'))).toMatch(/^The review says that answers/)
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
    app.time.setClock('2027-01-15T09:00:00.000Z')
    expect(await failureOf(takeBack(second.letterId))).toBe(
      'conflict: The last day for October to December 2026 was 14 January 2027. What was sent is part of the totals now and cannot be taken out again.',
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
    const sameAddress = detailsOf('https://review.example', newKeys())
    useReview(app.db, sameAddress, today)
    useReview(app.db, detailsOf('https://review.example', keys), today)
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
