import { expect, it } from 'vitest'
import { problemCodes } from '../../../shared/sharing/problem.ts'
import { refusalSentence, refusalWords } from '../../../shared/sharing/refusal-words.ts'

it('says of every refusal what it means and what to do, in whole sentences', () => {
  expect(Object.keys(refusalWords).sort()).toEqual([...problemCodes].sort())
  for (const { means, toDo } of Object.values(refusalWords)) {
    expect(means).toMatch(/^[a-z].*[.]$/)
    expect(toDo).toMatch(/^[A-Z].*[.]$/)
    // No word of the protocol reaches a manager.
    expect(`${means} ${toDo}`).not.toMatch(/JSON|HTTP|schema|bytes|server|[-–—]/)
  }
})

it('says who said no', () => {
  expect(refusalSentence('quarter-closed')).toBe('The review said no: the last day had passed.')
})
