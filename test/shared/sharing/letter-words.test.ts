import { describe, expect, it } from 'vitest'
import {
  canCorrect,
  canTakeBack,
  isClosed,
  letterMeaning,
  letterNews,
  letterSign,
  letterStateWords,
  untilSentence,
} from '../../../shared/sharing/letter-words.ts'
import { letterStates } from '../../../shared/sharing/queue.ts'
import { aKeptLetter, aReceipt } from '../../support/letters.ts'

const lastDay = '2027-01-14'
const dayAfter = '2027-01-15'
const tried = {
  at: '2026-11-23T14:02:00.000Z',
  what: 'withdraw',
  outcome: 'erased',
  code: null,
} as const

it('tells every state from every other, in the chip, in the heading and in its meaning', () => {
  const each = letterStates.map(state => aKeptLetter({ state }))
  const many = letterStates.length
  expect(new Set(each.map(({ state }) => letterStateWords[state].words)).size).toBe(many)
  expect(new Set(each.map(letterNews)).size).toBe(many)
  expect(new Set(each.map(letterMeaning)).size).toBe(many)
})

describe('the heading', () => {
  it('gives the day of the receipt', () => {
    expect(letterNews(aKeptLetter({ state: 'sent', receipt: aReceipt() }))).toBe(
      'Your answers were sent on 23 November 2026',
    )
  })

  it('never says that a letter was sent before the receipt is here', () => {
    const notYet = letterStates.filter(state => state !== 'sent')
    expect(notYet.map(state => letterNews(aKeptLetter({ state }))).join(' ')).not.toMatch(
      /were sent/,
    )
  })
})

describe('a letter that goes by file', () => {
  const saved = {
    at: '2026-11-23T14:02:00.000Z',
    what: 'send',
    outcome: 'saved',
    code: null,
  } as const
  const byFile = aKeptLetter({ nextTryAt: null, attempts: [saved] })

  it('says the day of the file and what it waits for, and never that it was sent', () => {
    expect(letterSign(byFile)).toEqual({
      sign: '◐',
      words: 'Saved as a file on 23 November 2026, waiting for its receipt file',
    })
    expect(letterNews(byFile)).toBe('Your answers are saved as a file')
    expect(letterMeaning(byFile)).toContain('until then this app cannot know that they arrived')
  })

  it('says so where the file did not get there', () => {
    const not = aKeptLetter({ nextTryAt: null })
    expect(letterSign(not).words).toBe('Not saved as a file yet')
    expect(letterNews(not)).toBe('Your answers are not saved as a file yet')
    expect(letterMeaning(not)).toBe('Save them as a file again, or send them online.')
  })

  it('is said to wait for the network where it goes online too', () => {
    const both = { ...byFile, nextTryAt: '2026-11-23T14:03:00.000Z' }
    expect(letterSign(both)).toBe(letterStateWords.frozen)
    expect(letterNews(both)).toBe('Your answers are waiting to be sent')
  })

  it('says that the request to erase it is a file too only once it is', () => {
    const asked = aKeptLetter({ state: 'withdrawing', attempts: [saved] })
    expect(letterMeaning(asked)).not.toContain('file')
    const attempts = [saved, { ...saved, what: 'withdraw' }] as const
    expect(letterMeaning({ ...asked, attempts })).toContain('saved as a file too')
  })
})

it('says of what was taken back whether it ever left the PC', () => {
  expect(letterMeaning(aKeptLetter({ state: 'withdrawn' }))).toBe('They never left this PC.')
  expect(letterMeaning(aKeptLetter({ state: 'withdrawn', attempts: [tried] }))).toMatch(
    /^The review has confirmed/,
  )
})

it('claims no receipt where none came, and not that nothing is there either', () => {
  const closed = { ...tried, outcome: 'refused', code: 'quarter-closed' } as const
  const told = aKeptLetter({ state: 'refused', refusal: 'quarter-closed', attempts: [closed] })
  expect(letterSign(told).words).toBe('Sent, without a receipt')
  expect(letterNews(told)).toBe('Your answers may have been counted')
  expect(letterMeaning(told)).toMatch(/No receipt for these came back/)
  const late = aKeptLetter({ ...told, attempts: [{ ...closed, what: 'send' }] })
  expect(letterNews(late)).toBe('The review did not take your answers')
  expect(letterMeaning(late)).toMatch(/^Nothing of them is stored there/)
})

describe('the last day', () => {
  it('still belongs to the time in which things can be undone', () => {
    expect([isClosed({ lastDay }, lastDay), isClosed({ lastDay }, dayAfter)]).toEqual([false, true])
    const sent = aKeptLetter({ state: 'sent' })
    expect([canTakeBack(sent, lastDay), canTakeBack(sent, dayAfter)]).toEqual([true, false])
  })

  it('is named before, and afterwards it is said plainly what cannot be undone', () => {
    const sent = aKeptLetter({ state: 'sent' })
    expect(untilSentence(sent, lastDay)).toBe(
      'You can correct them or take them back until 14 January 2027; the review has to hear of it by then.',
    )
    expect(untilSentence(sent, dayAfter)).toBe(
      'The last day was 14 January 2027. They are part of the totals now: they can no longer be corrected or taken back.',
    )
    expect(untilSentence(aKeptLetter({ state: 'withdrawn' }), lastDay)).toBe('')
  })

  it('is said of a request that still waits, which may come too late', () => {
    const asked = aKeptLetter({ state: 'withdrawing' })
    expect(untilSentence(asked, lastDay)).toBe(
      'The review has to hear of it by 14 January 2027. Afterwards they stay in its totals.',
    )
    expect(untilSentence(asked, dayAfter)).toBe(
      'The last day was 14 January 2027. If the review had not heard of it by then, they stay in its totals.',
    )
  })
})

it('says of what never left in time that it was not sent, and puts no words into the review’s mouth', () => {
  const late = aKeptLetter({ state: 'refused', refusal: 'quarter-closed' })
  expect([letterSign(late).words, letterNews(late)]).toEqual([
    'Not sent in time',
    'Your answers were not sent in time',
  ])
  expect(letterMeaning(late)).toMatch(/^The last day passed .* They never left this PC/)
})

it('offers to correct only the newest of each quarter, and none of a frozen one', () => {
  const letters = [
    aKeptLetter({ id: 'of now', state: 'sent', quarter: '2027-Q1', lastDay: '2027-04-14' }),
    aKeptLetter({ id: 'refused', state: 'refused' }),
    aKeptLetter({ id: 'newer', state: 'frozen' }),
    aKeptLetter({ id: 'older', state: 'sent' }),
  ]
  const correctable = (today: string) =>
    letters.filter(each => canCorrect(each, letters, today)).map(({ id }) => id)
  expect(correctable(lastDay)).toEqual(['of now', 'newer'])
  const sent = letters.map(each => ({ ...each, state: 'sent' }) as const)
  expect(sent.filter(each => canCorrect(each, sent, dayAfter)).map(({ id }) => id)).toEqual([
    'of now',
  ])
})

it('offers to take back only what waits, or what counts and was not refused', () => {
  const can = letterStates.filter(state => canTakeBack(aKeptLetter({ state }), lastDay))
  expect(can).toEqual(['frozen', 'sending', 'sent'])
  const refused = aKeptLetter({ state: 'sent', refusal: 'quarter-closed' })
  expect(canTakeBack(refused, lastDay)).toBe(false)
})
