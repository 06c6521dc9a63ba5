import { format } from 'date-fns'
import { describe, expect, it } from 'vitest'
import { attemptSentence, nextTrySentence } from '../../../shared/sharing/attempt-words.ts'
import { problemCodes } from '../../../shared/sharing/problem.ts'
import { type Attempt, outcomes } from '../../../shared/sharing/queue.ts'

const at = '2026-11-23T14:02:00.000Z'
const clock = format(new Date(at), 'd MMMM yyyy, HH:mm')
const aTry = (parts: Partial<Attempt> = {}): Attempt => ({
  at,
  what: 'send',
  outcome: 'no-connection',
  code: null,
  ...parts,
})

describe('a try', () => {
  it('is said with its day and time', () => {
    expect(attemptSentence(aTry())).toBe(`${clock}: no connection to the review.`)
  })

  it('differs in words for every outcome', () => {
    const said = outcomes.map(outcome => attemptSentence(aTry({ outcome })))
    expect(new Set(said).size).toBe(outcomes.length)
  })

  it('says of a file what was saved as one', () => {
    expect(attemptSentence(aTry({ outcome: 'saved' }))).toBe(
      `${clock}: saved as a file, to be handed to the review.`,
    )
    expect(attemptSentence(aTry({ what: 'withdraw', outcome: 'saved' }))).toBe(
      `${clock}: the request to erase it was saved as a file, to be handed to the review.`,
    )
  })

  it('says what was asked where something is taken back', () => {
    expect(attemptSentence(aTry({ what: 'withdraw' }))).toBe(
      `${clock}: asked to erase it, but no connection to the review.`,
    )
    expect(attemptSentence(aTry({ what: 'withdraw', outcome: 'erased' }))).toBe(
      `${clock}: taken back. The review says that nothing of it is stored there.`,
    )
  })

  it('gives the reason of a refusal, for good or for now', () => {
    expect(attemptSentence(aTry({ outcome: 'refused', code: 'stale' }))).toBe(
      `${clock}: the review said no: newer answers of yours were there already.`,
    )
    expect(attemptSentence(aTry({ outcome: 'busy', code: 'newer-schema' }))).toBe(
      `${clock}: not now, said the review: it does not understand this version of the app yet.`,
    )
    for (const code of problemCodes) {
      expect(attemptSentence(aTry({ outcome: 'refused', code }))).toMatch(/said no: .+[.]$/)
    }
  })
})

describe('the next try', () => {
  const inSeconds = (seconds: number) =>
    nextTrySentence({ nextTryAt: new Date(Date.parse(at) + seconds * 1000).toISOString() }, at)

  it.each([
    [-300, 'The next try is in less than a minute.'],
    [20, 'The next try is in less than a minute.'],
    [60, 'The next try is in about a minute.'],
    [125, 'The next try is in about 2 minutes.'],
    [3600, 'The next try is in about an hour.'],
    [6 * 3600, 'The next try is in about 6 hours.'],
  ])('in %i seconds', (seconds, words) => {
    expect(inSeconds(seconds)).toBe(words)
  })

  it('is not spoken of where nothing waits', () => {
    expect(nextTrySentence({ nextTryAt: null }, at)).toBeNull()
  })
})
