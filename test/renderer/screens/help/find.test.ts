import { describe, expect, it } from 'vitest'
import { find, findables, prepare } from '../../../../renderer/screens/help/find.ts'
import { pages } from '../../../../renderer/screens/help/pages.ts'
import { aPack, aQuestion } from '../../../support/questions.ts'
import { aCard } from '../../../support/standards.ts'

const empty = {
  why: 'w',
  askIt: 'a',
  evidence: 'e',
  looksLike: { yes: 'y', partly: 'p', no: 'n' },
  findOut: [],
  references: [],
}
const questions = [
  aQuestion({
    ...empty,
    id: 'two-step',
    text: 'Is two-step sign-in turned on?',
    hint: 'It asks for a second proof.',
    references: [{ framework: 'DSPT', edition: '2025-26', number: '4.5.3', verified: true }],
  }),
  aQuestion({
    ...empty,
    id: 'restore',
    text: 'Has someone brought a file back from your backup?',
    hint: 'And opened it.',
    why: 'The medication round at eight cannot wait.',
    findOut: [{ on: 'windows-11', steps: ['Open OneDrive and choose History.'], checked: false }],
  }),
]
const glossary = [
  { term: 'Two-step sign-in', also: ['MFA', '2FA'], meaning: 'Signing in with two proofs.' },
  { term: 'Backup', also: ['backups'], meaning: 'A second copy.' },
]
const pack = aPack(questions, { glossary })
const cards = [
  aCard({ id: 'lost-device', title: 'A lost phone or tablet', why: 'It knows people.' }),
]
const prepared = prepare(findables(pack, cards))
const found = (query: string) => find(query, prepared).map(({ id }) => id)

describe('finding', () => {
  it('offers the pages while nothing was typed', () => {
    expect(found(' ')).toEqual(pages.map(({ to }) => `page-${to}`))
  })

  it.each([
    ['backup', ['word-Backup', 'page-/settings/backups', 'question-restore']],
    ['BACKUPS', ['word-Backup', 'page-/settings/backups', 'question-restore']],
    ['brought', ['question-restore']],
    ['MFA', ['word-Two-step sign-in', 'question-two-step']],
    ['two step', ['word-Two-step sign-in', 'question-two-step']],
    ['medication', ['question-restore']],
    ['OneDrive history', ['question-restore']],
    ['how do I bring a file back', ['question-restore']],
    ['4.5.3', ['question-two-step']],
    ['DSPT 4.5', ['question-two-step']],
    ['bakcup', ['word-Backup', 'page-/settings/backups', 'question-restore']],
    ['bakup', ['word-Backup', 'page-/settings/backups', 'question-restore']],
    ['backkup', ['word-Backup', 'page-/settings/backups', 'question-restore']],
    ['medicashun', ['question-restore']],
    ['medicaton', ['question-restore']],
    ['lost tablet', ['card-lost-device']],
    ['zebra', []],
    ['zebra brought', ['question-restore']],
    ['zebra giraffe brought', []],
    ['?!', pages.map(({ to }) => `page-${to}`)],
  ])('“%s” finds %j first', (query, ids) => {
    const all = found(query)
    expect(ids.length === 0 ? all : all.slice(0, ids.length)).toEqual(ids)
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
