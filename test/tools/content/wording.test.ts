import { describe, expect, it } from 'vitest'
import {
  figureFaults,
  figuresIn,
  linkFaults,
  markFaults,
  questionFaults,
} from '../../../tools/content/wording.ts'
import { aQuestion } from '../../support/questions.ts'

const passage = (text: string) => ({ where: 'here', kind: 'why', texts: [text] })

describe('a question', () => {
  it.each([
    ['Do you make backups?', 0],
    ['Is each phone and tablet locked?', 0],
    ['Could staff see care plans if the screen went dark?', 0],
    ['Do you make backups', 1],
    ['Do you make backups? Are they tested?', 1],
    ['Do you make backups and are they tested?', 1],
    ['Is it on, or do you not know?', 1],
    ['Do you know who decides and who stands in?', 1],
  ])('“%s” has %i fault', (text, faults) => {
    expect(questionFaults(aQuestion({ text }))).toHaveLength(faults)
  })
})

describe('figures', () => {
  it.each([
    ['At least 95% of staff.', ['95%']],
    ['Within 14 days, or after 10 wrong tries.', ['14 days', '10 wrong']],
    ['It cost £9,528 over 3 years.', ['£9,528', '3 years']],
    ['Passwords of 12 characters or 8-character PINs.', ['12 characters', '8-character']],
    ['The round at 8 o’clock, 3 in the morning, night 2.', []],
    ['Within 72 hours.', ['72 hours']],
  ])('in “%s” are %j', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures)
  })

  const source = { source: 'DSPT 3.2.1', on: '2026-11-23', sure: 'read' } as const
  const text = 'Are 95% of staff trained each 12 months?'

  it('need a source', () => {
    expect(figureFaults(aQuestion({ id: 'q', text, figures: [] }))).toEqual([
      'q: “95%” has no source under figures.',
      'q: “12 months” has no source under figures.',
    ])
  })

  it('are content with one', () => {
    const figures = [
      { figure: '95%', ...source },
      { figure: '12 months', ...source },
    ]
    expect(figureFaults(aQuestion({ text, figures }))).toEqual([])
  })
})

describe('links', () => {
  it.each([
    ['See ncsc.gov.uk or https://www.gov.uk.', []],
    ['Forward it to report@phishing.gov.uk.', []],
    ['Ask at example.com first.', ['here: example.com is not on the list of known places.']],
    [
      'See https://evil.ncsc.gov.uk now.',
      ['here: evil.ncsc.gov.uk is not on the list of known places.'],
    ],
  ])('“%s”', (text, faults) => {
    expect(linkFaults(passage(text))).toEqual(faults)
  })
})

it.each([
  ['Don’t “click”.', 0],
  ["Don't click.", 1],
  ['Stop – look.', 1],
  ['Two-step sign-in.', 0],
])('marks in “%s”: %i faults', (text, faults) => {
  expect(markFaults(passage(text))).toHaveLength(faults)
})
