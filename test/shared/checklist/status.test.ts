import { describe, expect, it } from 'vitest'
import type { AnswerChoice } from '../../../shared/checklist/choices.ts'
import {
  appliesTo,
  dueAgainOn,
  isDueAgain,
  isReworded,
  isSettled,
  needsConfirming,
  packFor,
  statusOf,
} from '../../../shared/checklist/status.ts'
import { anAnswer, aPack, aQuestion } from '../../support/questions.ts'

describe('the status of a question', () => {
  it('is not answered while nobody has chosen, even with a note', () => {
    expect([statusOf(undefined), statusOf(anAnswer({ choice: null, note: 'Ask Sam' }))]).toEqual([
      'not-answered',
      'not-answered',
    ])
  })

  it.each(['yes', 'partly', 'no', 'not-sure', 'does-not-apply'] as const)(
    'is %s once chosen',
    choice => {
      expect(statusOf(anAnswer({ choice }))).toBe(choice)
    },
  )

  it('asks to confirm an answer carried from last time', () => {
    const carried = anAnswer({ isCarried: true })
    expect([needsConfirming(aQuestion(), carried), isSettled(aQuestion(), carried)]).toEqual([
      true,
      false,
    ])
  })

  it('asks to confirm an answer to an older wording', () => {
    const question = aQuestion({ wording: 2 })
    const answer = anAnswer({ wording: 1 })
    expect([isReworded(question, answer), needsConfirming(question, answer)]).toEqual([true, true])
  })

  it('asks to confirm nothing where nothing was chosen', () => {
    const question = aQuestion({ wording: 2 })
    const unanswered = anAnswer({ choice: null, isCarried: true })
    expect([needsConfirming(question, unanswered), needsConfirming(question, undefined)]).toEqual([
      false,
      false,
    ])
  })
})

describe('the day a question is due again', () => {
  const question = aQuestion({ reviewMonths: 6 })
  const table: readonly [AnswerChoice, string | null][] = [
    ['yes', '2027-05-23'],
    ['does-not-apply', '2027-05-23'],
    ['partly', null],
    ['no', null],
    ['not-sure', null],
  ]
  it.each(table)('after “%s” is %s', (choice, on) => {
    expect(dueAgainOn(question, anAnswer({ choice }))).toBe(on)
  })

  it('has come on the day itself and not the day before', () => {
    const due = (today: string) => isDueAgain(question, anAnswer(), today)
    expect([due('2027-05-22'), due('2027-05-23')]).toEqual([false, true])
  })

  it('falls on the last day of a shorter month', () => {
    const answer = anAnswer({ answeredAt: '2026-08-31T12:00:00.000Z' })
    expect(dueAgainOn(question, answer)).toBe('2027-02-28')
  })
})

describe('the questions a service is asked', () => {
  const forHomeCare = aQuestion({ id: 'paper', applies: { kinds: ['home-care'] } })
  it.each([
    ['home-care', true],
    ['care-home', false],
    ['other', true],
  ])('%s: %s', (kind, isAsked) => {
    expect(appliesTo(forHomeCare, { kind })).toBe(isAsked)
  })

  it('leaves out a topic with nothing to ask', () => {
    expect(packFor(aPack([forHomeCare]), { kind: 'care-home' }).topics).toEqual([])
  })
})
