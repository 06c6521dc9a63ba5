import { describe, expect, it } from 'vitest'
import { useReview } from '../../../electron/calls/sharing.ts'
import { lettersPath } from '../../../shared/sharing/asked.ts'
import { homeByFile } from '../../support/by-file.ts'
import { calm, settleAll } from '../../support/sending.ts'
import { sharingHome as home } from '../../support/sharing-home.ts'
import { detailsOf, newKeys } from '../../support/small-review.ts'

describe('new keys of the same review', () => {
  it('are taken while something waits, which then gets its receipt', async () => {
    const { app, look, agree, keys, memory, line, serviceId } = await home()
    line.isUp = false
    const { letterId } = await look()
    await agree(await look())
    await calm()
    const next = newKeys()
    useReview(app.db, detailsOf('https://review.example', next), '2026-11-23')
    // It had arrived, and the review says the receipt of then again, signed with the key of then.
    const stored = memory.answer(lettersPath, app.letters(serviceId)[0]?.text ?? '')
    expect(stored.status).toBe(201)
    line.isUp = true
    await settleAll(app)
    const [letter] = app.letters(serviceId)
    expect(letter).toMatchObject({ id: letterId, state: 'sent' })
    expect(letter?.receipt?.key).toBe(keys.keyName)
  })

  it('leave the old key no word on what is shared from then on', async () => {
    const { app, look, agree, serviceId } = await home()
    const next = newKeys()
    useReview(app.db, detailsOf('https://review.example', next), '2026-11-23')
    app.time.pass(24 * 60 * 60_000)
    await agree(await look())
    await calm()
    expect(app.letters(serviceId)[0]).toMatchObject({ state: 'frozen', receipt: null })
  })

  it('leave the receipt of a file that was taken in before them believed', async () => {
    const { look, save, takeIn, openReceipt, newest, app } = await homeByFile()
    await save(await look())
    await takeIn()
    useReview(app.db, detailsOf('https://review.example', newKeys()), '2026-11-23')
    await openReceipt()
    expect((await newest()).state).toBe('sent')
  })
})
