import { expect, it } from 'vitest'
import { questionChanges } from '../../../shared/checklist/changes.ts'
import { aFrozenRound, anAnswer, aPack, aQuestion } from '../../support/questions.ts'

const kept = aQuestion({ id: 'kept', text: 'Do you make backups?' })
const gone = aQuestion({ id: 'gone', text: 'Do you own a fax?' })
const last = aFrozenRound(
  [kept, gone],
  [anAnswer({ questionId: 'kept' }), anAnswer({ questionId: 'gone' })],
)

it('names new, reworded and dropped questions when the pack has changed', () => {
  const reworded = { ...kept, wording: 2, text: 'Do you make a backup each day?' }
  const added = aQuestion({ id: 'added' })
  expect(questionChanges(aPack([reworded, added], { version: '2027.1' }), last)).toEqual({
    added: [added],
    reworded: [{ question: reworded, before: 'Do you make backups?' }],
    gone: ['Do you own a fax?'],
  })
})

it('is silent in the first check', () => {
  expect(questionChanges(aPack([kept]), null)).toEqual({ added: [], reworded: [], gone: [] })
})

it('is silent while the pack is the one that was answered', () => {
  expect(questionChanges(aPack([kept]), last)).toEqual({ added: [], reworded: [], gone: [] })
})
