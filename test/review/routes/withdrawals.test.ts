import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import {
  type Answer,
  aLetter,
  hashOf,
  newSecret,
  onEachStore,
  post,
  send,
  startReview,
  stored,
  takeBack,
  verdict,
} from '../../support/review.ts'
import { withdrawalsPath } from '../../../shared/sharing/asked.ts'

onEachStore(place => {
  it('erases what was sent and what it replaced, and never stores it again', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const old = aLetter({ secret })
    const correction = aLetter({ secret, replaces: old.id })
    const other = aLetter()
    for (const letter of [old, correction, other]) await send(review, letter)
    const first = await takeBack(review, correction.id, secret)
    expect([first.status, JSON.parse(first.text)]).toEqual([
      200,
      { id: correction.id, withdrawn: true },
    ])
    review.clock.set('2028-11-23')
    expect(await takeBack(review, correction.id, secret)).toEqual(first)
    review.clock.set('2026-11-23')
    const said: string[] = []
    const late = [old, correction, aLetter({ secret, replaces: old.id }), aLetter({ secret })]
    for (const letter of late) said.push(verdict(await send(review, letter)))
    const changed = aLetter({ id: old.id })
    said.push(verdict(await send(review, changed)))
    said.push(verdict(await send(review, aLetter({ replaces: old.id }))))
    const gone = '410 withdrawn'
    expect(said).toEqual([gone, gone, gone, gone, gone, '410 withdrawn replaces'])
    await review.stop()
    expect((await stored(settings)).map(({ id }) => id)).toEqual([other.id])
  })

  it('takes back the newest too where only the first number is known', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const old = aLetter({ secret })
    const correction = aLetter({ secret, replaces: old.id })
    await send(review, old)
    await send(review, correction)
    expect(verdict(await takeBack(review, old.id, secret))).toBe('200')
    await review.stop()
    expect(await stored(settings)).toEqual([])
  })

  it('erases nothing without the secret, and says that of an unknown number too', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const [mine, yours] = [newSecret(), newSecret()]
    const letter = aLetter({ secret: mine })
    const another = aLetter({ secret: yours })
    await send(review, letter)
    await send(review, another)
    expect(verdict(await takeBack(review, letter.id, newSecret()))).toBe('403 wrong-secret')
    expect(verdict(await takeBack(review, letter.id, yours))).toBe('403 wrong-secret')
    expect(verdict(await takeBack(review, randomUUID(), newSecret()))).toBe('404 unknown-letter')
    const hash = post(
      review.address + withdrawalsPath,
      JSON.stringify({ id: letter.id, secret: hashOf(mine) }),
    )
    expect(verdict(await hash)).toBe('403 wrong-secret')
    await review.stop()
    expect(await stored(settings)).toHaveLength(2)
  })

  it('refuses a submission that comes after it was taken back', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const letter = aLetter({ secret })
    expect(verdict(await takeBack(review, letter.id, secret))).toBe('404 unknown-letter')
    expect(verdict(await takeBack(review, letter.id, secret))).toBe('404 unknown-letter')
    expect(verdict(await send(review, letter))).toBe('410 withdrawn')
    // Somebody who knows the number but not the secret keeps nothing out.
    const other = aLetter()
    await takeBack(review, other.id, newSecret())
    expect(verdict(await send(review, other))).toBe('201')
    await review.stop()
    expect(await stored(settings)).toHaveLength(1)
  })

  it('also takes back the first where the correction is still on its way', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const old = aLetter({ secret })
    const correction = aLetter({ secret, replaces: old.id })
    await send(review, old)
    expect(verdict(await takeBack(review, correction.id, secret))).toBe('200')
    expect(verdict(await send(review, correction))).toBe('410 withdrawn')
    await review.stop()
    expect(await stored(settings)).toEqual([])
  })

  it('leaves nothing stored, whichever of sending, correcting and taking back is faster', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const races = Array.from({ length: 60 }, async (_, race) => {
      const secret = newSecret()
      const old = aLetter({ secret })
      const correction = aLetter({ secret, replaces: old.id })
      if (race % 2 === 0) await send(review, old)
      const attempts: (() => Promise<Answer>)[] = [
        () => send(review, old),
        () => takeBack(review, race % 3 === 0 ? old.id : correction.id, secret),
        () => send(review, correction),
      ]
      const turned = [...attempts.slice(race % 3), ...attempts.slice(0, race % 3)]
      return Promise.all(turned.map(attempt => attempt()))
    })
    const answers = (await Promise.all(races)).flat()
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    await review.stop()
    expect(await stored(settings)).toEqual([])
  })

  it('erases on the very last day before the freeze', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const letter = aLetter({ secret })
    await send(review, letter)
    review.clock.set('2027-01-14')
    expect(verdict(await takeBack(review, letter.id, secret))).toBe('200')
    await review.stop()
    expect(await stored(settings)).toEqual([])
  })

  it('says plainly that a frozen quarter stays as it is', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const letter = aLetter({ secret })
    await send(review, letter)
    review.clock.set('2027-01-15')
    const answer = await takeBack(review, letter.id, secret)
    expect(verdict(answer)).toBe('409 quarter-closed')
    expect(answer.text).toContain('cannot be changed or taken back')
    expect(verdict(await send(review, letter))).toBe('200')
    await review.stop()
    expect(await stored(settings)).toHaveLength(1)
  })
})
