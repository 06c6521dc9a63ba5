import { describe, expect, it } from 'vitest'
import { someFacts } from '../../support/builders.ts'
import { nodePost } from '../../support/node-post.ts'
import { sendingHome } from '../../support/sending-home.ts'
import { calm, settleAll, startApp } from '../../support/sending.ts'
import { type Misbehaviour, reply } from '../../support/small-review.ts'

const minute = 60_000

describe('the waiting', () => {
  const busy =
    (retryAfter?: string): Misbehaviour =>
    to =>
      reply(to, {
        status: 503,
        body: '{"code":"busy","message":"Later."}',
        headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
      })

  it('is at least as long as the review said, also for an impatient hand', async () => {
    const { review, app, serviceId, tries } = await sendingHome()
    review.misbehave(busy('600'))
    const id = await app.share(serviceId)
    await tries(id, 1)
    await app.calls['sharing.tryNow'](undefined)
    app.time.pass(10 * minute - 1)
    await calm()
    expect(review.asked).toHaveLength(1)
    app.time.pass(5 * minute + 1)
    await tries(id, 2)
    expect(review.asked).toHaveLength(2)
  })

  it('is cut short by a hand where it is our own', async () => {
    const { review, app, serviceId, letter, tries } = await sendingHome()
    review.misbehave(busy())
    const id = await app.share(serviceId)
    await tries(id, 1)
    expect(letter(id).nextTryAt).not.toBeNull()
    await app.calls['sharing.tryNow'](undefined)
    await tries(id, 2)
    expect(letter(id).state).toBe('sent')
  })

  it.each(['2016-01-01T00:00:00.000Z', '2026-11-23T09:00:00.000Z'])(
    'does not follow a clock that is set, to %s',
    async moment => {
      const { review, app, serviceId, letter, tries } = await sendingHome()
      review.misbehave(busy())
      const id = await app.share(serviceId)
      await tries(id, 1)
      app.time.setClock(moment)
      app.sender.changed()
      await calm()
      expect(review.asked).toHaveLength(1)
      app.time.pass(2 * minute)
      await tries(id, 2)
      expect(letter(id).state).toBe('sent')
    },
  )

  it('goes on after a restart, and takes no more than a day after a clock that was set back', async () => {
    const { review, app, serviceId, letter, tries } = await sendingHome()
    review.misbehave(busy('3600'))
    const id = await app.share(serviceId)
    await tries(id, 1)
    app.end()
    const { folder, time } = app
    time.setClock('2026-10-02T09:00:00.000Z')
    const again = startApp({ post: nodePost(), details: null, folder, time })
    again.sender.changed()
    time.pass(24 * 60 * minute - 1)
    await calm()
    expect(review.asked).toHaveLength(1)
    time.pass(1)
    while (letter(id, again).attempts.length < 2) await calm()
    expect(letter(id, again).state).toBe('sent')
  })
})

describe('the freeze of the quarter', () => {
  it('ends what never left, with the reason, and the next quarter starts anew', async () => {
    const { review, app, serviceId, letter } = await sendingHome()
    // Of two homes, the first is on its way and keeps the second waiting.
    const other = await app.calls['services.add'](someFacts({ name: 'Larch Court' }))
    review.misbehave(() => undefined)
    const arrived = review.heard()
    const first = await app.share(serviceId)
    const waiting = await app.share(other.id)
    await arrived
    app.time.setClock('2027-01-15T00:00:00.000Z')
    app.end()
    const again = startApp({
      post: nodePost(),
      details: null,
      folder: app.folder,
      time: app.time,
    })
    again.sender.changed()
    while (letter(first, again).state !== 'sent') await calm()
    const ended = again.letters(other.id).find(({ id }) => id === waiting)
    expect(ended).toMatchObject({ state: 'refused', refusal: 'quarter-closed', attempts: [] })
    const next = await again.share(other.id)
    await settleAll(again)
    expect(again.letters(other.id).find(({ id }) => id === next)).toMatchObject({
      state: 'sent',
      quarter: '2027-Q1',
      replaces: null,
    })
  })
})
