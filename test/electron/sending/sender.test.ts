import { describe, expect, it } from 'vitest'
import { someFacts } from '../../support/builders.ts'
import { sendingHome } from '../../support/sending-home.ts'
import { calm, nothingKeptBack, startApp } from '../../support/sending.ts'
import { type Misbehaviour, newKeys, receiptOf, reply } from '../../support/small-review.ts'

const minute = 60_000

describe('a letter that was agreed to', () => {
  it('goes out as it was shown, and has a receipt for exactly that', async () => {
    const { review, app, serviceId, letter, tries } = await sendingHome()
    const preview = await app.calls['sharing.preview']({ serviceId, keptBack: nothingKeptBack })
    await calm()
    expect([review.asked, letter(preview.letterId).state]).toEqual([[], 'prepared'])
    await app.calls['sharing.agree']({ letterId: preview.letterId, sha256: preview.sha256 })
    expect(letter(preview.letterId).state).toBe('sending')
    await tries(preview.letterId, 1)
    expect(review.asked.map(({ text }) => text)).toEqual([preview.text])
    expect(letter(preview.letterId)).toMatchObject({
      state: 'sent',
      text: preview.text,
      receipt: { id: preview.letterId, sha256: preview.sha256, quarter: '2026-Q4' },
      attempts: [{ what: 'send', outcome: 'receipt', code: null }],
      nextTryAt: null,
    })
    expect(app.told()).toBeGreaterThan(1)
  })

  const misled: readonly (readonly [string, Misbehaviour])[] = [
    [
      'a receipt signed by somebody else',
      (to, _asked, usual) => {
        const own = JSON.parse(usual().body) as Parameters<typeof receiptOf>[0]
        reply(to, { status: 201, body: JSON.stringify(receiptOf(own, newKeys())) })
      },
    ],
    [
      'a receipt with a spoilt signature',
      (to, _asked, usual) => {
        const own = JSON.parse(usual().body) as { signature: string }
        const signature = Buffer.alloc(64, 1).toString('base64')
        reply(to, { status: 201, body: JSON.stringify({ ...own, signature }) })
      },
    ],
    ['a login page', to => reply(to, { status: 200, body: '<html>' })],
    ['garbage', to => reply(to, { status: 201, body: '\u0000\u0001{' })],
  ]
  it.each(misled)('is not taken for sent by %s', async (_what, way) => {
    const { review, app, serviceId, letter, tries } = await sendingHome()
    review.misbehave(way)
    const id = await app.share(serviceId)
    await tries(id, 1)
    expect(letter(id)).toMatchObject({ state: 'frozen', receipt: null })
    expect(letter(id).attempts.map(({ outcome }) => outcome)).toEqual(['not-the-review'])
    app.time.pass(2 * minute)
    await tries(id, 2)
    expect(letter(id).state).toBe('sent')
  })

  it('is not taken for sent by the genuine receipt of another letter', async () => {
    const { review, app, serviceId, letter, tries } = await sendingHome()
    const other = { id: '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0001', sha256: 'a'.repeat(64) }
    const wrong = [
      { ...other, quarter: '2026-Q4' },
      { ...other, id: '', quarter: '2026-Q4' },
      { ...other, sha256: '', quarter: '2027-Q1' },
    ] as const
    review.misbehave(
      ...wrong.map((parts): Misbehaviour => (to, _asked, usual) => {
        const own = JSON.parse(usual().body) as Parameters<typeof receiptOf>[0]
        const mixed = {
          id: parts.id === '' ? own.id : parts.id,
          sha256: parts.sha256 === '' ? own.sha256 : parts.sha256,
          quarter: parts.quarter,
        }
        reply(to, { status: 200, body: JSON.stringify(receiptOf(mixed, review.keys)) })
      }),
    )
    const id = await app.share(serviceId)
    for (const count of [1, 2, 3]) {
      await tries(id, count)
      app.time.pass(30 * minute)
    }
    await tries(id, 4)
    expect(letter(id).attempts.map(({ outcome }) => outcome)).toEqual([
      'not-the-review',
      'not-the-review',
      'not-the-review',
      'receipt',
    ])
    expect(review.memory.counting()).toEqual([id])
  })

  it('is kept and said where the review refuses it for good', async () => {
    const { review, app, serviceId, letter, tries } = await sendingHome()
    review.misbehave(to =>
      reply(to, { status: 422, body: '{"code":"wrong-shape","message":"No."}' }),
    )
    const id = await app.share(serviceId)
    await tries(id, 1)
    expect(letter(id)).toMatchObject({ state: 'refused', refusal: 'wrong-shape', nextTryAt: null })
    app.time.pass(1440 * minute)
    await calm()
    expect(review.asked).toHaveLength(1)
    // The next one starts anew.
    const next = await app.share(serviceId)
    await tries(next, 1)
    expect([letter(next).state, letter(next).replaces]).toEqual(['sent', null])
  })
})

describe('what is taken back while it is on its way', () => {
  it('is stopped at once, and erased though it had arrived', async () => {
    const { review, app, serviceId, letter, tries } = await sendingHome()
    // Takes it in and never answers.
    review.misbehave((_to, _asked, usual) => void usual())
    const arrived = review.heard()
    const id = await app.share(serviceId)
    await arrived
    expect(review.memory.counting()).toEqual([id])
    await app.calls['sharing.switchOff']({ serviceId })
    expect(letter(id).state).toBe('withdrawing')
    await tries(id, 2)
    expect(letter(id).attempts.map(({ what, outcome }) => [what, outcome])).toEqual([
      ['send', 'stopped'],
      ['withdraw', 'erased'],
    ])
    expect([letter(id).state, review.memory.counting()]).toEqual(['withdrawn', []])
  })
})

describe('several letters', () => {
  it('go one at a time, in order', async () => {
    const { review, app, serviceId, until } = await sendingHome()
    const homes = [serviceId]
    for (const name of ['A', 'B', 'C']) {
      homes.push((await app.calls['services.add'](someFacts({ name }))).id)
    }
    let most = 0
    let open = 0
    const slow: Misbehaviour = (to, _asked, usual) => {
      open += 1
      most = Math.max(most, open)
      setImmediate(() => {
        open -= 1
        reply(to, usual())
      })
    }
    review.misbehave(slow, slow, slow, slow)
    const ids: string[] = []
    for (const id of homes) ids.push(await app.share(id))
    await until(() => review.memory.counting().length === 4)
    expect(review.memory.counting()).toEqual(ids)
    expect(most).toBe(1)
  })

  it('a correction waits for the receipt of what it replaces', async () => {
    const { review, app, serviceId, letter, tries } = await sendingHome()
    review.misbehave(to => void to.socket?.destroy())
    const first = await app.share(serviceId)
    await tries(first, 1)
    const second = await app.share(serviceId)
    await calm()
    expect([letter(first).state, letter(second).state]).toEqual(['frozen', 'frozen'])
    expect(letter(second).replaces).toBe(first)
    app.time.pass(2 * minute)
    await tries(second, 1)
    expect([letter(first).state, letter(second).state]).toEqual(['replaced', 'sent'])
    expect(review.memory.counting()).toEqual([second])
  })
})

it('no made-up home is sent to a real review', async () => {
  const app = startApp({
    post: () => Promise.reject(new Error('Nothing may be sent.')),
    details: {
      ...(await sendingHome()).review.details,
      address: 'https://review.example',
    },
    isSample: true,
  })
  const { id } = await app.calls['services.add'](someFacts())
  await expect(app.share(id)).rejects.toThrow('made-up home')
})
