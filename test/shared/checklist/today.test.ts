import { describe, expect, it } from 'vitest'
import { dueAgain, placeOrNext, todayNews } from '../../../shared/checklist/today.ts'
import { aCheck, anAnswer, answersOf, aPack, aQuestion, aRound } from '../../support/questions.ts'

const quick = aQuestion({ id: 'quick', tenMinuteCheck: true })
const other = aQuestion({ id: 'other' })
const third = aQuestion({ id: 'third' })
const pack = aPack([quick, other, third])
const settled = (...ids: readonly string[]) =>
  answersOf(...ids.map(id => anAnswer({ questionId: id })))

describe('what Today says first', () => {
  it('offers the ten-minute check to someone who has answered nothing', () => {
    expect(todayNews(pack, aCheck(), answersOf(), [])).toEqual({ kind: 'begin', questions: 1 })
  })

  it('goes on with the ten-minute check before anything else', () => {
    expect(todayNews(pack, aCheck(), settled('other'), [])).toEqual({
      kind: 'quick-check',
      next: quick,
      left: 1,
      total: 1,
    })
  })

  it('continues where people left off', () => {
    const check = aCheck({ placeQuestionId: 'third' })
    expect(todayNews(pack, check, settled('quick'), [])).toEqual({
      kind: 'go-on',
      next: third,
      left: 2,
      actions: 0,
    })
  })

  it('says so when every question is answered', () => {
    const news = todayNews(pack, aCheck(), settled('quick', 'other', 'third'), [])
    expect(news).toEqual({ kind: 'all-answered', actions: 0 })
  })

  it('names the day a check was finished and the day of the next, a year on', () => {
    const round = aRound({ finishedAt: '2026-11-23T12:00:00.000Z' })
    expect(todayNews(pack, aCheck({ round }), settled('quick'), [])).toEqual({
      kind: 'finished',
      on: '2026-11-23',
      nextOn: '2027-11-23',
      actions: 0,
    })
  })

  it('does not send people back to the ten-minute check in their second round', () => {
    const round = aRound({ number: 2 })
    expect(todayNews(pack, aCheck({ round }), settled('other'), []).kind).toBe('go-on')
  })
})

it('moves on from a place that has been answered meanwhile', () => {
  expect([
    placeOrNext([quick, other, third], settled('other'), 'other')?.id,
    placeOrNext([quick, other, third], settled('third'), 'third')?.id,
    placeOrNext([quick, other, third], answersOf(), 'no-longer-asked')?.id,
  ]).toEqual(['third', 'quick', 'quick'])
})

it('lists what is due to be looked at again', () => {
  const old = anAnswer({ questionId: 'quick', answeredAt: '2026-01-05T09:00:00.000Z' })
  const fresh = anAnswer({ questionId: 'other' })
  expect(dueAgain(pack, answersOf(old, fresh), '2026-11-23').map(({ id }) => id)).toEqual(['quick'])
})
