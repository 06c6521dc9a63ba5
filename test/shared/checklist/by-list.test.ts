import { describe, expect, it } from 'vitest'
import {
  answeredOtherwise,
  isFromList,
  isOtherwise,
  isUnexplained,
  saidTo,
  sourceInWords,
} from '../../../shared/checklist/by-list.ts'
import type { ListSays } from '../../../shared/devices/list-says.ts'
import { aPack, anAnswer, answersOf, aQuestion } from '../../support/questions.ts'

const said: ListSays = {
  topic: 'encryption',
  on: '2026-11-23',
  choice: 'partly',
  rulesOut: ['yes'],
  counts: { on: 1, off: 1, unknown: 0 },
  sentences: ['1 of 2 tablets is encrypted.', 'Not encrypted: “A”.'],
}

it('finds what the list says to a question', () => {
  expect(saidTo({ list: 'encryption' }, [said])).toBe(said)
  expect(saidTo({ list: 'antivirus' }, [said])).toBeUndefined()
  expect(saidTo({}, [said])).toBeUndefined()
})

it('names the day and the list as the source', () => {
  expect(sourceInWords(said)).toBe(
    'From the device list on 23 November 2026: 1 of 2 tablets is encrypted. Not encrypted: “A”.',
  )
})

it('knows an answer that was taken from it, on whatever day', () => {
  const fromList = sourceInWords({ ...said, on: '2026-11-01' })
  const taken = anAnswer({ choice: 'partly', fromList })
  expect(isFromList(taken, said)).toBe(true)
  expect(isFromList(taken, { ...said, sentences: ['2 of 2 tablets are encrypted.'] })).toBe(false)
  expect(isFromList({ ...taken, choice: 'yes' }, said)).toBe(false)
  expect(isFromList({ ...taken, fromList: '' }, said)).toBe(false)
})

describe('whether list and answer disagree', () => {
  it.each([
    ['an answer the list speaks against', anAnswer({ choice: 'yes' }), true],
    ['another answer', anAnswer({ choice: 'no' }), false],
    ['not being sure', anAnswer({ choice: 'not-sure' }), false],
    ['no answer', anAnswer({ choice: null }), false],
    ['nothing', undefined, false],
    ['the same answer, taken from it', anAnswer({ choice: 'partly', fromList: 'x' }), false],
    ['an answer taken from it before', anAnswer({ choice: 'no', fromList: 'x' }), true],
  ])('%s', (_name, answer, want) => {
    expect(isOtherwise(answer, said)).toBe(want)
  })

  it('says nothing where the list says nothing, or no longer knows', () => {
    const answer = anAnswer({ choice: 'no', fromList: 'x' })
    expect(isOtherwise(answer, undefined)).toBe(false)
    expect(isOtherwise(answer, { ...said, choice: null })).toBe(false)
  })

  it('is settled once the reason is written', () => {
    expect(isUnexplained(anAnswer(), said)).toBe(true)
    expect(isUnexplained(anAnswer({ listReason: 'It was wiped.' }), said)).toBe(false)
  })
})

it('names the questions that are left to settle, in order', () => {
  const ids = ['a', 'b', 'c', 'd']
  const questions = ids.map(id => aQuestion({ id, list: id === 'd' ? undefined : 'encryption' }))
  const answers = answersOf(
    ...ids.map(questionId => anAnswer({ questionId, listReason: questionId === 'b' ? 'x' : '' })),
  )
  const found = answeredOtherwise(aPack(questions), answers, [said])
  expect(found.map(({ id }) => id)).toEqual(['a', 'c'])
})
