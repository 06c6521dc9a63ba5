import { describe, expect, it } from 'vitest'
import {
  byStandard,
  standardProgress,
  standardProgressInWords,
  worstOf,
} from '../../../shared/checklist/by-standard.ts'
import type { StandardItem } from '../../../shared/checklist/frameworks.ts'
import { aPack, anAnswer, answersOf, aQuestion } from '../../support/questions.ts'
import { aStandard } from '../../support/standards.ts'

const item = (number: string, parts: Partial<StandardItem> = {}): StandardItem => ({
  number,
  title: `Title of ${number}`,
  verified: false,
  source: 'From memory',
  failsAtOnce: false,
  ...parts,
})
const standard = aStandard({
  framework: 'Cyber Essentials',
  groups: [
    {
      id: 'access',
      title: 'Access',
      about: 'Who gets in.',
      items: [item('Own account'), item('Two steps', { failsAtOnce: true }), item('Unasked')],
    },
  ],
})
const about = (id: string, ...numbers: readonly string[]) =>
  aQuestion({
    id,
    references: numbers.map(number => ({
      framework: 'Cyber Essentials',
      edition: 'v3.3',
      number,
      verified: false,
    })),
  })
const pack = aPack([
  about('log-ins', 'Own account'),
  about('tablets', 'Own account', 'Two steps'),
  about('other'),
])
const answer = (questionId: string, choice: 'yes' | 'no' | 'partly') =>
  anAnswer({ questionId, choice })

const rows = (...given: readonly ReturnType<typeof answer>[]) =>
  byStandard(standard, pack, answersOf(...given))[0]?.items.map(each => [
    each.item.number,
    each.questions.map(({ id }) => id),
    each.status,
  ])

describe('the questions by standard', () => {
  it('puts what fails at once first, each item with its questions in their order', () => {
    expect(rows(answer('log-ins', 'yes'), answer('tablets', 'partly'))).toEqual([
      ['Two steps', ['tablets'], 'partly'],
      ['Own account', ['log-ins', 'tablets'], 'partly'],
      ['Unasked', [], 'not-answered'],
    ])
  })

  it('leaves an item open while one of its questions is', () => {
    expect(rows(answer('log-ins', 'yes'))?.[1]?.[2]).toBe('not-answered')
  })

  it('follows the outcomes of the strategy', () => {
    const strategy = aStandard({
      framework: 'Strategy',
      groups: [{ id: '5', title: 'Recover', about: 'Care goes on.', items: [item('5.1')] }],
    })
    const asked = aPack([
      aQuestion({ id: 'plan', outcomes: ['5.1', '1.1'] }),
      aQuestion({ id: 'list', outcomes: ['1.2'] }),
    ])
    const [group] = byStandard(strategy, asked, answersOf())
    expect(group?.items[0]?.questions.map(({ id }) => id)).toEqual(['plan'])
  })
})

it.each([
  [['yes', 'no', 'not-answered'], 'no'],
  [['yes', 'not-sure', 'partly'], 'not-sure'],
  [['yes', 'partly', 'not-answered'], 'partly'],
  [['yes', 'not-answered'], 'not-answered'],
  [['yes', 'does-not-apply'], 'yes'],
  [['does-not-apply'], 'does-not-apply'],
  [[], 'not-answered'],
] as const)('of %j the worst is %s', (statuses, worst) => {
  expect(worstOf(statuses)).toBe(worst)
})

describe('the progress of a standard', () => {
  it('counts each question that it draws on once', () => {
    const answers = answersOf(answer('log-ins', 'yes'), answer('tablets', 'partly'))
    const groups = byStandard(standard, pack, answers)
    const progress = { asked: 2, inPlace: 1, needWork: 1, open: 0 }
    expect(standardProgress(groups, answers)).toEqual(progress)
  })

  it.each([
    [
      { asked: 19, inPlace: 12, needWork: 3, open: 4 },
      '12 of 19 are in place. 3 need work. 4 have no answer yet.',
    ],
    [
      { asked: 3, inPlace: 1, needWork: 1, open: 1 },
      '1 of 3 is in place. 1 needs work. 1 has no answer yet.',
    ],
    [{ asked: 3, inPlace: 3, needWork: 0, open: 0 }, '3 of 3 are in place.'],
  ])('%j reads “%s”', (progress, words) => {
    expect(standardProgressInWords(progress)).toBe(words)
  })
})
