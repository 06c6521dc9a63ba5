import { describe, expect, it } from 'vitest'
import { byQuestion } from '../../../shared/checklist/status.ts'
import { planOf } from '../../../shared/plan/plan.ts'
import { asText } from '../../../shared/reports/as-text.ts'
import type { Table } from '../../../shared/reports/document.ts'
import { dsptAnswers } from '../../../shared/reports/dspt-answers.ts'
import { aService } from '../../support/builders.ts'
import { realDspt } from '../../support/dspt.ts'
import { anAnswer, aPack, aQuestion, aRound } from '../../support/questions.ts'
import { aDspt, aDsptItem } from '../../support/standards.ts'

const about = (id: string, number: string) =>
  aQuestion({
    id,
    text: `Is ${id} done?`,
    references: [{ framework: 'DSPT', edition: '2025-26', number, verified: false }],
  })
const pack = aPack([about('made', '7.3.1'), about('tested', '7.3.4'), about('changed', '9.1.1')])
const dspt = aDspt([
  aDsptItem(),
  aDsptItem({ number: '7.3.4', verified: true, level: 'met', levelVerified: true }),
  aDsptItem({ number: '9.1.1' }),
  aDsptItem({ number: '1.1.1' }),
])

function reported(leadTitle = 'Registered manager') {
  const service = aService({ leadTitle })
  const answers = [
    anAnswer({ questionId: 'made', evidence: 'blue folder', isCarried: true }),
    anAnswer({ questionId: 'tested', choice: 'does-not-apply' }),
  ]
  const plan = planOf(pack, byQuestion(answers), [], [])
  const check = { round: aRound(), answers }
  return dsptAnswers({ service, pack, check, plan, today: '2026-11-23', dspt })
}

const tables = reported().blocks.filter((block): block is Table => block.kind === 'table')
const rows = tables.flatMap(table => table.rows)
const words = (row: (typeof rows)[number] | undefined) =>
  row?.map(cell => cell.map(line => (line.kind === 'text' ? line.text : line.status)))

describe('the document for the DSPT', () => {
  it('has the caution on top, then where things stand', () => {
    const [first, second] = reported().blocks
    expect(first).toEqual({
      kind: 'notice',
      title: 'Check the numbers first',
      text: dspt.caution,
    })
    expect(second).toMatchObject({ kind: 'heading', text: 'Where things stand' })
    const text = asText(reported())
    expect(text).toContain('1 of 4 DSPT questions is ready to paste.')
    expect(text).toContain('Standards Met: 1 of 4 ready. One needs work. Two have no answer yet.')
    expect(text).toContain('Publish by 30 June 2027.')
    expect(text).toContain('You have published Standards Met.')
  })

  it('has each item in order, with its sureness, its status, its text and where the proof is', () => {
    expect(words(rows[0])).toEqual([
      [
        '7.3.1, number not checked',
        'Working backups of all important data.',
        'Approaching Standards, level not checked',
      ],
      ['yes', 'Last time’s answer, not confirmed yet'],
      [
        'Larch House backs up all important records.\nWhere it is kept: blue folder.\nLast checked on 23 November 2026.',
      ],
    ])
  })

  it('says what is to be filled in', () => {
    expect(words(rows[1])?.[0]?.[0]).toBe('7.3.4')
    expect(words(rows[1])?.[2]?.[1]).toMatch(/^To fill in, \[reason\]: /)
  })

  it('names the question to answer first, and what the checklist does not ask', () => {
    expect(words(rows[2])?.slice(1)).toEqual([
      ['not-answered'],
      ['Answer this question first: “Is changed done?”'],
    ])
    expect(words(rows[3])?.slice(1)).toEqual([
      ['Not asked in this checklist'],
      ['Answer this one in the DSPT itself.'],
    ])
  })

  it('has a row for all 45 of the real list', () => {
    const service = aService()
    const check = { round: aRound(), answers: [] }
    const { blocks } = dsptAnswers({
      service,
      pack,
      check,
      plan: [],
      today: '2026-11-23',
      dspt: realDspt,
    })
    const all = blocks.flatMap(block => (block.kind === 'table' ? block.rows : []))
    expect(all).toHaveLength(45)
  })
})
