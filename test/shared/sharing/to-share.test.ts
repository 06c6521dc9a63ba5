import { expect, it } from 'vitest'
import { notShared } from '../../../shared/sharing/questions.ts'
import { toShare } from '../../../shared/sharing/to-share.ts'
import { anAnswer, answersOf, aPack, aQuestion } from '../../support/questions.ts'

const ids = ['backups-made', 'backups-restored', 'device-list', 'ico-registered', 'not-in-any-list']
const pack = aPack(ids.map(id => aQuestion({ id, text: `About ${id}?` })))

it('offers what is answered and may be sent, and counts what waits for a word', () => {
  const answers = answersOf(
    anAnswer({ questionId: 'backups-made' }),
    anAnswer({ questionId: 'backups-restored', isCarried: true }),
    anAnswer({ questionId: 'device-list', wording: 0 }),
    anAnswer({ questionId: 'ico-registered' }),
    anAnswer({ questionId: 'not-in-any-list' }),
  )
  const { topics, ...rest } = toShare(pack, answers)
  expect(topics.map(({ questions }) => questions.map(({ id }) => id))).toEqual([['backups-made']])
  expect(rest).toEqual({
    count: 1,
    unconfirmed: 2,
    neverSent: [{ text: 'About ico-registered?', because: notShared['ico-registered'] }],
  })
})

it('leaves out topics without anything to send', () => {
  expect(toShare(pack, new Map())).toMatchObject({ topics: [], count: 0, unconfirmed: 0 })
})
