import { describe, expect, it } from 'vitest'
import type { Reference } from '../../../shared/checklist/pack.ts'
import { answersPart, referencesInWords } from '../../../shared/reports/answers-part.ts'
import { reportedCheck } from '../../../shared/reports/reported-check.ts'
import { anAnswer, aPack, aQuestion, aRound } from '../../support/questions.ts'

const dspt = (number: string, verified: boolean): Reference => ({
  framework: 'DSPT',
  edition: '2025-26',
  number,
  verified,
})
const caf: Reference = { framework: 'CAF', edition: 'v4.0', number: 'B5', verified: false }

describe('the small print of the standards', () => {
  it.each([
    [[dspt('1.1.5', true)], 'DSPT 1.1.5 (2025-26).'],
    [[dspt('1.1.5', true), dspt('2.1.1', true)], 'DSPT 1.1.5, 2.1.1 (2025-26).'],
    [[dspt('1.1.5', false)], 'Number not checked at source: DSPT 1.1.5 (2025-26).'],
    [
      [dspt('1.1.5', true), caf],
      'DSPT 1.1.5 (2025-26). Number not checked at source: CAF B5 (v4.0).',
    ],
    [
      [caf, dspt('1.1.5', true), dspt('2.1.1', false)],
      'DSPT 1.1.5 (2025-26). Numbers not checked at source: CAF B5 (v4.0); DSPT 2.1.1 (2025-26).',
    ],
  ])('never shows an unread number as certain: %#', (references, words) => {
    expect(referencesInWords(references)).toBe(words)
  })
})

describe('the answers in the report', () => {
  it('name the device list as their source, and the reason for another answer', () => {
    const pack = aPack(['a', 'b'].map(id => aQuestion({ id, references: [] })))
    const fromList = 'From the device list on 23 November 2026: Both tablets are encrypted.'
    const answers = [
      anAnswer({ questionId: 'a', fromList }),
      anAnswer({ questionId: 'b', listReason: 'It was wiped.' }),
    ]
    const [, , table] = answersPart(reportedCheck(pack, { round: aRound(), answers }))
    const said = 'The device list said otherwise. The reason given: It was wiped.'
    expect(table?.kind === 'table' && table.rows.map(row => row[2])).toEqual([
      [{ kind: 'text', tone: 'normal', text: fromList }],
      [{ kind: 'text', tone: 'normal', text: said }],
    ])
  })

  it('say why something does not apply, or that nobody wrote it down', () => {
    const pack = aPack([
      aQuestion({ id: 'a', references: [] }),
      aQuestion({ id: 'b', references: [] }),
    ])
    const answers = [
      anAnswer({ questionId: 'a', choice: 'does-not-apply', reason: 'We have none.' }),
      anAnswer({ questionId: 'b', choice: 'does-not-apply' }),
    ]
    const [, , table] = answersPart(reportedCheck(pack, { round: aRound(), answers }))
    expect(table?.kind === 'table' && table.rows.map(row => row[2])).toEqual([
      [{ kind: 'text', tone: 'normal', text: 'Does not apply because: We have none.' }],
      [{ kind: 'text', tone: 'normal', text: 'No reason written down.' }],
    ])
  })
})
