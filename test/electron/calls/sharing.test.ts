import { describe, expect, it } from 'vitest'
import { letter as letterSchema } from '../../../shared/sharing/letter.ts'
import { sharedQuestions } from '../../../shared/sharing/questions.ts'
import { calm, nothingKeptBack, settleAll } from '../../support/sending.ts'
import { sharingHome as home } from '../../support/sharing-home.ts'
import { failureOf } from '../../support/temporary-calls.ts'

const unknown = '00000000-0000-4000-8000-000000000000'
const notAsShown = 'conflict: Something changed while you were reading. Look at it once more.'

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
