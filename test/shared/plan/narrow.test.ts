import { describe, expect, it } from 'vitest'
import { byQuestion } from '../../../shared/checklist/status.ts'
import type { Answer } from '../../../shared/checklist/answer.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import { onlyDue, onlyIt } from '../../../shared/plan/narrow.ts'
import { planOf } from '../../../shared/plan/plan.ts'
import { aPack, anAnswer, aQuestion } from '../../support/questions.ts'

const question = (id: string, parts: Partial<Question> = {}) =>
  aQuestion({ id, text: `Is ${id} in place?`, ...parts })
const forIt = question('router')
const withItAction = {
  ...forIt,
  actions: { ...forIt.actions, no: { ...forIt.actions.no, who: 'it' as const } },
}
const pack = aPack([withItAction, question('backups'), question('firewall', { itKnows: true })])

function groups(
  only: typeof onlyIt | typeof onlyDue,
  answers: readonly Answer[],
  today = '2026-11-23',
) {
  const byId = byQuestion(answers)
  return only(pack, byId, planOf(pack, byId, [], []), today).map(({ id, rows }) => [
    id,
    rows.map(row => [row.key, row.remark]),
  ])
}
const answered = (questionId: string, parts: Partial<Answer> = {}) =>
  anAnswer({ questionId, answeredAt: '2026-11-01T09:00:00.000Z', ...parts })

describe('only what IT must do', () => {
  it('is what the plan leaves to them and what to ask them', () => {
    const given = [
      answered('router', { choice: 'no' }),
      answered('backups', { choice: 'not-sure' }),
    ]
    expect(groups(onlyIt, given)).toEqual([
      ['it-to-do', [['router', 'On your plan: Start, by 1 December 2026']]],
      [
        'it-to-ask',
        [
          ['backups', ''],
          ['firewall', ''],
        ],
      ],
    ])
  })

  it('is nothing once they have answered', () => {
    const given = ['router', 'backups', 'firewall'].map(id => answered(id))
    expect(groups(onlyIt, given)).toEqual([])
  })
})

describe('only what is due', () => {
  it('is empty while nothing has waited long enough', () => {
    expect(groups(onlyDue, [answered('router', { choice: 'no' })])).toEqual([])
  })

  it('holds a plan line from its day on', () => {
    const given = [answered('router', { choice: 'no' })]
    const due = [['plan-due', [['router', 'On your plan: Start, by 1 December 2026']]]]
    expect(groups(onlyDue, given, '2026-11-30')).toEqual([])
    expect(groups(onlyDue, given, '2026-12-01')).toEqual(due)
  })

  it('holds an answer to confirm once, even when it is old', () => {
    const given = [answered('backups', { isCarried: true, answeredAt: '2025-01-01T09:00:00.000Z' })]
    expect(groups(onlyDue, given)).toEqual([['to-confirm', [['backups', '']]]])
  })

  it('holds an answer that is old enough to look at again', () => {
    const given = [answered('backups', { answeredAt: '2026-01-01T09:00:00.000Z' })]
    expect(groups(onlyDue, given)).toEqual([['look-again', [['backups', '']]]])
  })
})
