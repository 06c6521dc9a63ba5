import { describe, expect, it } from 'vitest'
import { find, findables, prepare } from '../../../../renderer/screens/help/find.ts'
import { pages } from '../../../../renderer/screens/help/pages.ts'
import { aPack, aQuestion } from '../../../support/questions.ts'

const questions = [
  aQuestion({
    id: 'two-step',
    text: 'Is two-step sign-in turned on?',
    hint: 'It asks for a second proof.',
  }),
  aQuestion({
    id: 'restore',
    text: 'Has someone restored a file from your backup?',
    hint: 'And opened it.',
  }),
]
const glossary = [
  { term: 'Two-step sign-in', also: ['MFA', '2FA'], meaning: 'Signing in with two proofs.' },
  { term: 'Backup', also: ['backups'], meaning: 'A second copy.' },
]
const pack = aPack(questions, { glossary })
const prepared = prepare(findables(pack))
const found = (query: string) => find(query, prepared).map(({ id }) => id)

describe('finding', () => {
  it('offers the pages while nothing was typed', () => {
    expect(found(' ')).toEqual(pages.map(({ to }) => `page-${to}`))
  })

  it.each([
    ['backup', ['word-Backup', 'question-restore', 'page-/settings']],
    ['BACKUPS', ['word-Backup', 'question-restore', 'page-/settings']],
    ['restor', ['question-restore']],
    ['MFA', ['word-Two-step sign-in', 'question-two-step']],
    ['two step', ['word-Two-step sign-in', 'question-two-step']],
    ['restored file', ['question-restore']],
    ['phone', ['page-/help']],
    ['bakcup', ['word-Backup', 'question-restore']],
    ['bakup', ['word-Backup', 'question-restore']],
    ['backkup', ['word-Backup', 'question-restore']],
    ['zebra', []],
    ['backup zebra', []],
    ['?!', pages.map(({ to }) => `page-${to}`)],
  ])('“%s” finds %j', (query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('goes to the question in the full list and shows a word where it stands', () => {
    const [word, question] = find('two-step', prepared)
    expect([word?.to, word?.meaning, question?.to]).toEqual([
      '',
      'Signing in with two proofs.',
      '/question/all/two-step',
    ])
  })

  it('finds the pages while the questions have not been read', () => {
    expect(findables(undefined)).toHaveLength(pages.length)
  })
})
