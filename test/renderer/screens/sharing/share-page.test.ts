import { describe, expect, it } from 'vitest'
import { sharePageOf } from '../../../../renderer/screens/sharing/share-page.ts'
import { aKeptLetter, aStanding } from '../../../support/letters.ts'

describe('the page about sharing', () => {
  it('says so where no review is set up', () => {
    expect(sharePageOf(aStanding({ review: null }))).toEqual({ kind: 'no-review' })
  })

  it('says so where the review collects nothing', () => {
    expect(sharePageOf(aStanding({ quarter: null }))).toEqual({ kind: 'nothing-collected' })
  })

  it('offers to share where nothing was, or where it was only looked at', () => {
    const offer = { kind: 'offer', before: null }
    expect(sharePageOf(aStanding())).toEqual(offer)
    expect(sharePageOf(aStanding({ letters: [aKeptLetter({ state: 'prepared' })] }))).toEqual(offer)
  })

  it('shows the newest letter of these three months that still means something', () => {
    const letters = [
      aKeptLetter({ id: 'newest', state: 'prepared' }),
      aKeptLetter({ id: 'newer', state: 'frozen' }),
      aKeptLetter({ id: 'older', state: 'sent' }),
    ]
    expect(sharePageOf(aStanding({ letters }))).toEqual({ kind: 'letter', letter: letters[1] })
  })

  it('offers to share again after a letter was taken back, or in a new quarter', () => {
    const withdrawn = aKeptLetter({ state: 'withdrawn' })
    expect(sharePageOf(aStanding({ letters: [withdrawn] }))).toEqual({
      kind: 'offer',
      before: withdrawn,
    })
    const earlier = aKeptLetter({ state: 'sent', quarter: '2026-Q4' })
    expect(sharePageOf(aStanding({ quarter: '2027-Q1', letters: [earlier] }))).toEqual({
      kind: 'offer',
      before: earlier,
    })
  })

  it('goes back to the letter that counts where its correction was taken back', () => {
    const sent = aKeptLetter({ id: 'first', state: 'sent' })
    const letters = [aKeptLetter({ id: 'second', state: 'withdrawn' }), sent]
    expect(sharePageOf(aStanding({ letters }))).toEqual({ kind: 'letter', letter: sent })
  })

  it('shows a refusal while it is the newest, and not once something came after it', () => {
    const refused = aKeptLetter({ id: 'first', state: 'refused' })
    expect(sharePageOf(aStanding({ letters: [refused] }))).toEqual({
      kind: 'letter',
      letter: refused,
    })
    const withdrawn = aKeptLetter({ id: 'second', state: 'withdrawn' })
    expect(sharePageOf(aStanding({ letters: [withdrawn, refused] }))).toEqual({
      kind: 'offer',
      before: withdrawn,
    })
  })

  it('shows what is still being taken back before all else, of whichever quarter', () => {
    const leaving = aKeptLetter({ state: 'withdrawing', quarter: '2026-Q4' })
    const letters = [aKeptLetter({ quarter: '2027-Q1', state: 'withdrawn' }), leaving]
    expect(sharePageOf(aStanding({ quarter: '2027-Q1', letters }))).toEqual({
      kind: 'letter',
      letter: leaving,
    })
  })
})
