import { expect, it } from 'vitest'
import { aKeptLetter } from '../../support/letters.ts'
import { problemCodes } from '../../../shared/sharing/problem.ts'
import {
  refusalSentence,
  refusalSentences,
  refusalWords,
} from '../../../shared/sharing/refusal-words.ts'

it('says of every refusal what it means and what to do, in whole sentences', () => {
  expect(Object.keys(refusalWords).sort()).toEqual([...problemCodes].sort())
  for (const { means, toDo } of Object.values(refusalWords)) {
    expect(means).toMatch(/^[a-z].*[.]$/)
    expect(toDo).toMatch(/^[A-Z].*[.]$/)
    // No word of the protocol reaches a manager.
    expect(`${means} ${toDo}`).not.toMatch(/JSON|HTTP|schema|bytes|server|[-–—]/)
  }
})

it('says what was asked, what the review said and what to do, and blames nobody for what never left', () => {
  const closed = { at: '', what: 'withdraw', outcome: 'refused', code: 'quarter-closed' } as const
  const { toDo } = refusalWords['quarter-closed']
  const sent = aKeptLetter({ state: 'sent', refusal: 'quarter-closed', attempts: [closed] })
  expect(refusalSentences(sent)).toEqual([
    'You asked to take it back.',
    'The review said no: the last day had passed.',
    toDo,
  ])
  const tooLate = aKeptLetter({ state: 'refused', refusal: 'quarter-closed' })
  expect(refusalSentences(tooLate)).toEqual([toDo])
  expect(refusalSentences(aKeptLetter())).toEqual([])
})

it('says who said no', () => {
  expect(refusalSentence('quarter-closed')).toBe('The review said no: the last day had passed.')
})
