import { expect, it } from 'vitest'
import * as news from '../../../electron/database/news.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const aText = (parts: Partial<news.NewsText> = {}): news.NewsText => ({
  kind: 'benchmark',
  edition: '2026-Q4',
  text: '{}\n',
  receivedOn: '2027-01-18',
  way: 'fetched',
  reviewName: 'The landscape review',
  reviewAddress: 'https://review.example',
  reviewKey: 'a'.repeat(16),
  isMadeUp: false,
  ...parts,
})

it('keeps the newest and the one before it, whole', () => {
  const db = temporaryDatabase()
  const all = ['2026-Q4', '2027-Q1', '2027-Q2'].map(edition => aText({ edition, text: edition }))
  expect(news.texts(db, 'benchmark')).toEqual([])
  for (const each of all) news.keep(db, each)
  const [, second, third] = all
  expect(news.texts(db, 'benchmark')).toEqual([third, second])
  expect(news.list(db).map(each => ({ ...each, text: each.edition }))).toEqual([third, second])
})

it('puts the same quarter in the place of what was there', () => {
  const db = temporaryDatabase()
  news.keep(db, aText())
  const again = aText({
    text: 'again',
    way: 'file',
    receivedOn: '2027-02-01',
    reviewName: 'Another name',
    reviewAddress: 'https://moved.example',
  })
  news.keep(db, again)
  expect(news.texts(db, 'benchmark')).toEqual([again])
})

it('never keeps two reviews, or real and made-up figures, beside each other', () => {
  const db = temporaryDatabase()
  news.keep(db, aText({ isMadeUp: true }))
  const real = aText({ edition: '2027-Q1' })
  news.keep(db, real)
  expect(news.texts(db, 'benchmark')).toEqual([real])
  const newKey = aText({ edition: '2027-Q2', reviewKey: 'b'.repeat(16) })
  news.keep(db, newKey)
  expect(news.texts(db, 'benchmark')).toEqual([newKey, real])
  const other = { reviewAddress: 'https://other.example', reviewKey: 'c'.repeat(16) }
  news.keep(db, aText({ edition: '2026-Q4', ...other }))
  expect(news.list(db).map(({ edition }) => edition)).toEqual(['2026-Q4'])
})

it('remembers when it last asked, and for which address it asks each week', () => {
  const db = temporaryDatabase()
  expect([news.readAsked(db), news.isWeekly(db, undefined)]).toEqual([null, false])
  const asked = {
    at: '2027-01-18T09:00:00.000Z',
    results: [{ kind: 'benchmark', outcome: 'new' }],
  } as const
  news.writeAsked(db, asked)
  news.writeWeekly(db, 'https://review.example')
  expect(news.readAsked(db)).toEqual(asked)
  expect(news.isWeekly(db, 'https://review.example')).toBe(true)
  expect(news.isWeekly(db, 'https://other.example')).toBe(false)
  expect(news.isWeekly(db, undefined)).toBe(false)
  news.writeWeekly(db, null)
  expect(news.isWeekly(db, 'https://review.example')).toBe(false)
})
